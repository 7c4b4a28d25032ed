/// What a run is to do: all that must stay the same for it to be resumed.
package struct RunPlan: Codable, Hashable, Sendable {
  /// The suite's digest.
  package var suite: String
  /// The suite's name for people, for example its folder.
  package var suiteName: String
  /// The trainee as it was asked for, for example `diligent` or `command:python3 agent.py`.
  package var trainee: String
  /// How often each day is played.
  package var repeats: Int
  /// The most turns of an episode.
  package var maxSteps: Int
  /// How many days there are.
  package var days: Int
  /// The generator's version.
  package var generatorVersion: Int
  /// What a trainee takes from one day of a scenario to the next; `nil` in runs of earlier versions, which took nothing.
  package var memory: Memory?
  /// Whether the trainee is told how its work of the day before was received; only where days go on.
  package var feedback: Bool?

  /// What a trainee takes from one day of a scenario to the next.
  package enum Memory: String, Codable, Hashable, Sendable, CaseIterable {
    /// Each day stands alone.
    case none
    /// The company goes on, and the trainee keeps its notebook and what it has learnt.
    case keep
    /// The company goes on, but the trainee begins each day without notes, as if for the first time.
    case wipe
  }

  /// Whether the days of a scenario are played one after the other, each from where the last one ended.
  package var goesOn: Bool { (memory ?? .none) != .none }

  enum CodingKeys: String, CodingKey {
    case suite
    case suiteName = "suite_name"
    case trainee, repeats
    case maxSteps = "max_steps"
    case days
    case generatorVersion = "generator_version"
    case memory, feedback
  }

  /// Creates a plan.
  package init(
    suite: String, suiteName: String, trainee: String, repeats: Int, maxSteps: Int, days: Int, generatorVersion: Int,
    memory: Memory = .none, feedback: Bool = true
  ) {
    self.suite = suite
    self.suiteName = suiteName
    self.trainee = trainee
    self.repeats = repeats
    self.maxSteps = maxSteps
    self.days = days
    self.generatorVersion = generatorVersion
    self.memory = memory
    self.feedback = memory == .none ? nil : feedback
  }

  /// The episodes that it calls for.
  package var episodes: Int { days * repeats }

  /// In what this plan differs from the one that a run was begun with, as clauses; the suite's name may change.
  package func differences(from begun: RunPlan) -> [String] {
    var clauses: [String] = []
    func compare(_ what: String, _ ours: some CustomStringConvertible, _ theirs: some CustomStringConvertible) {
      if ours.description != theirs.description { clauses.append("\(what) '\(theirs)', not '\(ours)'") }
    }
    compare("the suite", suite.prefix(12), begun.suite.prefix(12))
    compare("the trainee", trainee, begun.trainee)
    compare("--repeats", repeats, begun.repeats)
    compare("--max-steps", maxSteps, begun.maxSteps)
    compare("a number of days of", days, begun.days)
    compare("the generator's version", generatorVersion, begun.generatorVersion)
    compare("--memory", (memory ?? .none).rawValue, (begun.memory ?? .none).rawValue)
    compare("--feedback", feedback == false ? "off" : "on", begun.feedback == false ? "off" : "on")
    return clauses
  }
}
