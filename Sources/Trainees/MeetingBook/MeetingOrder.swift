import Desk
import Notation

/// What the objective of a meeting asks for.
struct MeetingOrder: Hashable {
  let start: Moment
  let end: Moment
  /// The full names of those whom it concerns.
  let people: [String]

  /// Reads an objective.
  /// - Throws: `Stuck` when it names no window or nobody on the staff list.
  init(reading objective: String, today: Moment, staff: [Colleague]) throws {
    let (start, end) = try MeetingOrder.window(objective, today: today)
    self.start = start
    self.end = end
    people = MeetingOrder.group(objective, among: staff).map(\.name)
    guard !people.isEmpty else { throw Stuck("the objective does not say who is to meet") }
  }

  /// The first two times of the objective, on its date or, without one, today.
  static func window(_ objective: String, today: Moment) throws -> (start: Moment, end: Moment) {
    let times = Clockface.times(in: objective)
    let day = Clockface.dates(in: objective).first ?? today.startOfDay
    guard times.count >= 2, times[0] < times[1] else { throw Stuck("the objective names no time from and to") }
    return (day + times[0], day + times[1])
  }

  /// When the work on a task must be finished: by the meeting's start, for whoever comes later comes in vain.
  static func due(_ task: Briefing.Task) -> Moment {
    let start = try? window(task.objective, today: task.deadline).start
    return min(task.deadline, start ?? task.deadline)
  }

  private static func group(_ objective: String, among staff: [Colleague]) -> [Colleague] {
    let managers = staff.filter { $0.isManager && objective.contains($0.position) }
    if !managers.isEmpty { return managers }
    let departments = Set(staff.map(\.department)).sorted { ($1.count, $0) < ($0.count, $1) }
    // Emphasis first: the subject of a meeting may contain a department's name, too.
    for pattern in [{ "**\($0)**" }, { "\($0) department" }, { $0 }] as [(String) -> String] {
      if let named = departments.first(where: { objective.contains(pattern($0)) }) {
        return staff.filter { $0.department == named }
      }
    }
    return Prose(objective).sentences(with: ["manager"]).isEmpty ? [] : staff.filter(\.isManager)
  }
}
