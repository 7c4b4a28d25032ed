import Chance
import Notation
import Workplace

/// What a difficulty level says about hours and rules.
struct AttendanceLevel: Sendable {
  /// How a department works.
  struct Profile: Sendable {
    let start: Int
    let end: Int
    /// The bounds of the drawn grace; `nil` where hours are flexible.
    let grace: ClosedRange<Int>?
    let window: Int
    let dailyMinutes: Int
    let headcount: Int
    let remote: Double
  }

  let base: Profile
  /// How some departments differ, and how many do.
  let special: (profile: Profile, departments: Int)?
  /// Whether a day with one record only is an absence.
  let singleRecordIsAbsence: Bool
  /// Whether missing records can be made up.
  let makesUp: Bool

  /// Reads the parameters of the rule's level.
  /// - Throws: `Unbuildable` when the rule is at fault.
  init(_ parameters: JSON) throws {
    base = try Profile(parameters)
    special = try parameters["special"].map { special in
      guard let count = special["departments"]?.integer, count > 0 else {
        throw Unbuildable("the level's 'special' must say how many 'departments' are meant")
      }
      return (try Profile(special), count)
    }
    guard let single = parameters["single_record"]?.string, ["absent", "present"].contains(single),
      let makesUp = parameters["make_up"]?.bool
    else { throw Unbuildable("the level must have 'single_record' (absent or present) and 'make_up' (true or false)") }
    singleRecordIsAbsence = single == "absent"
    self.makesUp = makesUp
  }
}

extension AttendanceLevel.Profile {
  fileprivate init(_ parameters: JSON) throws {
    let hours = parameters["hours"]?.array?.compactMap { $0.string.flatMap { Moment("2000-01-01T" + $0)?.minuteOfDay } }
    guard let hours, hours.count == 2, hours[0] + 120 <= hours[1] else {
      throw Unbuildable("the level's 'hours' must be two times, such as [\"09:00\", \"18:00\"]")
    }
    guard let headcount = parameters["headcount"]?.integer, (8...40).contains(headcount),
      let remote = parameters["remote"]?.number, (0...1).contains(remote)
    else { throw Unbuildable("the level must have a 'headcount' from 8 to 40 and a share of 'remote' days") }
    let grace = parameters["grace"]?.array?.compactMap(\.integer) ?? []
    let flexible = parameters["flexible"]
    guard (grace.count == 2 && (1...grace[1]).contains(grace[0])) != (flexible != nil) else {
      throw Unbuildable("the level must have either 'grace', such as [3, 7], or 'flexible'")
    }
    start = hours[0]
    end = hours[1]
    self.grace = grace.count == 2 ? grace[0]...grace[1] : nil
    window = flexible?["window"]?.integer ?? 0
    dailyMinutes = flexible?["daily_minutes"]?.integer ?? 0
    self.headcount = headcount
    self.remote = remote
  }

  /// Draws a department's hours; only the grace is not laid down.
  func hours(drawing chance: inout Chance, lunch: Int) -> WorkHours {
    let tolerance: WorkHours.Tolerance =
      if let grace {
        .grace(late: chance.integer(in: grace), early: chance.integer(in: grace))
      } else {
        .flexible(window: window, dailyMinutes: dailyMinutes)
      }
    // Half past six, or the end of hours that last longer.
    return WorkHours(
      start: start, end: end, tolerance: tolerance, lunch: lunch, overtimeStart: max(end, 18 * 60 + 30))
  }
}
