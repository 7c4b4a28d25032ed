package import Chance
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
  /// The digest of the rules' files.
  package let hubDigest: Digest
  /// The seed as text: the key of every draw.
  package let seed: String
  private let root: Chance

  /// Creates a builder.
  /// - Parameter seed: The seed; `nil` for the config's own, else one derived from the config's content.
  /// - Throws: `Problems` naming each task whose family cannot be generated yet, and each cost of a tool there is not.
  package init(config: ScenarioConfig, hub: Hub, hubDigest: Digest, seed: Int? = nil) throws {
    self.config = config
    self.hub = hub
    self.hubDigest = hubDigest
    self.seed = seed.map(String.init) ?? config.effectiveSeed
    root = Chance(seed: self.seed)
    let playable = Set(hub.playableFamilies)
    let tasks = config.scenarios.flatMap(\.days).flatMap(\.tasks)
    let unplayable = tasks.filter { !playable.contains($0.family) }.map { task in
      Problem("'\(task.title)' cannot be generated yet", at: task.place, remedy: "take the task out of the config")
    }
    let problems = hub.strayCosts + unplayable
    if !problems.isEmpty { throw Problems(problems) }
  }

  /// Makes a day.
  /// - Parameters:
  ///   - scenario: The scenario's index in the config.
  ///   - day: The day's index in the scenario.
  /// - Throws: `Problem` with the place in the config, when its arguments cannot be satisfied, or in the rule, when it is at
  ///   fault.
  package func bundle(scenario: Int, day: Int) throws -> DayBundle {
    let scenario = config.scenarios[scenario]
    let number = day
    let day = scenario.days[number]
    // Keyed by names, so that a scenario comes out the same in whichever config it stands.
    let chance = root.stream(scenario.name)
    let company = Company(drawnBy: hub.company, chance: chance.stream("company"))
    func assembly(ofDay number: Int) -> DayAssembly {
      let day = scenario.days[number]
      return DayAssembly(
        rule: hub.company, company: company, day: day, chance: chance.stream(day.name),
        house: House(changes: scenario.days.prefix(number + 1).map(\.overnight), chance: chance.stream("house")))
    }
    var today = assembly(ofDay: number)
    let yesterday = number > 0 && day.tasks.contains(where: \.follows) ? assembly(ofDay: number - 1) : nil
    for task in day.tasks {
      guard let rule = hub.rule(family: task.family) else { continue }  // the config was read with this hub
      try today.add(task, by: rule, after: task.follows ? yesterday?.earlier(by: rule) : nil)
    }
    var bundle = try today.bundle(scenario: scenario.name, day: day.name)
    if scenario.days.count > 1 { bundle.day.continuity = try hub.company.continuity(start: bundle.day.start) }
    return bundle
  }

  /// A table of contents without days.
  package var emptySuite: Suite {
    Suite(
      generatorVersion: generatorVersion, configDigest: config.digest.hex, hubDigest: hubDigest.hex, seed: seed,
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

extension Hub {
  /// The families that can be generated: those whose rule names a kit that exists.
  package var playableFamilies: [String] {
    rules.filter { $0.kit.flatMap(Kits.named) != nil }.map(\.family)
  }
}
