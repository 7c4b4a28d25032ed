package import Chance

/// The version of what generation makes of a config and a seed; raised whenever a golden digest moves.
package let generatorVersion = 5

/// A generated benchmark's table of contents: what `suite.json` stores.
package struct Suite: Codable, Hashable, Sendable {
  /// One generated day.
  package struct Entry: Codable, Hashable, Sendable {
    /// The scenario's name.
    package var scenario: String
    /// The day's name.
    package var day: String
    /// The digest of the day's files.
    package var digest: String
    /// What was proven of it.
    package var certificate: Certificate

    /// Creates an entry.
    package init(scenario: String, day: String, digest: String, certificate: Certificate) {
      self.scenario = scenario
      self.day = day
      self.digest = digest
      self.certificate = certificate
    }

    /// The day's folder within the suite.
    package var folder: String { scenario + "/" + day }
  }

  /// The version of the generator that made it.
  package var generatorVersion: Int
  /// The digest of the config's content.
  package var configDigest: String
  /// The digest of `task_hub` as it was.
  package var hubDigest: String
  /// The seed.
  package var seed: String
  /// The number of scenarios of the whole suite, shards that are not here included.
  package var scenarios: Int
  /// The days that are here, in the config's order.
  package var days: [Entry]

  enum CodingKeys: String, CodingKey {
    case generatorVersion = "generator_version"
    case configDigest = "config_digest"
    case hubDigest = "hub_digest"
    case seed, scenarios, days
  }

  /// Creates a table of contents.
  package init(
    generatorVersion: Int, configDigest: String, hubDigest: String, seed: String, scenarios: Int, days: [Entry]
  ) {
    self.generatorVersion = generatorVersion
    self.configDigest = configDigest
    self.hubDigest = hubDigest
    self.seed = seed
    self.scenarios = scenarios
    self.days = days
  }

  /// The digest of all days and their places: what two generations of the same thing must agree on.
  package var digest: Digest {
    Digest(
      of: (days.map { "\($0.digest)  \($0.folder)" }.sorted() + ["generator \(generatorVersion)"]).joined(
        separator: "\n"))
  }

  /// Whether both were made by the same generator from the same config, rules and seed.
  package func hasSameOrigin(as other: Suite) -> Bool {
    (generatorVersion, configDigest, hubDigest, seed, scenarios)
      == (other.generatorVersion, other.configDigest, other.hubDigest, other.seed, other.scenarios)
  }
}
