import Chance
import MetaTasks
import Notation
import Testing

@Suite struct SamplingTests {
  static let families = Hubs.whole.rules.map(\.family)

  @Test(arguments: families)
  func `drawn arguments are accepted and stay in range`(_ family: String) throws {
    let rule = try #require(Hubs.whole.rule(family: family))
    for seed in 0..<300 {
      let drawn = rule.sampleArguments(chance: Chance(seed: seed))
      var findings = Findings()
      let regular = rule.check(SourceNode(drawn, at: .init(file: "drawn")), .unshifted, &findings)
      #expect(findings.list.isEmpty, "\(drawn.text()): \(findings.list)")
      #expect(rule.isDrawable(regular), "\(regular.text())")
    }
  }

  /// How many distinct argument objects the published samplers can draw, where that is few.
  @Test(arguments: [
    ("meeting_attend", 180), ("meeting_book", 72), ("transactions", 12), ("website_analysis", 1),
    ("data_completion", 60), ("kb_fix", 3), ("sales", 198), ("ads_strategy", 50), ("attendance", 855),
    ("event_planning", 336),
  ])
  func `exactly the published range can be drawn`(_ family: String, _ distinct: Int) throws {
    let rule = try #require(Hubs.whole.rule(family: family))
    let drawn = Set((0..<distinct * 12).map { rule.sampleArguments(chance: Chance(seed: $0)).text() })
    // Rare combinations may be missing after so few draws; none may be too many.
    #expect(drawn.count <= distinct)
    #expect(Double(drawn.count) >= Double(distinct) * 0.93)
  }

  private func sampled(
    _ scenarios: Int, days: Int = 2, seed: Int = 7, mode: ScenarioConfig.Mode = .mutable, families: [String] = families
  ) throws -> ScenarioConfig {
    try ScenarioConfig.sampled(
      scenarios: scenarios, days: days, seed: seed, mode: mode, hub: Hubs.whole, families: families)
  }

  @Test(arguments: ScenarioConfig.Mode.allCases)
  func `a sampled config is without fault`(_ mode: ScenarioConfig.Mode) throws {
    let config = try sampled(30, days: 3, mode: mode)
    #expect(config.warnings.isEmpty)
    #expect(Set(config.scenarios.map(\.name)).count == 30)
    for day in config.scenarios.flatMap(\.days) {
      #expect((2...6).contains(day.tasks.count))
      #expect(Set(day.tasks.map(\.family)).count == day.tasks.count)
    }
    let again = try ScenarioConfig(parsing: config.yamlText, file: "again.yaml", hub: Hubs.whole)
    #expect(again.digest == config.digest)
    #expect(again.seed == 7)
  }

  @Test func `stationary days are alike, mutable days are not`() throws {
    func days(_ mode: ScenarioConfig.Mode) throws -> [[JSON]] {
      try sampled(20, mode: mode).scenarios.map { $0.days.map { .array($0.tasks.map(\.given)) } }
    }
    #expect(try days(.stationary).allSatisfy { $0[0] == $0[1] })
    #expect(try days(.mutable).allSatisfy { $0[0] != $0[1] })
  }

  @Test func `a scenario does not depend on the others`() throws {
    let few = try sampled(3).scenarios, many = try sampled(10).scenarios
    #expect(few.map(\.name) == many.prefix(3).map(\.name))
    #expect(few[2].days.flatMap(\.tasks).map(\.given) == many[2].days.flatMap(\.tasks).map(\.given))
    let alone = ScenarioConfig.sampledScenario(
      2, days: 2, seed: 7, mode: .mutable, hub: Hubs.whole, families: Self.families)
    #expect(alone["name"]?.string == many[2].name)
  }

  @Test func `seeds differ`() throws {
    #expect(try sampled(5).digest == sampled(5).digest)
    #expect(try sampled(5, seed: 8).scenarios[0].name != sampled(5).scenarios[0].name)
  }

