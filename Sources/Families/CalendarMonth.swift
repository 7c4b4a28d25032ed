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

  /// Midnight of one of the month's first 28 days.
  func moment(day: Int) -> Moment? { Moment(year: ordinal / 12, month: index + 1, day: day) }
}
