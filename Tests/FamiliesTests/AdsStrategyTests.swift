import Chance
import Families
import Notation
import Testing
import Workplace

@Suite struct AdsStrategyTests {
  static let levels: [(name: String, parameters: JSON)] = [
    ("very_easy", parameters(7000, 8, 8, 1, [300, 2500, 600, 3000])),
    ("easy", parameters(8000, 20, 10, 1, [350, 3200, 700, 3800])),
    ("medium", parameters(10_000, 28, 12, 1, [400, 4000, 800, 5000])),
    ("hard", parameters(11_000, 32, 15, 2, [450, 4500, 900, 5600])),
    ("very_hard", parameters(12_000, 36, 18, 2, [500, 5000, 1000, 6000])),
  ]

  private static func parameters(_ budget: Int, _ channels: Int, _ size: Int, _ bumps: Int, _ ranges: [Int]) -> JSON {
    [
      "budget": .integer(budget), "num_channels": .integer(channels), "heatmap_size": .integer(size),
      "heatmap_centers": .integer(bumps), "cost_min": .integer(ranges[0]), "cost_max": .integer(ranges[1]),
      "effect_min": .integer(ranges[2]), "effect_max": .integer(ranges[3]),
    ]
  }

  static let cities = ["Wuhan", "XiAn", "Beijing"]

  static func order(seed: Int, level: Int? = nil, _ more: JSON = [:]) -> WorkOrder {
    let level = levels[level ?? seed % levels.count]
    var task: JSON = ["city": .string(cities[seed % cities.count]), "difficulty": .string(level.name)]
    more.object?.forEach { task[$0.key] = $0.value }
    return WorkOrder(
      taskID: "ads_strategy", variant: "plan", arguments: ["task_params": task], parameters: level.parameters,
      output: nil,
      company: testCompany(seed: seed % 7), start: Moment(minutes: 29_321_280), deadline: Moment(minutes: 29_322_000),
      chance: Chance(seed: seed).stream("ads_strategy"))
  }

  struct Instance {
    let facts: JSON
    let files: [String: File]
    let campaign: PublishedCampaign
    let budget: Int
    let target: String

    init(_ order: WorkOrder) throws {
      let product = try AdsStrategyKit.build(order)
      facts = product.facts
      files = product.cloudDisk
      let task = try #require(order.arguments["task_params"])
      let size = try #require((task["heatmap_size"] ?? order.parameters["heatmap_size"])?.integer)
      budget = try #require((task["budget"] ?? order.parameters["budget"])?.integer)
      campaign = try PublishedCampaign(
        files, folder: try #require(facts["folder"]?.string), size: size, levels: try #require(facts["levels"]?.integer)
      )
      let words = try #require(facts["audience"]?.string).split(separator: " ")
      let said = words.filter { !["aged", "to", "and"].contains($0) }.map { $0 == "over" ? "plus" : String($0) }
      let groups = facts["groups"]?.array?.compactMap(\.string) ?? []
      target = try #require(groups.first { $0 == said.joined(separator: "_") })
    }

    func hundredths(_ fact: JSON?) throws -> Int {
      let number = try #require(fact?.number)
      return Int((100 * number).rounded())
    }
  }

  @Test(arguments: 0..<6) func `truth is what the handbook says of the published list and map`(seed: Int) throws {
    let instance = try Instance(Self.order(seed: seed))
    let exposures = try instance.campaign.exposures(to: instance.target, facts: instance.facts)
    let channels = try #require(instance.facts["channels"]?.array)
    #expect(channels.map { $0["name"]?.string } == instance.campaign.channels.map(\.id))
    #expect(channels.map { $0["cost"]?.integer } == instance.campaign.channels.map(\.cost))
    #expect(try channels.map { try instance.hundredths($0["exposure"]) } == exposures)
    let best = instance.campaign.best(exposures, budget: instance.budget)
    #expect(try instance.hundredths(instance.facts["best"]) == best)
    #expect(try (1..<best).contains(instance.hundredths(instance.facts["baseline"])))
  }

