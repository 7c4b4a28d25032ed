import Foundation
import MetaTasks
import Notation
import Testing

/// The two published configs, which are not part of the package.
@Suite(
  .enabled(if: FileManager.default.fileExists(atPath: Hubs.fixtures.path()), "the published configs are not at hand"))
struct PublishedConfigTests {
  static let files = [
    ("traineebench_config.json", scenarios: 50, days: 1, tasks: 203),
    ("traineebench_cl_config.json", scenarios: 50, days: 2, tasks: 414),
  ]

  @Test(arguments: files)
  func `a published config is accepted without a warning`(
    _ file: (name: String, scenarios: Int, days: Int, tasks: Int)
  ) throws {
    let config = try ScenarioConfig(at: Hubs.fixtures.appending(path: file.name).path(), hub: Hubs.whole)
    #expect(config.warnings.map(\.description) == [])
    #expect(config.scenarios.count == file.scenarios)
    #expect(config.scenarios.allSatisfy { $0.days.count == file.days })
    #expect(config.scenarios.flatMap(\.days).flatMap(\.tasks).count == file.tasks)
  }

  @Test(arguments: files.map(\.0))
  func `a published config is written again byte for byte`(_ name: String) throws {
    let file = Hubs.fixtures.appending(path: name)
    let config = try ScenarioConfig(at: file.path(), hub: Hubs.whole)
    #expect(try config.publishedText == String(contentsOf: file, encoding: .utf8))
  }

  @Test(arguments: files.map(\.0))
  func `a published config means the same as YAML`(_ name: String) throws {
    let config = try ScenarioConfig(at: Hubs.fixtures.appending(path: name).path(), hub: Hubs.whole)
    let again = try ScenarioConfig(parsing: config.yamlText, file: "again.yaml", hub: Hubs.whole)
    #expect(again.digest == config.digest)
    #expect(again.publishedText == config.publishedText)
  }
}
