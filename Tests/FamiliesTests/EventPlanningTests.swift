import Families
import Notation
import Testing
import Workplace

@Suite struct EventPlanningTests {
  static let all = EventPlanningInstance.all

  @Test func `all levels can be built`() { #expect(Self.all.count == 60) }

  @Test(arguments: all) func `the truth follows from the documents`(_ instance: EventPlanningInstance) throws {
    let plans = try #require(instance.facts["plans"]?.array)
    #expect(!plans.isEmpty)
    for plan in plans {
      let key = (plan["key"]?.array ?? []).compactMap(\.string)
      let outing = try #require(instance.reading.outings.first { $0.key == key })
      for (figure, value) in outing.figures {
        #expect(abs(value - (plan[figure]?.number ?? .nan)) < 0.000_051, "\(figure)")
      }
      #expect(plan["end_time"]?.array?[3].string == Moment(minutes: outing.end).timeText)
    }
    if !instance.level.hasPrefix("A") {
      #expect(Set(instance.keys) == instance.reading.accepted(by: instance.facts))
      #expect(Set(instance.keys).count == instance.keys.count)
    }
  }

  @Test(arguments: all)
  func `a few days of one third of the month suit everybody, and some member bounds them on either side`(
    _ instance: EventPlanningInstance
  ) throws {
    #expect((1...3).contains(instance.reading.common.count))
    #expect(instance.facts["first_day"]?.string == (instance.reading.common.first ?? "") + "T00:00:00")
    #expect(instance.facts["last_day"]?.string == (instance.reading.common.last ?? "") + "T00:00:00")
    let thirds = instance.reading.days.flatMap { [$0.lowerBound, $0.upperBound] }.map { min(2, ($0 - 1) / 10) }
    #expect(Set(thirds).count == 1)
    let team = instance.task.order.company.people.filter {
      $0.department == EventPlanningInstance.departments[instance.seed % 8]
    }
    #expect(instance.facts["members"]?.array?.compactMap { $0["name"]?.string } == team.map(\.name))
  }

  @Test(arguments: all.filter { $0.level.hasPrefix("A") })
  func `the given plan is in the world, and needs its date and rules`(
    _ instance: EventPlanningInstance
  ) throws {
    #expect(instance.keys == [["Riverside Wetland", "Maple · Hotpot", "Stonegate Eco Park"]])
    let plan = try #require(instance.facts["plans"]?.array?.first)
    let cost = try #require(plan["cost_per_person"]?.number)
    if instance.figures.contains("cost_per_person") {
      for other in instance.reading.otherCosts[instance.keys[0]] ?? [] { #expect(abs(other - cost) > 0.5) }
    }
    if let limit = instance.reading.limit {
      let outing = try #require(instance.reading.outings.first { $0.key == instance.keys[0] })
      #expect(outing.end <= limit - 5 || outing.end >= limit + 9)
    }
  }

  @Test func `given plans end in time as often as not`() throws {
    let punctual = try (0..<40).count { seed in
      let order = EventPlanningInstance.order("A4", seed: 100 + seed)
      return try EventPlanningKit.build(order).facts["on_time"]?.array?.first == true
    }
    #expect((10...30).contains(punctual))
  }

  @Test(arguments: all.filter { $0.level.hasPrefix("B") }) func `few outings meet the demands`(
    _ instance: EventPlanningInstance
  ) {
    #expect((1...25).contains(instance.keys.count))
    #expect(instance.facts["demands"]?.array?.isEmpty == false)
    if let limit = instance.reading.limit {
      let late = instance.reading.outings.count { $0.end > limit }
      #expect((30...270).contains(late))
    }
  }

  @Test(arguments: all.filter { $0.level.hasPrefix("C") })
  func `the best is clearly best, in both directions of the trip`(
    _ instance: EventPlanningInstance
  ) throws {
    let figure = instance.figures[0]
    let best = try #require(instance.facts["plans"]?.array?.first?[figure]?.number)
    let gaps = instance.reading.outings.filter { !instance.keys.contains($0.key) }.map {
      abs(($0.figures[figure] ?? .nan) - best)
    }
    let clearance = [
      "interest_score": 0.029, "cost_per_person": 0.49, "total_travel_distance": 0.19, "overall_score": 0.0019,
    ]
    #expect(try #require(gaps.min()) >= clearance[figure] ?? 1)
    for key in instance.keys { #expect(instance.keys.contains([key[2], key[1], key[0]])) }
  }

  @Test(arguments: all) func `neither usual rules nor straight lines give the figures`(
    _ instance: EventPlanningInstance
  ) throws {
    let map = try JSON(parsing: try #require(instance.task.product.cloudDisk["event_planning/mst_map.json"]?.text))
    let points = (map["nodes"]?.array ?? []).reduce(into: [:]) { points, node in
      points[node["id"]?.string ?? ""] = (node["east_km"]?.number ?? 0, node["north_km"]?.number ?? 0)
    }
    #expect(points.count == 17 && map["edges"]?.array?.count == 16)
    for edge in map["edges"]?.array ?? [] {
      let (from, to) = (points[edge["u"]?.string ?? ""] ?? (0, 0), points[edge["v"]?.string ?? ""] ?? (0, 0))
      let straight = ((from.0 - to.0) * (from.0 - to.0) + (from.1 - to.1) * (from.1 - to.1)).squareRoot()
      #expect((edge["distance_km"]?.number ?? 0) > straight + 0.05)
    }
    #expect(instance.facts["rules"]?["lunch_share"] != 100)
  }

  @Test func `every seed has another world, the same seed the same`() throws {
    let products = try (0..<24).map { try EventPlanningKit.build(EventPlanningInstance.order("A4", seed: $0)) }
    #expect(Set(products.map { $0.facts.text() }).count == 24)
    #expect(Set(products.map { $0.cloudDisk["event_planning/mst_map.png"] }).count == 24)
    let names = products.map { Set(($0.facts["places"]?.array ?? []).compactMap { $0["name"]?.string }) }
    for (left, right) in zip(names, names.dropFirst()) { #expect(left.intersection(right).count <= 4) }
    #expect(Set(products.map { $0.facts["first_day"] }).count > 8)
    #expect(Set(products.map { $0.facts["rules"] }).count == 24)
    let again = try EventPlanningKit.build(EventPlanningInstance.order("A4", seed: 0))
    #expect(again.facts == products[0].facts && again.cloudDisk == products[0].cloudDisk)
  }

  @Test(arguments: [
    (2, 1, "B3"), (2, 10, "A3"), (3, 1, "C1"), (30, 3, "C4"), (8, 30, "B4"), (2, 1, "C2"), (2, 2, "A4"),
  ]) func `other sizes work`(places: Int, restaurants: Int, level: String) throws {
    let instance = try EventPlanningInstance(level, seed: 3) {
      $0["n_loc"] = .integer(places)
      $0["n_res"] = .integer(restaurants)
    }
    #expect(instance.reading.outings.count == places * (places - 1) * restaurants)
    #expect(instance.lost(try instance.answer()) == [])
  }

  @Test func `a plan of the config's own is planted as well`() throws {
    let plan: JSON = ["morning": "Zoo \"Noah\"", "lunch": "Kantine", "afternoon": "Café Ö"]
    let instance = try EventPlanningInstance("A3", seed: 4) { $0["plan"] = plan }
    #expect(instance.keys == [["Zoo \"Noah\"", "Kantine", "Café Ö"]])
    #expect(instance.lost(try instance.answer()) == [])
  }

  static let impossible: [(String, JSON)] = [
    ("n_loc", 1), ("n_res", 0), ("n_loc", 31), ("department", "Legal"), ("end_time", "noon"), ("end_time", "03:00"),
    ("metrics", ["fun"]), ("metrics", []), ("plan", ["morning": "Zoo", "lunch": "Inn", "afternoon": "zoo"]),
    ("plan", ["morning": "Zoo", "lunch": "Inn"]),
  ]

  @Test(arguments: impossible) func `what no world can satisfy is refused`(name: String, value: JSON) {
    #expect(throws: Unbuildable.self) {
      var order = EventPlanningInstance.order("A4", seed: 1)
      order.arguments["task_params"]?[name] = value
      _ = try EventPlanningKit.build(order)
    }
  }
}
