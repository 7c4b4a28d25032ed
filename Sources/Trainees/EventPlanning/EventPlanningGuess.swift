import Desk
import Notation

/// Plans an outing by what one would expect of one: any day, plain sums, an even pace.
struct EventPlanningGuess: Playbook {
  let title = "Event Planning"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let order = try OutingOrder(reading: task.objective)
    let files = try await office.folder(order.folder)
    guard let list = files.first(where: { $0.contains("location") }),
      let map = files.first(where: { $0.hasSuffix(".json") }),
      let date = Clockface.dates(in: "15 " + order.month).first
    else { throw Stuck("there are no materials in \(order.folder)") }
    let planner = try OutingPlanner(
      try VenueGuide(reading: try await office.study(order.folder + "/" + list)),
      try RoadAtlas(reading: try await office.study(order.folder + "/" + map)),
      .usual, day: date.date.day)
    let report = OutingReport(order, date: date, outing: planner.choice(for: order))
    try await office.write(report.json, to: order.output)
  }
}

extension OutingGuidelines {
  /// What one would expect.
  fileprivate static let usual = OutingGuidelines(
    departure: 540, stay: 120, meal: 90, speed: 30, lunchShare: 1,
    weights: [.interest: 0.4, .cost: 0.4, .distance: 0.2])
}
