import Chance
import Foundation
import MetaTasks
import Notation
import Testing

@testable import Generation

struct SuiteTests {
  @Test func `shards give what the whole gives, whatever the number of jobs`() async throws {
    let generator = SuiteGenerator(builder: try TestHub.builder(scenarios: 5, seed: 21))
    try await TestHub.withFolder { whole in
      try await TestHub.withFolder { parts in
        let once = try await generator.generate(into: SuiteFolder(whole), jobs: 1, replacing: false) {}
        for part in ["2/3", "1/3", "3/3"] {
          let shard = try #require(Shard(part))
          _ = try await generator.generate(into: SuiteFolder(parts), shard: shard, jobs: 4, replacing: false) {}
        }
        #expect(try SuiteFolder(parts).requiredSuite() == once)
        #expect(try SuiteFolder.tree(at: parts) == SuiteFolder.tree(at: whole))
      }
    }
  }

  @Test func `a suite of another origin is not replaced unasked`() async throws {
    let first = SuiteGenerator(builder: try TestHub.builder(scenarios: 1, seed: 1))
    let second = SuiteGenerator(builder: try TestHub.builder(scenarios: 1, seed: 2))
    try await TestHub.withFolder { folder in
      _ = try await first.generate(into: SuiteFolder(folder), jobs: 1, replacing: false) {}
      await #expect(throws: Problems.self) {
        _ = try await second.generate(into: SuiteFolder(folder), jobs: 1, replacing: false) {}
      }
      let replaced = try await second.generate(into: SuiteFolder(folder), jobs: 1, replacing: true) {}
      #expect(replaced.days.count == 1)
      #expect(try await Verifier(folder: SuiteFolder(folder)).verify(jobs: 1) {}.failures == [])
    }
  }

  @Test(arguments: ["day.json", "answers.json", "colleagues.json", "cloud_disk/manuals_for_intern.md"])
  func `a changed file is found by verification`(file: String) async throws {
    let generator = SuiteGenerator(builder: try TestHub.builder(scenarios: 2, seed: 8))
    try await TestHub.withFolder { folder in
      let suite = try await generator.generate(into: SuiteFolder(folder), jobs: 2, replacing: false) {}
      let path = URL(filePath: folder + "/" + suite.days[1].folder + "/" + file)
      try (try Data(contentsOf: path) + Data(" ".utf8)).write(to: path)
      let found = try await Verifier(folder: SuiteFolder(folder)).verify(jobs: 2) {}
      #expect(found.days == 2)
      #expect(found.failures.count == 1)
      #expect(found.failures.first?.contains("digest") == true)
    }
  }

  @Test func `a day's folder that is gone gets a sentence`() throws {
    let error = #expect(throws: Problems.self) { try SuiteFolder("nowhere").read("s/day_1") }
    #expect(error?.description == "nowhere/s/day_1: the day's folder is missing; generate the suite again")
  }

  @Test func `a folder without a suite gets a sentence`() async throws {
    try await TestHub.withFolder { folder in
      let error = await #expect(throws: Problems.self) {
        try await Verifier(folder: SuiteFolder(folder)).verify(jobs: 1) {}
      }
      #expect(error?.description.contains("practicum generate") == true)
    }
  }

  @Test func `a family without a kit is named with its place`() throws {
    let yaml = """
      scenarios:
        - name: scenario_1
          days:
            - name: day_1
              tasks:
                - name: Website Monitor
                  arguments: null
                  deadline: "2025-10-01T20:00:00"
      """
    let hub = try TestHub.hub(
      replacing: "kit: website_analysis", with: "kit: not_made_yet", in: "website_analysis/rule.yaml")
    let config = try ScenarioConfig(parsing: yaml, file: "test.yaml", hub: hub)
    let error = #expect(throws: Problems.self) {
      try DayBuilder(config: config, hub: hub, hubDigest: Digest(of: "tests"))
    }
    #expect(error?.list.first?.place.line == 6)
    #expect(error?.description.contains("Website Monitor") == true)
  }
}
