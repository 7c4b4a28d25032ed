import Chance
import Notation

/// What names the rows of a table: the leading columns.
enum RowKeys: Sendable {
  /// A running number.
  case numbers(String)
  /// Each entity with its four quarters.
  case quarters
  /// A running number with some day of the year before today.
  case dates(today: Moment)
  /// A running number with one of consecutive days, the last of which is yesterday.
  case days(today: Moment)

  /// The columns.
  var columns: [Column] {
    switch self {
    case .numbers(let name): [Column(name)]
    case .quarters: [Column("entity"), Column("quarter")]
    case .dates: [Column("entity"), Column("date")]
    case .days: [Column("entity"), Column("day")]
    }
  }

  /// The cells of one row of so many.
  func cells(_ row: Int, of count: Int, drawing chance: inout Chance) -> [Cell] {
    switch self {
    case .numbers: [.label(String(row + 1))]
    case .quarters: [.label(String(row / 4 + 1)), .label(String(row % 4 + 1))]
    case .dates(let today):
      [.label(String(row + 1)), .label((today + -1440 * chance.integer(in: 0...365)).dateText)]
    case .days(let today): [.label(String(row + 1)), RowKeys.day(row, of: count, before: today)]
    }
  }

  /// The date of one of consecutive days, the last of which is the day before today.
  static func day(_ row: Int, of count: Int, before today: Moment) -> Cell {
    .label((today + -1440 * (count - row)).dateText)
  }
}
