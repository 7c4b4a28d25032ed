import Desk
import Notation

/// Plans an outing by what one would expect of one: any day, plain sums, an even pace.
struct EventPlanningGuess: Playbook {
  let title = "Event Planning"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let brief = try OutingBrief(reading: task.objective)
    let files = try await office.folder(brief.folder)
    guard let list = files.first(where: { $0.contains("location") }),
      let map = files.first(where: { $0.hasSuffix(".json") }),
      let date = Clockface.dates(in: "15 " + brief.month).first
    else { throw Stuck("there are no materials in \(brief.folder)") }
    let planner = try OutingPlanner(
      try VenueGuide(reading: try await office.study(brief.folder + "/" + list)),
      try RoadAtlas(reading: try await office.study(brief.folder + "/" + map)),
      .usual, day: date.date.day)
    let report = OutingReport(brief, date: date, outing: planner.choice(for: brief))
    try await office.write(report.json.text(.indented(2)) + "\n", to: brief.output)
  }
}

extension OutingGuidelines {
  /// What one would expect.
  fileprivate static let usual = OutingGuidelines(
    departure: 540, stay: 120, meal: 90, speed: 30, lunchShare: 1,
    weights: [.interest: 0.4, .cost: 0.4, .distance: 0.2])
}
