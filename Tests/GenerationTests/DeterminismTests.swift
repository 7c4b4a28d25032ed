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
    ("ads_strategy", "83271e14553156c4b2b392627ba7a20938a756e7f249e2f7e3ba073fe193311d"),
    ("attendance", "47e9abe05cebc864e65578c6fb22116b8f86ebc464bbc3434b70c767a5a80a5a"),
    ("data_completion", "90051998f187c679eccb77a06f1f574a2eee76c1726c4d100e7368760dd4c076"),
    ("event_planning", "d4e6fe1fee4414cef8640414407488f7133ba006b91e5a40d7f1cf08b87b0615"),
    ("kb_fix", "88b9de1f27ac39beaf03e430a3048b420f3a150d3c4dae049be3bbd50f2bfaf5"),
    ("meeting_attend", "dd567286fb6ed95c705e8eea8453ed146356c6de679f26bfaaba128ba45d2411"),
    ("meeting_book", "58d11ab0b67a1c7015383d252dacd127aaaa4f02e7e6037a8dabeb995b2fe83e"),
    ("resume_select", "01dd3f5254862fef558a103954d41cfdef47ac9705bd66074a6429cda36c5801"),
    ("sales", "8a711dfa433da5850be552d6953054bd054d45229b73329bd66ffdce5c6adb46"),
    ("transactions", "ee567a8c3e763bd2600d9167a64f4874f75b5e29f1d9054e3888d0930d316e4c"),
    ("trade_data_pull", "2788308aab78c87fec603a98fec8efeec1446805e98fda9dcd42fbc12db9b542"),
    ("website_analysis", "4ee87a435fcbeed4552b7099c61e7dc6a599e6520c267599da000c245df10b92"),
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
