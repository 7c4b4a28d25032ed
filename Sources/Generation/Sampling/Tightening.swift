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
/// given more slack, then left loose, then freed of tasks, at last of what goes wrong on it, so that no config is refused later.
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
      guard let drawn = scenario["days"]?.array?[place] else { continue }
      search: for form in drawn.forms(endingAt: latest) {
        let loose = scenario.replacing(place, by: form)
        guard let ends = try await ends(loose, place, config) else { continue }
        for draft in tightened(form, to: ends, pressure: pressure, in: scenario, place, config) + [form] {
          let attempt = scenario.replacing(place, by: draft)
          if try await holds(attempt, place, config) {
            scenario = attempt
            break search
          }
        }
      }
    }
    return scenario
  }

  /// A day with its deadlines behind the ends of work, the tightest first.
  private func tightened(
    _ day: JSON, to ends: [String: Moment], pressure: Double, in scenario: JSON, _ place: Int, _ config: ScenarioConfig
  ) -> [JSON] {
    let chance = Chance(seed: config.effectiveSeed).stream("slack").stream(scenario["name"]?.string ?? "").stream(place)
    return [0, 20, 60].map { more in
      day.tightened(to: ends, firstDay: hub.company.firstDay, dayEnd: latest) { title in
        hub.rule(titled: title)?.effort ?? 0
      } slack: { title in
        var draw = chance.stream(title)
        let most = Int(hub.company.dial(.slack, at: pressure))
        return 8 + more + draw.integer(in: (most / 5)...most)
      }
    }
  }

  /// When the diligent trainee was last busy with each task, by title; `nil` where it does not get everything right.
  private func ends(_ scenario: JSON, _ place: Int, _ config: ScenarioConfig) async throws -> [String: Moment]? {
    guard let builder = try? builder(of: scenario, config), let bundle = try? builder.bundle(scenario: 0, day: place)
    else { return nil }
    let account = Account()
    let played = try await Workday.play(account.diligent, in: World(bundle))
    guard Scorecard(judging: played.world).tasks.allSatisfy(\.isSuccess) else { return nil }
    return account.labours.mapValues(\.until)
  }

  /// The latest deadline of a day, as configs write it.
  private var latest: Moment { hub.company.firstDay.at(minuteOfDay: hub.company.dayEnd - 15) }

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
  /// A scenario with another day at a place; nothing on the day after refers to a task that is gone.
  fileprivate func replacing(_ place: Int, by day: JSON) -> JSON {
    var (scenario, days) = (self, self["days"]?.array ?? [])
    days[place] = day
    if days.indices.contains(place + 1) {
      let titles = (day["tasks"]?.array ?? []).map { $0["name"] }
      let next = (days[place + 1]["tasks"]?.array ?? []).map { task in
        var task = task
        if !titles.contains(task["name"]) { task["follows"] = nil }
        return task
      }
      days[place + 1]["tasks"] = .array(next)
    }
    scenario["days"] = .array(days)
    return scenario
  }

  /// A day as it was drawn, then ever easier ones: with all day for each task, with all tasks there in the morning, with fewer tasks,
  /// and only then without what makes each task difficult and what goes wrong, so that hard days stay hard.
  func forms(endingAt end: Moment) -> [JSON] {
    let kept = (self["tasks"]?.array ?? []).indices.reversed().map { keeping($0 + 1) }
    let hard = kept.flatMap { [$0, $0.without([], dueBy: end), $0.without(["arrives"], dueBy: end)] }
    return hard + kept.map { $0.without(["clues", "changes", "arrives"], dueBy: end).undisturbed }
  }

  /// A day with its first tasks only, and with what goes wrong with those.
  private func keeping(_ count: Int) -> JSON {
    var day = self
    let tasks = Array((self["tasks"]?.array ?? []).prefix(count))
    let titles = tasks.map { $0["name"] }
    day["tasks"] = .array(tasks)
    if let all = self["disruptions"]?.array {
      let kept = all.filter { $0["task"].map(titles.contains) ?? true }
      day["disruptions"] = kept.isEmpty ? nil : .array(kept)
    }
    return day
  }

  /// A day on which nothing goes wrong.
  private var undisturbed: JSON {
    var day = self
    day["disruptions"] = nil
    return day
  }

  /// A day without some of what makes its tasks difficult, and with tasks that are due at another time. A deadline that moves
  /// moves to a quarter of an hour before, for it must move.
  private func without(_ members: [String], dueBy end: Moment? = nil) -> JSON {
    var day = self
    day["tasks"] = .array(
      (self["tasks"]?.array ?? []).map { task in
        var task = task
        for member in members { task[member] = nil }
        guard let end else { return task }
        let due: JSON = ["deadline": .string(end.description)]
        if let changes = task["changes"]?.array {
          let moved: JSON = ["deadline": .string((end + -15).description)]
          task["changes"] = .array(changes.map { $0["deadline"] == nil ? $0 : $0.patched(by: moved) })
        }
        return task.patched(by: due)
      })
    return day
  }

  /// A day whose tasks are due that many minutes after their ends; the deadline that holds last is the one that moves. Where somebody
  /// alone knows of it, the task seems to have all day, so that it is put off by whoever does not ask. A deadline that moves leaves
  /// the task's effort, or else the config would be refused.
  fileprivate func tightened(
    to ends: [String: Moment], firstDay: Moment, dayEnd: Moment, effort: (String) -> Int, slack: (String) -> Int
  ) -> JSON {
    var day = self
    day["tasks"] = .array(
      (self["tasks"]?.array ?? []).map { task in
        guard let title = task["name"]?.string, let end = ends[title] else { return task }
        let minute = min(end.minuteOfDay + slack(title), 23 * 60)
        let due = JSON.string(firstDay.at(minuteOfDay: minute).description)
        var task = task
        var changes = task["changes"]?.array ?? []
        if let last = changes.lastIndex(where: { $0["deadline"] != nil }) {
          let at = changes[last]["at"]?.string.flatMap { Moment($0) }?.minuteOfDay ?? 0
          changes[last]["deadline"] = .string(firstDay.at(minuteOfDay: max(minute, at + effort(title))).description)
          task["changes"] = .array(changes)
          if changes[last]["channel"] == "known" { task["deadline"] = .string(dayEnd.description) }
        } else if task["deadline"]?.string ?? "" > due.string ?? "" {
          task["deadline"] = due
        }
        return task
      })
    return day
  }
}
