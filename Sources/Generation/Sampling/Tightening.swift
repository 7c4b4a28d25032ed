import Chance
import Desk
package import MetaTasks
import Notation
import Trainees
import Workplace

/// Takes the slack out of sampled days under pressure: moves each deadline to shortly after the diligent trainee is done.
///
/// `sample --pressure` draws days that are loose for want of a world to play them in. Here each is made and played; then every
/// task is due as long after its last piece of work as the day's pressure leaves, and the day is proven. A day that cannot be proven so is
/// given more slack, then left loose, then freed of what goes wrong on it, so that no config is refused later.
package struct Tightening: Sendable {
  private let hub: Hub
  private let seed: Int?

  /// Creates one.
  /// - Parameter seed: The seed to generate from; `nil` for the config's.
  package init(hub: Hub, seed: Int? = nil) {
    self.hub = hub
    self.seed = seed
  }

  /// Tightens all days that were sampled with a pressure.
  /// - Parameters:
  ///   - jobs: How many scenarios are worked on at once; the result does not depend on it.
  ///   - progress: Called whenever a scenario is done.
  /// - Throws: `Problems` when the rules are at fault.
  package func tightened(
    _ config: ScenarioConfig, jobs: Int, progress: @Sendable () -> Void = {}
  ) async throws -> ScenarioConfig {
    let scenarios = try await Array(config.scenarios.indices).concurrentMap(jobs: jobs, progress: progress) { index in
      try await self.scenario(index, of: config)
    }
    var tree = config.tree
    tree["scenarios"] = .array(scenarios)
    return try reading(tree)
  }

  private func reading(_ tree: JSON) throws -> ScenarioConfig {
    try ScenarioConfig(SourceNode(tree, at: Problem.Place(file: "sample")), hub: hub)
  }

  /// One scenario's tree, its days tightened one after the other.
  private func scenario(_ index: Int, of config: ScenarioConfig) async throws -> JSON {
    guard var scenario = config.tree["scenarios"]?.array?[index] else { return .null }
    for (place, day) in config.scenarios[index].days.enumerated() {
      guard let pressure = day.dials.pressure ?? day.dials.difficulty else { continue }
      let days = scenario["days"]?.array ?? []
      for draft in try await drafts(of: days[place], pressure: pressure, in: scenario, place, config) {
        let attempt = scenario.replacing(place, by: draft)
        if place < days.count, try await holds(attempt, place, config) {
          scenario = attempt
          break
        }
      }
    }
    return scenario
  }

  /// Forms of a day, the tightest first.
  private func drafts(
    of day: JSON, pressure: Double, in scenario: JSON, _ place: Int, _ config: ScenarioConfig
  ) async throws -> [JSON] {
    let ends = try await ends(scenario, place, config)
    let chance = Chance(seed: config.effectiveSeed).stream("slack").stream(scenario["name"]?.string ?? "").stream(place)
    let tight = [0, 20, 60].map { more in
      day.tightened(to: ends, firstDay: hub.company.firstDay) { title in
        var draw = chance.stream(title)
        let most = Int(hub.company.dial(.slack, at: pressure))
        return 8 + more + draw.integer(in: (most / 5)...most)
      }
    }
    return tight + [day, day.without(["clues"]), day.without(["clues", "changes"])]
  }

  /// When the diligent trainee was last busy with each task, by title.
  private func ends(_ scenario: JSON, _ place: Int, _ config: ScenarioConfig) async throws -> [String: Moment] {
    guard let builder = try? builder(of: scenario, config), let bundle = try? builder.bundle(scenario: 0, day: place)
    else {
      return [:]
    }
    let account = Account()
    _ = try await Workday.play(account.diligent, in: World(bundle))
    return account.labours.mapValues(\.until)
  }

  private func holds(_ scenario: JSON, _ place: Int, _ config: ScenarioConfig) async throws -> Bool {
    guard let builder = try? builder(of: scenario, config), let bundle = try? builder.bundle(scenario: 0, day: place)
    else {
      return false
    }
    return try await Certifier().certificate(for: bundle).holds
  }

  private func builder(of scenario: JSON, _ config: ScenarioConfig) throws -> DayBuilder {
    var tree = config.tree
    tree["scenarios"] = .array([scenario])
    return try DayBuilder(config: reading(tree), hub: hub, hubDigest: Digest(of: ""), seed: seed ?? config.seed)
  }
}

extension JSON {
  /// A scenario with another day at a place.
  fileprivate func replacing(_ place: Int, by day: JSON) -> JSON {
    var (scenario, days) = (self, self["days"]?.array ?? [])
    days[place] = day
    scenario["days"] = .array(days)
    return scenario
  }

  /// A day without disruptions, and without some of what makes its tasks difficult.
  fileprivate func without(_ members: [String]) -> JSON {
    var day = self
    day["disruptions"] = nil
    day["tasks"] = .array(
      (self["tasks"]?.array ?? []).map { task in
        var task = task
        for member in members { task[member] = nil }
        return task
      })
    return day
  }

  /// A day whose tasks are due that many minutes after their ends; the deadline that holds last is the one that moves.
  fileprivate func tightened(to ends: [String: Moment], firstDay: Moment, slack: (String) -> Int) -> JSON {
    var day = self
    day["tasks"] = .array(
      (self["tasks"]?.array ?? []).map { task in
        guard let title = task["name"]?.string, let end = ends[title] else { return task }
        let due = JSON.string(firstDay.at(minuteOfDay: min(end.minuteOfDay + slack(title), 23 * 60)).description)
        var task = task
        var changes = task["changes"]?.array ?? []
        if let last = changes.lastIndex(where: { $0["deadline"] != nil }) {
          changes[last]["deadline"] = due
          task["changes"] = .array(changes)
        } else if task["deadline"]?.string ?? "" > due.string ?? "" {
          task["deadline"] = due
        }
        return task
      })
    return day
  }
}
