import Chance
import Notation

/// The days of the month that the question is about.
struct WorkCalendar: Hashable, Sendable {
  let month: CalendarMonth
  /// All days of the month, as midnights.
  let days: [Moment]
  /// Days from Monday to Friday on which the house was closed.
  let closed: [Moment]
  /// Saturdays on which it worked.
  let extra: [Moment]

  /// Draws one of the last six complete months, and its special days.
  init?(before today: Moment, drawing chance: Chance) {
    var chance = chance
    month = CalendarMonth(of: today) - chance.integer(in: 1...6)
    guard let first = month.moment(day: 1) else { return nil }
    days = (0..<month.length).map { first + 1440 * $0 }
    closed = chance.sample(days.filter { $0.weekday <= 5 }, count: chance.integer(in: 0...2)).sorted()
    extra = chance.sample(days.filter { $0.weekday == 6 }, count: chance.integer(in: 0...1))
  }

  /// Whether people are expected to work.
  func isWorkday(_ day: Moment) -> Bool {
    extra.contains(day) || day.weekday <= 5 && !closed.contains(day)
  }

  /// The days on which people are expected to work.
  var workdays: [Moment] { days.filter(isWorkday) }

  /// `2025-09`.
  var key: String { String(days[0].dateText.prefix(7)) }
}
