import Desk
import Notation

/// Plans an outing: asks everybody for their days, reads the guidelines, tries all outings.
struct EventPlanningPlaybook: Playbook {
  let title = "Event Planning"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let order = try OutingOrder(reading: task.objective)
    let date = try await office.attempt { try await self.date(order, office) }
    let outing = try await office.attempt { try await self.outing(order, on: date.found, office) }
    let report = OutingReport(order, date: date.found, outing: outing.found)
    try await office.write(report.json, to: order.output)
    _ = try date.get()
    _ = try outing.get()
  }

  /// A day that suits every member of the department.
  private func date(_ order: OutingOrder, _ office: Office) async throws -> Moment {
    let members = try await office.members(of: order.department)
    guard !members.isEmpty else { throw Stuck("nobody works in \(order.department)") }
    let question = "On which days of \(order.month) are you available for the team outing of \(order.department)?"
    let replies = try await office.askEach(members, question)
    var (first, last) = (Moment(minutes: .min), Moment(minutes: .max))
    for (member, reply) in zip(members, replies) {
      // Who names one day has only that.
      let days = Clockface.dates(in: reply)
      guard let from = days.min(), let through = days.max() else {
        throw Stuck("\(member) does not say which days suit: \(reply)")
      }
      (first, last) = (max(first, from), min(last, through))
    }
    guard first <= last else { throw Stuck("no day suits everybody") }
    return first
  }

  private func outing(_ order: OutingOrder, on date: Moment?, _ office: Office) async throws -> OutingPlanner.Outing {
    let files = try await office.folder(order.folder)
    func study(_ word: String, _ suffix: String) async throws -> String {
      guard let file = files.first(where: { $0.contains(word) && $0.hasSuffix(suffix) }) else {
        throw Stuck("there is no file about \(word)s in \(order.folder)")
      }
      return try await office.study(order.folder + "/" + file)
    }
    let planner = try OutingPlanner(
      try VenueGuide(reading: try await study("location", ".txt")),
      try RoadAtlas(reading: try await study("map", ".json")),
      try OutingGuidelines(reading: try await study("guideline", ".txt")), day: date?.date.day)
    guard let outing = planner.choice(for: order) else { throw Stuck("no outing is what was asked for") }
    return outing
  }
}
