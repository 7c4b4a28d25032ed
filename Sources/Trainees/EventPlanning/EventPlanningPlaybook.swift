import Desk
import Notation

/// Plans an outing: asks everybody for their days, reads the guidelines, tries all outings.
struct EventPlanningPlaybook: Playbook {
  let title = "Event Planning"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let brief = try OutingBrief(reading: task.objective)
    let date = try await office.attempt { try await self.date(brief, office) }
    let outing = try await office.attempt { try await self.outing(brief, on: try? date.get(), office) }
    let report = OutingReport(brief, date: try? date.get(), outing: try? outing.get())
    try await office.write(report.json.text(.indented(2)) + "\n", to: brief.output)
    _ = try date.get()
    _ = try outing.get()
  }

  /// A day that suits every member of the department.
  private func date(_ brief: OutingBrief, _ office: Office) async throws -> Moment {
    let members = try await office.colleagues().filter { $0.department == brief.department }.map(\.name)
    guard !members.isEmpty else { throw Stuck("nobody works in \(brief.department)") }
    let question = "On which days of \(brief.month) are you available for the team outing of \(brief.department)?"
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

  private func outing(_ brief: OutingBrief, on date: Moment?, _ office: Office) async throws -> OutingPlanner.Outing {
    let files = try await office.folder(brief.folder)
    func study(_ word: String, _ suffix: String) async throws -> String {
      guard let file = files.first(where: { $0.contains(word) && $0.hasSuffix(suffix) }) else {
        throw Stuck("there is no file about \(word)s in \(brief.folder)")
      }
      return try await office.study(brief.folder + "/" + file)
    }
    let planner = try OutingPlanner(
      try VenueGuide(reading: try await study("location", ".txt")),
      try RoadAtlas(reading: try await study("map", ".json")),
      try OutingGuidelines(reading: try await study("guideline", ".txt")), day: date?.date.day)
    guard let outing = planner.choice(for: brief) else { throw Stuck("no outing is what was asked for") }
    return outing
  }
}
