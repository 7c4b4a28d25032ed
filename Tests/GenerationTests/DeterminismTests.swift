import Chance
import Foundation
import MetaTasks
import Notation
import Testing
import Workplace

@testable import Generation

struct DeterminismTests {
  /// The digests of one day of each family; a change that moves one raises `generatorVersion`.
  @Test(arguments: [
    ("ads_strategy", "bc28f0bc77d5a6fb087b6641b0473a490ac74a20970994a0e7ce8e79bd24e19b"),
    ("attendance", "46c50ebbc7b8931f6325f34aa2458e6c6bf7327d32262984bc0a4f4c9f434e90"),
    ("data_completion", "80e8280f368a23caaa8645c4c68f00c1625ef816517648d2f2d13da96ea3922d"),
    ("event_planning", "b6c0ee0eb7dde287558ac094649302bba996cdb539bb27a76ba9a4491d138c31"),
    ("kb_fix", "caf8cccd7741f47717e5f26e3f08ae3bfb925c19186e76237bfda9f14d8c99c3"),
    ("meeting_attend", "f42f3263ad559ea33ae4f18af4f1b05f313e9bfa3f837ab484ce55d3869e9944"),
    ("meeting_book", "ec4b8db47eacaa28d16086c9775a3c2dc4eecbe64f8fdcdd0701a0e8d1d95d7d"),
    ("resume_select", "a6a16506f752c6c7b342a59851c31b4b6cfa39599b1a03239228a0de55199074"),
    ("sales", "579f064d79b7f4fd8211ff45ff19a3d4354b04c92be8a22d49e2e901b0df049e"),
    ("transactions", "223694627d5587c164de59e892b88df1022a630591be66f4a00211896aab9396"),
    ("website_analysis", "d59bccb6861d36a30aacfd5b0ea6be82a5f34820b1e5fb0b30b3f680c9cd2d76"),
  ])
  func `a day comes out byte for byte as it always did`(family: String, digest: String) throws {
    let builder = try TestHub.builder(scenarios: 1, seed: 42, families: [family])
    let actual = try DayFiles(builder.bundle(scenario: 0, day: 0)).digest.hex
    #expect(actual == digest)
  }

  @Test func `a scenario does not depend on those around it`() throws {
    let many = try TestHub.builder(scenarios: 5, days: 2, seed: 9)
    let few = try TestHub.builder(scenarios: 3, days: 2, seed: 9)
    for scenario in 0..<3 {
      let ours = try DayFiles(many.bundle(scenario: scenario, day: 1)).digest
      #expect(try DayFiles(few.bundle(scenario: scenario, day: 1)).digest == ours)
    }
  }

  @Test func `another seed gives another day`() throws {
    let digests = try (0..<20).map { seed in
      try DayFiles(TestHub.builder(scenarios: 1, seed: seed).bundle(scenario: 0, day: 0)).digest
    }
    #expect(Set(digests).count == 20)
  }

  @Test func `the days of a scenario share their people and follow each other`() throws {
    let builder = try TestHub.builder(scenarios: 1, days: 4, seed: 3)
    let days = try (0..<4).map { try builder.bundle(scenario: 0, day: $0).day }
    #expect(Set(days.map(\.company)).count == 1)
    #expect(days.map(\.start.dateText) == ["2025-10-01", "2025-10-02", "2025-10-03", "2025-10-06"])
    for day in days { #expect(day.tasks.allSatisfy { $0.deadline.startOfDay == day.start.startOfDay }) }
  }

  @Test func `a bundle comes back from its files as it was`() throws {
    let builder = try TestHub.builder(scenarios: 6, seed: 12)
    for scenario in 0..<6 {
      let bundle = try builder.bundle(scenario: scenario, day: 0)
      var back = try DayFiles(bundle).bundle(folder: "test")
      // Members may stand in another order, and 245.0 may have become 245: it must say the same.
      #expect(try JSON(encoding: back.answers).isEquivalent(to: JSON(encoding: bundle.answers)))
      back.answers = bundle.answers
      #expect(back == bundle)
    }
  }
}
