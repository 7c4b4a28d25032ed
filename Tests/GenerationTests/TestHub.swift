import Chance
import Foundation
import MetaTasks
import Testing

@testable import Generation

/// The repository's own rules, as the tests use them.
enum TestHub {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path()

  static let hub = Result { try Hub(at: root + "task_hub") }

  /// A builder over a sampled config.
  static func builder(
    scenarios: Int, days: Int = 1, seed: Int, mode: ScenarioConfig.Mode = .mutable, families: [String]? = nil
  ) throws -> DayBuilder {
    let hub = try hub.get()
    let config = try ScenarioConfig.sampled(
      scenarios: scenarios, days: days, seed: seed, mode: mode, hub: hub, families: families ?? hub.playableFamilies)
    return try DayBuilder(config: config, hub: hub, hubDigest: Digest(of: "tests"))
  }

  /// A builder over a config written out as text.
  static func builder(yaml: String) throws -> DayBuilder {
    let hub = try hub.get()
    let config = try ScenarioConfig(parsing: yaml, file: "test.yaml", hub: hub)
    return try DayBuilder(config: config, hub: hub, hubDigest: Digest(of: "tests"))
  }

  /// A builder over a day of one family in a company whose file was changed.
  static func builder(replacing right: String, with wrong: String) throws -> DayBuilder {
    let hub = try self.hub(replacing: right, with: wrong, in: "company/company.yaml")
    let config = try ScenarioConfig.sampled(
      scenarios: 1, days: 1, seed: 3, mode: .mutable, hub: hub, families: ["meeting_book"])
    return try DayBuilder(config: config, hub: hub, hubDigest: Digest(of: "tests"))
  }

  /// The rules with one of their files changed.
  static func hub(replacing right: String, with wrong: String, in path: String) throws -> Hub {
    let folder = URL(filePath: NSTemporaryDirectory() + "practicum-tests-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(at: URL(filePath: root + "task_hub"), to: folder)
    let file = folder.appending(path: path)
    let text = try String(contentsOf: file, encoding: .utf8)
    try #require(text.contains(right))
    try Data(text.replacing(right, with: wrong, maxReplacements: 1).utf8).write(to: file)
    return try Hub(at: folder.path())
  }

  /// A folder that is removed afterwards.
  static func withFolder<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    let folder = NSTemporaryDirectory() + "practicum-tests-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await body(folder)
  }
}
