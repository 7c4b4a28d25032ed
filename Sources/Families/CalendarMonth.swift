import Notation

/// A month of a year.
struct CalendarMonth: Hashable, Comparable, Sendable {
  /// Months since January of the year 0.
  let ordinal: Int

  /// Creates a month from its number since January of the year 0.
  init(ordinal: Int) { self.ordinal = ordinal }

  /// The month in which a moment lies.
  init(of moment: Moment) {
    let (year, month, _) = moment.date
    ordinal = year * 12 + month - 1
  }

  static func < (left: CalendarMonth, right: CalendarMonth) -> Bool { left.ordinal < right.ordinal }
  static func - (month: CalendarMonth, count: Int) -> CalendarMonth { CalendarMonth(ordinal: month.ordinal - count) }
  static func + (month: CalendarMonth, count: Int) -> CalendarMonth { CalendarMonth(ordinal: month.ordinal + count) }

  /// The month within its year, 0 for January.
  var index: Int { ordinal % 12 }

  /// The year.
  var year: Int { ordinal / 12 }

  /// The number of its days.
  var length: Int { Moment.length(ofMonth: index + 1, year: year) }

  /// Midnight of one of its days; `nil` for a day that it has not.
  func moment(day: Int) -> Moment? { Moment(year: year, month: index + 1, day: day) }

  /// `November`.
  var name: String { CalendarMonth.names[index] }

  /// `November 2025`.
  var text: String { "\(name) \(year)" }

  /// The months' names, January's first.
  static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
