import Chance

/// A department's hours, in minutes of the day.
struct WorkHours: Hashable, Sendable {
  /// How strictly the hours are meant.
  enum Tolerance: Hashable, Sendable {
    /// So many minutes after the start and before the end nothing is said.
    case grace(late: Int, early: Int)
    /// One may come so many minutes after the start, if only the day has its minimum of work.
    case flexible(window: Int, dailyMinutes: Int)
  }

  let start: Int
  let end: Int
  let tolerance: Tolerance
  /// The length of the lunch break, which is no work.
  let lunch: Int
  /// From when overtime counts.
  let overtimeStart: Int

  /// The latest arrival that is not late.
  var latestArrival: Int {
    switch tolerance {
    case .grace(let late, _): start + late
    case .flexible(let window, _): start + window
    }
  }

  /// The earliest departure that is not early, for somebody who came at `arrival`.
  func earliestDeparture(after arrival: Int) -> Int {
    switch tolerance {
    case .grace(_, let early): end - early
    case .flexible(_, let dailyMinutes): arrival + lunch + dailyMinutes
    }
  }

  /// When somebody who came at `arrival` has done the day's work.
  func properDeparture(after arrival: Int) -> Int {
    switch tolerance {
    case .grace: end
    case .flexible: earliestDeparture(after: arrival)
    }
  }
}
