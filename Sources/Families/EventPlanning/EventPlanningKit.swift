import Chance
import Notation
import Pictures
package import Workplace

/// The kit of Event Planning: a region with places, restaurants and roads, rules, a team's days, and the right outings.
package enum EventPlanningKit: Kit {
  package static let name = "event_planning"

  /// How many worlds are drawn before a request is given up; nearly always one of the first ten will do.
  private static let patience = 400

  package static func build(_ order: WorkOrder) throws -> WorkProduct {
    let request = try OutingRequest(order)
    let team = order.company.people.filter { $0.department == request.department }.map(\.name)
    guard !team.isEmpty else { throw Unbuildable("the company has nobody in '\(request.department)'") }
    let calendar = TeamCalendar(
      of: team, in: CalendarMonth(of: order.start) + 1, drawing: order.chance.stream("calendar"))
    let rules = HouseRules(drawing: order.house.stream("rules"))
    for attempt in 0..<patience {
      let chance = order.chance.stream("world").stream(attempt)
      guard let world = OutingWorld(request, rules, in: calendar.third, drawing: chance) else { continue }
      let map = RoadMapFile(world.region, company: order.company.name)
      let picture = RoadPicture(world.region, company: order.company.name)
      return WorkProduct(
        facts: EventFacts(request: request, calendar: calendar, world: world).json,
        cloudDisk: [
          "event_planning/mst_map.json": File(map.json.text(.indented(2)) + "\n"),
          "event_planning/mst_map.png": File(bytes: PNG.encode(picture.canvas)),
        ])
    }
    throw Unbuildable(
      "no drawn region has an outing that suits 'end_time' \(order.arguments["task_params"]?["end_time"]?.string ?? "")"
        + "; an outing begins between 07:30 and 11:00 and takes five to ten hours")
  }
}
