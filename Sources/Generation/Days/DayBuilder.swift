import Chance
import Families
package import MetaTasks
import Notation
package import Workplace

/// Makes the days of one config and seed, each from its place in the config alone.
package struct DayBuilder: Sendable {
  /// The config.
  package let config: ScenarioConfig
  /// The rules.
  package let hub: Hub
  /// The seed as text: the key of every draw.
  package let seed: String
  private let root: Chance

  /// The company's size in people, the trainee aside.
  private static let headcount = 50

  /// Creates a builder.
  /// - Parameter seed: The seed; `nil` for the config's own, else one derived from the config's content.
  /// - Throws: `Problems` naming each task whose family cannot be generated yet.
  package init(config: ScenarioConfig, hub: Hub, seed: String? = nil) throws {
    self.config = config
    self.hub = hub
    self.seed = seed ?? config.seed ?? config.digest.hex
    root = Chance(seed: self.seed)
    let problems = config.unplayable(in: hub)
    if !problems.isEmpty { throw Problems(problems) }
  }

  /// Makes a day.
  /// - Parameters:
  ///   - scenario: The scenario's index in the config.
  ///   - day: The day's index in the scenario.
  /// - Throws: `Problems` with the place in the config, when its arguments cannot be satisfied, or in the rule, when it is at
  ///   fault.
  package func bundle(scenario: Int, day: Int) throws -> DayBundle {
    let scenarioConfig = config.scenarios[scenario]
    let dayConfig = scenarioConfig.days[day]
    // Keyed by names, so that a scenario comes out the same in whichever config it stands.
    let chance = root.stream(scenarioConfig.name)
    let company = Company(drawnBy: hub.company, headcount: DayBuilder.headcount, chance: chance.stream("company"))
    let start = try config.start(ofDay: day, hub: hub)
    var assembly = DayAssembly(
      hub: hub, company: company, start: start, end: start.at(minuteOfDay: hub.company.dayEnd),
      chance: chance.stream(dayConfig.name))
    for task in dayConfig.tasks { try assembly.add(task, dayIndex: day) }
    return try assembly.bundle(scenario: scenarioConfig.name, day: dayConfig.name)
  }

  /// A table of contents without days.
  package var emptySuite: Suite {
    Suite(
      generatorVersion: generatorVersion, configDigest: config.digest.hex, hubDigest: hub.digest.hex, seed: seed,
      scenarios: config.scenarios.count, days: [])
  }

  /// The entries in the config's order; of two for one day, the later.
  package func inOrder(_ entries: [Suite.Entry]) -> [Suite.Entry] {
    let byFolder = Dictionary(entries.map { ($0.folder, $0) }, uniquingKeysWith: { _, last in last })
    return config.scenarios.flatMap { scenario in
      scenario.days.compactMap { byFolder[scenario.name + "/" + $0.name] }
    }
  }
}
