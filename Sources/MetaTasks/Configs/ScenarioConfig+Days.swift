public import Notation

extension Moment {
  /// The same time of day, a number of working days (Monday to Friday) later.
  /// - Precondition: the count is not negative.
  public func advanced(byWorkingDays count: Int) -> Moment {
    precondition(count >= 0, "working days are counted forwards")
    var day = self
    for _ in 0..<count { day = day + (day.weekday >= 5 ? 8 - day.weekday : 1) * 1440 }
    return day
  }
}

extension ScenarioConfig {
  /// The date of a scenario's day: the n-th working day, counting the first as 1; midnight.
  public static func date(ofDay number: Int, from first: Moment) -> Moment {
    first.startOfDay.advanced(byWorkingDays: max(0, number - 1))
  }

  /// Brings a moment of a config to the date of a scenario's day.
  ///
  /// Published configs write the first day's date on every day, so that date means the day's own; a moment that is on
  /// the day's date already stays.
  /// - Returns: `nil` for a moment on any other date.
  public static func shift(_ moment: Moment, toDay number: Int, from first: Moment) -> Moment? {
    let date = date(ofDay: number, from: first)
    switch moment.startOfDay {
    case date: return moment
    case first.startOfDay: return date.at(minuteOfDay: moment.minuteOfDay)
    default: return nil
    }
  }
}