  @Test func `few families make small days`() throws {
    let config = try sampled(20, families: ["kb_fix", "sales", "meeting_book"])
    #expect(config.scenarios.flatMap(\.days).allSatisfy { (2...3).contains($0.tasks.count) })
    #expect(try sampled(3, families: ["sales"]).scenarios.flatMap(\.days).allSatisfy { $0.tasks.count == 1 })
  }

  @Test(arguments: [0, 0.3, 0.7, 1], [1, 2, 3]) func `days under pressure keep their tasks and are always valid`(
    pressure: Double, seed: Int
  ) throws {
    let hub = Hubs.whole
    let families = hub.rules.filter { $0.kit != nil }.map(\.family)
    func sampled(_ pressure: Double?) throws -> ScenarioConfig {
      try ScenarioConfig.sampled(
        scenarios: 20, days: 1, seed: seed, mode: .mutable, hub: hub, families: families,
        pressures: pressure.map { [$0] } ?? [])
    }
    let (plain, pressed, again) = (try sampled(nil), try sampled(pressure), try sampled(pressure))
    #expect(pressed.digest == again.digest && pressed.digest != plain.digest)
    // An amendment takes back what the new arguments have no use for.
    #expect(pressed.warnings == plain.warnings)
    for (before, after) in zip(plain.scenarios, pressed.scenarios) {
      #expect(before.name == after.name && after.days[0].isLiving && !before.days[0].isLiving)
      #expect(before.days[0].tasks.map(\.arguments) == after.days[0].tasks.map(\.arguments))
    }
  }

  @Test func `scenarios that take turns at a dial differ in nothing else`() throws {
    let hub = Hubs.whole
    let config = try ScenarioConfig.sampled(
      scenarios: 30, days: 1, seed: 5, mode: .mutable, hub: hub,
      families: hub.rules.filter { $0.kit != nil }.map(\.family), pressures: [0, 0.5, 1])
    #expect(Set(config.scenarios.map(\.name)).count == 30)
    let days = config.scenarios.map { $0.days[0] }
    for turn in 0..<10 {
      let alike = days[(3 * turn)..<(3 * turn + 3)]
      #expect(Set(alike.map { $0.tasks.map(\.arguments) }).count == 1)
      #expect(alike.map(\.dials.pressure) == [0, 0.5, 1])
      // What happens at a low pressure happens at a higher one, too.
      let changed = alike.map { day in Set(day.tasks.filter { !$0.circumstances.placements.isEmpty }.map(\.family)) }
      #expect(changed[0].isSubset(of: changed[1]) && changed[1].isSubset(of: changed[2]))
    }
  }

  @Test func `hard days have everything that configs know`() throws {
    let hub = Hubs.whole
    let config = try ScenarioConfig.sampled(
      scenarios: 150, days: 2, seed: 5, mode: .stationary, hub: hub,
      families: hub.rules.filter { $0.kit != nil }.map(\.family), difficulties: [1])
    let days = config.scenarios.flatMap(\.days)
    let kinds = Set(
      days.flatMap { $0.givenDisruptions?.array ?? [] }.compactMap { $0["kind"]?.string })
    #expect(
      kinds == [
        "outage", "throttle", "absence", "superseded", "room_withdrawn", "duplicate_rows", "late_rows", "incident",
      ])
    let circumstances = days.flatMap(\.tasks).map(\.circumstances)
    #expect(Set(circumstances.compactMap(\.way)) == Set(ScenarioConfig.Way.allCases))
    #expect(Set(circumstances.flatMap(\.changes).map(\.channel)) == Set(ScenarioConfig.Channel.allCases))
    let spots = Set(days.flatMap(\.tasks).flatMap { $0.given["clues"]?.array ?? [] }.compactMap { $0["in"]?.string })
    #expect(spots == ["document", "manager", "peer", "minutes", "chain"])
    #expect(Set(days.flatMap(\.overnight).map(\.isAnnounced)) == [true, false])
    #expect(days.flatMap(\.tasks).contains { $0.follows })
  }
}