  @Test(arguments: 0..<3) func `no map but the audience's leads to the exposures, nor does a mix-up of the axes`(
    seed: Int
  )
    throws
  {
    let instance = try Instance(Self.order(seed: seed))
    let exposures = try instance.campaign.exposures(to: instance.target, facts: instance.facts)
    for group in instance.campaign.maps.keys where group != instance.target {
      #expect(try instance.campaign.exposures(to: group, facts: instance.facts) != exposures)
    }
    let map = try #require(instance.campaign.maps[instance.target])
    #expect(map.indices.contains { row in map.indices.contains { map[row][$0] != map[$0][row] } })
    #expect(map != map.reversed())
    let levels = try #require(instance.facts["levels"]?.integer)
    #expect(Set(map.joined()).isSuperset(of: [0, levels]))
  }

  @Test(arguments: 0..<4) func `another client's material looks alike and is another`(seed: Int) throws {
    let instance = try Instance(Self.order(seed: seed))
    let folder = try #require(instance.facts["folder"]?.string)
    let lists = instance.files.filter { $0.key.hasSuffix("/channels.csv") }
    #expect(lists.count == 2 && lists[folder + "/channels.csv"] != nil)
    #expect(Set(lists.values.map(\.bytes)).count == 2)
    #expect(instance.files.count { $0.key.hasSuffix("_\(instance.target).png") } == 2)
  }

  @Test func `every seed tells another story`() throws {
    let products = try (0..<20).map { try AdsStrategyKit.build(Self.order(seed: $0, level: 0)) }
    #expect(Set(products.map { Digest(of: $0.facts.text()) }).count == products.count)
    #expect(Set(products.compactMap { $0.facts["audience"] }).count > 17)
    #expect(Set(products.compactMap { $0.facts["client"] }).count > 17)
    for (fact, least) in [("levels", 5), ("floor", 5), ("account_team", 4)] {
      #expect(Set(products.compactMap { $0.facts[fact] }).count >= least, "\(fact)")
    }
  }

  @Test func `the city is part of the draw, and the same order gives the same bytes`() throws {
    let wuhan = try AdsStrategyKit.build(Self.order(seed: 3, level: 1, ["city": "Wuhan"]))
    let again = try AdsStrategyKit.build(Self.order(seed: 3, level: 1, ["city": "Wuhan"]))
    #expect(wuhan.facts == again.facts && wuhan.cloudDisk == again.cloudDisk)
    #expect(try AdsStrategyKit.build(Self.order(seed: 3, level: 1, ["city": "XiAn"])).facts != wuhan.facts)
  }

  @Test(
    arguments: [
      ["num_channels": 1], ["budget": 1_000_000], ["budget": 500], ["heatmap_size": 4], ["heatmap_size": 100],
      ["channel_mix": "campus_heavy", "num_channels": 60], ["cost_min": 1000, "cost_max": 1000],
      ["effect_min": 1, "effect_max": 5], ["target_group": "seniors_60_plus"],
      ["target_groups": ["young_professionals_25_35", "seniors_60_plus"]],
      ["heatmap_centers": 20, "heatmap_min_center_distance": 30],
      ["heatmap_sigma_min": 4.0, "heatmap_sigma_max": 10.0],
    ] as [JSON])
  func `overrides are taken`(override: JSON) throws {
    let instance = try Instance(Self.order(seed: 5, level: 0, override))
    let exposures = try instance.campaign.exposures(to: instance.target, facts: instance.facts)
    #expect(
      try instance.hundredths(instance.facts["best"]) == instance.campaign.best(exposures, budget: instance.budget))
    if let count = override["num_channels"]?.integer { #expect(instance.campaign.channels.count == count) }
    if let target = override["target_group"]?.string {
      #expect(instance.target == target && instance.campaign.maps.count == 3)
    }
    if let groups = override["target_groups"]?.array {
      #expect(Set(instance.campaign.maps.keys) == Set(groups.compactMap(\.string)))
    }
  }

  @Test(
    arguments: [
      ["budget": 1], ["cost_min": 900, "cost_max": 800], ["heatmap_sigma_min": 5.0, "heatmap_sigma_max": 1.0],
      ["target_group": "../answers"], ["num_channels": 0],
    ] as [JSON])
  func `what cannot be is refused`(override: JSON) {
    #expect(throws: Unbuildable.self) { try AdsStrategyKit.build(Self.order(seed: 1, level: 0, override)) }
  }

  @Test func `a company without Marketing or client teams has no campaigns`() {
    for kept in [["Engineering", "Sales_1"], ["Engineering", "Marketing"]] {
      var order = Self.order(seed: 1, level: 0)
      order.company.people.removeAll { !kept.contains($0.department ?? "") }
      #expect(throws: Unbuildable.self) { try AdsStrategyKit.build(order) }
    }
  }
}
