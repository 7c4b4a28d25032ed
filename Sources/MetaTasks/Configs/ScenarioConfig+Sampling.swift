import Chance
public import Notation
import OrderedCollections

extension ScenarioConfig {
  /// How the days of a sampled scenario relate.
  public enum Mode: String, Sendable, CaseIterable {
    /// All days have the same tasks with the same arguments.
    case stationary
    /// Each day has its own.
    case mutable
  }

  /// What becomes of the house's rules in the nights of a sampled scenario.
  public enum Nights: String, Sendable, CaseIterable {
    /// They stay.
    case kept
    /// Those for every kind of task that comes back are changed, and the trainee is told so in the morning.
    case announced
    /// They are changed, and nobody says so.
    case hidden
    /// Each time one of the three is drawn.
    case mixed
  }

  /// Draws a config of random tasks: 2 to 6 a day, no family twice in a day.
  ///
  /// Every scenario, day and task has its own stream, so scenario i is the same whatever else is drawn.
  /// - Parameters:
  ///   - families: The families to draw from; those that can be generated.
  ///   - pressures: How little slack the days leave, from 0 to 1: scenarios take turns at the values. Empty for days on which
  ///     nothing changes.
  ///   - difficulties: How hard the days are, from 0 to 1, in place of pressures.
  ///   - nights: What becomes of the house's rules from one day to the next; `nil`: what the dial says, and with none that they stay.
  ///   - followUps: The probability that a task which comes back, and can, refers to the day before; `nil`: the dial's, and with none 0.
  /// - Precondition: counts are positive, at least one family of the hub is named.
  /// - Throws: `Problems` when a rule draws arguments that it does not accept.
  public static func sampled(
    scenarios: Int, days: Int, seed: Int, mode: Mode, hub: Hub, families: [String], pressures: [Double] = [],
    difficulties: [Double] = [], nights: Nights? = nil, followUps: Double? = nil
  ) throws(Problems) -> ScenarioConfig {
    let sampler = Sampler(
      days: days, mode: mode, rules: hub.rules.filter { families.contains($0.family) }, hub: hub,
      pressures: pressures.map { Pressure(value: min(1, max(0, $0)), hub: hub) }
        + difficulties.map { Pressure(value: min(1, max(0, $0)), hub: hub, isDifficulty: true) }, nights: nights,
      followUps: followUps)
    precondition(scenarios > 0 && days > 0 && !sampler.rules.isEmpty, "nothing to draw")
    let root = Chance(seed: seed)
    // Scenarios that take turns at a dial's values are alike in all else, so that curves over it compare like with like.
    let turns = max(1, sampler.pressures.count)
    let drawn = (0..<scenarios).map { index in
      sampler.scenario(
        index, root.stream("scenario").stream(index / turns), name: root.stream("scenario").stream(index))
    }
    let given: JSON = ["scenarios": .array(drawn), "version": "Ver.C", "seed": .integer(seed)]
    var config = try ScenarioConfig(SourceNode(given, at: Problem.Place(file: "sample")), hub: hub)
    for index in config.scenarios.indices {
      let chance = root.stream("scenario").stream(index / turns).stream("follows")
      sampler.letFollow(&config.scenarios[index].days, sampler.pressure(ofScenario: index), chance)
    }
    return config
  }

  /// Draws one scenario of a sampled config by its index alone, as published JSON; see `sampled`.
  public static func sampledScenario(
    _ index: Int, days: Int, seed: Int, mode: Mode, hub: Hub, families: [String]
  ) -> JSON {
    let sampler = Sampler(days: days, mode: mode, rules: hub.rules.filter { families.contains($0.family) }, hub: hub)
    let chance = Chance(seed: seed).stream("scenario").stream(index)
    return sampler.scenario(index, chance, name: chance)
  }
}

private struct Sampler {
  let days: Int
  let mode: ScenarioConfig.Mode
  let rules: [Rule]
  let hub: Hub
  var pressures: [Pressure] = []
  var nights: ScenarioConfig.Nights?
  var followUps: Double?

  /// Draws a scenario.
  /// - Parameter name: The stream of its name, which no two scenarios share.
  func scenario(_ index: Int, _ chance: Chance, name: Chance) -> JSON {
    let pressure = pressure(ofScenario: index)
    var seen: Set<String> = []
    let days = (1...days).map { number -> JSON in
      let stream = chance.stream(mode == .stationary ? "tasks" : "day_\(number)")
      let tasks = tasks(stream, pressure?.isDifficulty == true ? pressure : nil)
      var day: JSON = ["name": .string("day_\(number)"), "tasks": .array(tasks)]
      let titles = tasks.compactMap { $0["name"]?.string }
      let changes = changes(
        of: titles.filter(seen.contains), pressure, chance.stream("nights").stream("day_\(number)"))
      if !changes.isEmpty { day["overnight"] = .array(changes) }
      seen.formUnion(titles)
      return pressure?.pressed(day, chance.stream("pressure").stream("day_\(number)")) ?? day
    }
    return ["name": .string(ScenarioConfig.name(name.stream("name"))), "days": .array(days)]
  }

  func pressure(ofScenario index: Int) -> Pressure? { pressures.isEmpty ? nil : pressures[index % pressures.count] }

  /// Lets some of the tasks that come back as they were refer to the day before.
  func letFollow(_ days: inout [ScenarioConfig.Day], _ pressure: Pressure?, _ chance: Chance) {
    let share = followUps ?? pressure?(.followUp) ?? 0
    for (before, day) in zip(days.indices, days.indices.dropFirst()) {
      let stream = chance.stream("day_\(days[day].number)")
      for index in days[day].tasks.indices {
        let task = days[day].tasks[index]
        guard task.followUpFault(after: days[before], hub) == nil, stream.stream(task.title).happens(share) else {
          continue
        }
        days[day].tasks[index].follows = true
        days[day].tasks[index].given["follows"] = true
      }
    }
  }

  /// Which rules change in the night before tasks come back.
  private func changes(of titles: [String], _ pressure: Pressure?, _ chance: Chance) -> [JSON] {
    titles.compactMap { title in
      var draw = chance.stream(title)
      let night: ScenarioConfig.Nights
      switch nights {
      case .mixed: night = draw.choice([.kept, .announced, .hidden])
      case let given?: night = given
      case nil:
        let changes = chance.stream(title).stream("changes").happens(pressure?(.overnight) ?? 0)
        night = changes ? draw.choice([.announced, .hidden]) : .kept
      }
      guard night != .kept else { return nil }
      return ["task": .string(title), "announced": .bool(night == .announced)]
    }
  }

  private func tasks(_ chance: Chance, _ difficulty: Pressure?) -> [JSON] {
    var counting = chance.stream("count")
    var count = counting.integer(in: min(2, rules.count)...min(6, rules.count))
    if let wanted = difficulty?(.tasks) {
      // The fraction is the probability of one more.
      count = min(
        rules.count, Int(wanted) + (chance.stream("one more").happens(wanted - wanted.rounded(.down)) ? 1 : 0))
    }
    var choosing = chance.stream("families")
    // As published: every day's tasks carry the first day's date, which stands for the day's own.
    let deadline = hub.company.firstDay.at(minuteOfDay: hub.company.deadline)
    return choosing.sample(rules, count: count).map { rule in
      [
        "name": .string(rule.title),
        "arguments": rule.sampleArguments(chance: chance.stream(rule.family), level: difficulty?(.level)),
        "deadline": .string(deadline.description),
      ]
    }
  }
}
