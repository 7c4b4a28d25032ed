import Chance
package import MetaTasks
import Notation
import Workplace

/// How varied a family's instances are.
package struct Diversity: Codable, Hashable, Sendable {
  /// How many instances were drawn.
  package var draws: Int
  /// How many different inputs there were: objective, files, what colleagues know.
  package var inputs: Int
  /// How many different truths there were: what the checkpoints expect.
  package var truths: Int
  /// How many different pairs of input and truth there were.
  package var pairs: Int

  /// The share of draws that brought a new pair.
  package var distinct: Double { draws > 0 ? Double(pairs) / Double(draws) : 0 }

  /// Draws many instances of a family, arguments included, and counts the different ones.
  /// - Parameters:
  ///   - draws: How many; each is keyed by its index.
  ///   - progress: Called whenever an instance was drawn.
  /// - Throws: `Problems` or `Problem` when an instance cannot be built.
  package static func measured(
    family: String, draws: Int, seed: Int, hub: Hub, jobs: Int, progress: () -> Void
  ) async throws -> Diversity {
    let config = try ScenarioConfig.sampled(
      scenarios: draws, days: 1, seed: seed, mode: .mutable, hub: hub, families: [family])
    let builder = try DayBuilder(config: config, hub: hub, hubDigest: Digest(of: family))
    let instances = try await config.scenarios.indices.concurrentMap(jobs: jobs, progress: progress) { index in
      try Instance(try builder.bundle(scenario: index, day: 0))
    }
    return Diversity(
      draws: draws, inputs: Set(instances.map(\.input)).count, truths: Set(instances.map(\.truth)).count,
      pairs: Set(instances).count)
  }
}

/// The digests of one instance.
private struct Instance: Hashable, Sendable {
  let input: Digest
  let truth: Digest

  init(_ bundle: DayBundle) throws {
    let files = (Array(bundle.cloudDisk.contents) + Array(bundle.workspace.contents)).map {
      (name: $0.path, digest: Digest(of: $0.file.bytes))
    }
    let words: JSON = [
      "objectives": .array(bundle.day.tasks.map { .string($0.objective) }),
      "knowledge": try JSON(encoding: bundle.knowledge), "meetings": try JSON(encoding: bundle.day.meetings),
      "website": try JSON(encoding: bundle.day.website),
    ]
    input = Digest(of: files + [(name: "words", digest: Digest(of: words.text()))])
    truth = Digest(of: try JSON(encoding: bundle.answers).text())
  }
}
