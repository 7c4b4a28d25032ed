public import Chance
public import Notation
import OrderedCollections

/// Which tasks happen on which day of which scenario, with which arguments: what people write and `sample` draws.
///
/// See `docs/configs.md` for the format; the published JSON format is accepted as it is.
public struct ScenarioConfig: Sendable {
  /// The format's version, as written; it decides nothing.
  public var version: String?
  /// When the config was made, as written; it decides nothing.
  public var datetime: String?
  /// The seed from which suites are generated; `nil` to derive one from the digest.
  public var seed: Int?
  /// The scenarios, in order.
  public var scenarios: [Scenario]
  /// What was noticed while reading, but did not prevent it.
  public var warnings: [Problem]

  /// Consecutive days in one company.
  public struct Scenario: Sendable {
    /// The name, unique in the config and safe as a folder's name.
    public var name: String
    /// The days, in order.
    public var days: [Day]
  }

  /// A day's tasks.
  public struct Day: Sendable {
    /// The name, unique in the scenario and safe as a folder's name.
    public var name: String
    /// The day's number in its scenario, from 1.
    public var number: Int
    /// Midnight of its date.
    public var date: Moment
    /// The tasks, in the order of the prompt; no family twice.
    public var tasks: [Task]
    /// What goes wrong, in the order given.
    public var disruptions: [Disruption] = []
    /// The disruptions as they were written; `nil` without any.
    public var givenDisruptions: JSON?
    /// Which of the house's rules are other ones from this day on.
    public var overnight: [Overnight] = []
    /// Those as they were written; `nil` without any.
    public var givenOvernight: JSON?
    /// With which dials it was sampled; decides nothing.
    public var dials = Dials()
  }

  /// One task.
  public struct Task: Sendable {
    /// The family.
    public var family: String
    /// The family's title.
    public var title: String
    /// The variant that the arguments stand for; `nil` when the family has no variants yet.
    public var variant: String?
    /// The arguments, made regular: defaults filled in, moments on the day's date.
    public var arguments: JSON
    /// When the task must be done, on the day's date.
    public var deadline: Moment
    /// When the trainee hears of it; `nil`: when the day begins.
    public var arrives: Moment?
    /// Whether it refers to what was handed in for the same task the day before.
    public var follows = false
    /// What else is to be said of it.
    public var circumstances = Circumstances.plain
    /// The task as it was written, for writing it again.
    public var given: JSON
    /// Where the config says it.
    public var place: Problem.Place
  }
}

extension ScenarioConfig {
  /// The fingerprint of what the config means: scenarios, tasks, regular arguments, times, seed.
  ///
  /// Layout, key order, `1` for `1.0`, spelt-out defaults, `version` and `datetime` do not change it.
  public var digest: Digest { Digest(of: canonical.text()) }

  /// The seed to generate from: the one given, or the first eight digits of the digest.
  public var effectiveSeed: String { seed.map(String.init) ?? String(digest.hex.prefix(8)) }

  private var canonical: JSON {
    let scenarios = scenarios.map { scenario -> JSON in
      ["name": .string(scenario.name), "days": .array(scenario.days.map(\.canonical))]
    }
    return ["seed": seed.map { .integer($0) } ?? .null, "scenarios": .array(scenarios)]
  }
}

extension ScenarioConfig.Day {
  fileprivate var canonical: JSON {
    let tasks = tasks.map { task -> JSON in
      var canonical: JSON = [
        "name": .string(task.title), "arguments": task.arguments.sorted,
        "arrives": task.arrives.map { .string($0.description) } ?? .null,
        "deadline": .string(task.deadline.description),
      ]
      if task.follows { canonical["follows"] = true }
      if !task.circumstances.isPlain {
        for key in ["arrives", "priority", "changes", "clues"] { canonical["given \(key)"] = task.given[key]?.sorted }
      }
      return canonical
    }
    var canonical: JSON = ["name": .string(name), "tasks": .array(tasks)]
    canonical["disruptions"] = givenDisruptions?.sorted
    canonical["overnight"] = givenOvernight?.sorted
    canonical["pressure"] = dials.pressure.map { .number($0) }
    canonical["difficulty"] = dials.difficulty.map { .number($0) }
    return canonical
  }
}

extension JSON {
  /// The same value with the members of all objects in the order of their names.
  fileprivate var sorted: JSON {
    switch self {
    case .array(let elements): return .array(elements.map(\.sorted))
    case .object(var members):
      members.sort { $0.key < $1.key }
      return .object(members.mapValues(\.sorted))
    default: return self
    }
  }
}
