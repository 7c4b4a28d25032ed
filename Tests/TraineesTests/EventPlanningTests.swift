import Notation
import Testing

@testable import Trainees

@Suite struct EventPlanningTests {
  private static let proposal = """
    The **Human Resources** department goes on an outing in November 2025. The proposal must keep to this:

    - `interest_score`: at least 9.5
    - `cost_per_person`: at most 210
    - `end_time`: not later than 17:30

    See `CloudDisk:event_planning/`. Hand in `dept_Human Resources_plan_metrics.json`, as in `2025-12-31`:

    - `plan`: an object
    - `interest_score`: as usual
    - `cost_per_person`: in yuan
    - `end_time`: as in `16:05`
    """

  @Test func `a proposal's objective is read`() throws {
    let brief = try OutingOrder(reading: Self.proposal)
    #expect([brief.department, brief.month, brief.folder] == ["Human Resources", "November 2025", "event_planning"])
    #expect(brief.output == "dept_Human Resources_plan_metrics.json")
    #expect(brief.keys.map(\.key) == ["interest_score", "cost_per_person"])
    #expect(
      brief.bounds == [
        .init(figure: .interest, isLowest: true, value: 9.5), .init(figure: .cost, isLowest: false, value: 210),
      ])
    #expect(brief.limit == 1050 && brief.asksForEnd && !brief.asksWhetherInTime)
    #expect(brief.goal == nil && brief.plan.isEmpty)
  }

  @Test func `a given plan and a search for the best are read`() throws {
    let given = try OutingOrder(
      reading: """
        **Finance**, November 2025:

        ```json
        {"afternoon":"Eco Park","lunch":"Maple · Hotpot","morning":"Wetland"}
        ```
        The files are on the cloud disk in `event_planning`. Hand in `x.json` with `total_travel_distance`, and
        `can_complete_on_time`: whether the day is over by 18:00.
        """)
    #expect(given.plan == ["morning": "Wetland", "lunch": "Maple · Hotpot", "afternoon": "Eco Park"])
    #expect(given.limit == 1080 && given.asksWhetherInTime)
    for (word, isHighest) in [("highest", true), ("lowest", false)] {
      let best = try OutingOrder(
        reading: "**Finance**, May 2026: the \(word) `overall_score`. See `CloudDisk:e/`, hand in `x.json`.")
      #expect(best.goal?.figure == .overall && best.goal?.isHighest == isHighest)
    }
  }

  @Test(arguments: [
    "", "**Finance**, May 2026, `x.json`", "May 2026, `CloudDisk:e/`, `x.json`", "**Finance** `CloudDisk:e/`",
  ])
  func `an unclear objective is refused`(objective: String) {
    #expect(throws: Stuck.self) { try OutingOrder(reading: objective) }
  }

  private static let guidelines = """
    - The coach departs at 09:10 and drives 45 km/h on average. The time of each leg is rounded up.
    - The group stays 70 minutes at the restaurant and 125 minutes at each place.
    - `interest_score`: both ratings plus 50 percent of the rating of the restaurant.

    | figure | weight |
    |---|---|
    | `interest_score` | 0.5 |
    | `cost_per_person` | 0.3 |
    | `total_travel_distance` | 0.2 |
    """

  @Test func `guidelines are read`() throws {
    let rules = try OutingGuidelines(reading: Self.guidelines)
    #expect(rules.departure == 550 && rules.speed == 45 && rules.stay == 125 && rules.meal == 70)
    #expect(rules.lunchShare == 0.5 && rules.weights == [.interest: 0.5, .cost: 0.3, .distance: 0.2])
    for line in Self.guidelines.split(separator: "\n") where line.contains("-") || line.contains("`") {
      guard !line.hasPrefix("|--") else { continue }
      #expect(throws: Stuck.self) { try OutingGuidelines(reading: Self.guidelines.replacing(line, with: "")) }
    }
  }

  private static let list = """
    1. PLACES

    [1] Wetland
        Admission: ¥10.50 on days 1 to 10 of a month, ¥20.00 on days 11 to 20, ¥30.00 from day 21
        Rating: 4.2
    [2] Eco Park
        Address: 12 Long Road
        Admission: free
        Rating: 3.9

    2. RESTAURANTS

    [1] Maple · Hotpot
        Average price: ¥80.00
        Rating: 4
    """
  private static let map = """
    {"nodes": [{"id": "c", "type": "company", "name": "X"}, {"id": "l:1", "type": "location", "name": "Wetland"},
    {"id": "l:2", "type": "location", "name": "Eco Park"}, {"id": "r:1", "type": "restaurant", "name": "Maple · Hotpot"}],
    "edges": [{"u": "l:1", "v": "c", "distance_km": 3.0}, {"u": "r:1", "v": "l:1", "distance_km": 4.5},
    {"u": "l:2", "v": "l:1", "distance_km": 1.6}]}
    """

  @Test(arguments: [(5, 90.5), (15, 100), (25, 110)]) func `all outings are worked out`(day: Int, cost: Double) throws {
    let planner = try OutingPlanner(
      try VenueGuide(reading: Self.list), try RoadAtlas(reading: Self.map),
      try OutingGuidelines(reading: Self.guidelines), day: day)
    #expect(planner.outings.map(\.morning) == ["Wetland", "Eco Park"])
    let outing = planner.outings[0]
    #expect(abs((outing.figures[.distance] ?? 0) - (3 + 4.5 + 6.1 + 4.6)) < 1e-9)
    #expect(abs((outing.figures[.interest] ?? 0) - 10.1) < 1e-9)
    #expect(outing.figures[.cost] == cost)
    // 4, 6, 8.13 and 6.13 minutes.
    #expect(outing.end == 550 + 250 + 70 + 4 + 6 + 9 + 7)
    #expect(abs((outing.figures[.overall] ?? 0) - 0.5) < 1e-9)
  }

  @Test func `without a date prices that depend on it are unknown`() throws {
    let planner = try OutingPlanner(
      try VenueGuide(reading: Self.list), try RoadAtlas(reading: Self.map),
      try OutingGuidelines(reading: Self.guidelines), day: nil)
    #expect(planner.outings.allSatisfy { $0.figures[.cost] == nil && $0.figures[.overall] == nil })
    #expect(planner.outings.allSatisfy { $0.figures[.interest] != nil })
  }

  @Test(arguments: ["", "{}", "[1]", #"{"nodes": [], "edges": []}"#]) func `what is no map is refused`(text: String) {
    #expect(throws: Stuck.self) { try RoadAtlas(reading: text) }
  }
}
