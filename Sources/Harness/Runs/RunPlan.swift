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
  /// What the trainee keeps from day to day.
  package var memory: Memory
  /// Whether the trainee is told each morning what was amiss the day before; only where days follow each other.
  package var tellsFeedback: Bool
  /// How many days there are.
  package var days: Int
  /// The generator's version.
  package var generatorVersion: Int

  enum CodingKeys: String, CodingKey {
    case suite
    case suiteName = "suite_name"
    case trainee, repeats
    case maxSteps = "max_steps"
    case memory
    case tellsFeedback = "feedback"
    case days
    case generatorVersion = "generator_version"
  }

  /// Creates a plan.
  package init(
    suite: String, suiteName: String, trainee: String, repeats: Int, maxSteps: Int, memory: Memory = .none,
    tellsFeedback: Bool = false, days: Int, generatorVersion: Int
  ) {
    self.suite = suite
    self.suiteName = suiteName
    self.trainee = trainee
    self.repeats = repeats
    self.maxSteps = maxSteps
    self.memory = memory
    self.tellsFeedback = tellsFeedback
    self.days = days
    self.generatorVersion = generatorVersion
  }

  package init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      suite: try fields.decode(String.self, forKey: .suite),
      suiteName: try fields.decode(String.self, forKey: .suiteName),
      trainee: try fields.decode(String.self, forKey: .trainee), repeats: try fields.decode(Int.self, forKey: .repeats),
      maxSteps: try fields.decode(Int.self, forKey: .maxSteps),
      // Runs of before there was memory had none.
      memory: try fields.decodeIfPresent(Memory.self, forKey: .memory) ?? .none,
      tellsFeedback: try fields.decodeIfPresent(Bool.self, forKey: .tellsFeedback) ?? false,
      days: try fields.decode(Int.self, forKey: .days),
      generatorVersion: try fields.decode(Int.self, forKey: .generatorVersion))
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
    compare("--memory", memory.rawValue, begun.memory.rawValue)
    compare("--feedback", tellsFeedback ? "on" : "off", begun.tellsFeedback ? "on" : "off")
    compare("a number of days of", days, begun.days)
    compare("the generator's version", generatorVersion, begun.generatorVersion)
    return clauses
  }
}
