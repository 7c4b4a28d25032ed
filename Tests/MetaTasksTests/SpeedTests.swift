import Chance
import Foundation
import MetaTasks
import Notation
import Testing

/// Bounds so wide that only a change of order breaks them; the figures themselves are `make bench`'s.
@Suite(.timeLimit(.minutes(1))) struct SpeedTests {
  @Test func `a published config's size is no trouble as YAML`() throws {
    let config = try ScenarioConfig.sampled(
      scenarios: 60, days: 2, seed: 1, mode: .mutable, hub: Hubs.whole, families: Hubs.whole.rules.map(\.family))
    let yaml = config.yamlText, json = config.publishedText
    let clock = ContinuousClock()
    let times = try [("y.yaml", yaml), ("j.json", json)].map { name, text in
      try clock.measure { _ = try ScenarioConfig(parsing: text, file: name, hub: Hubs.whole) }
    }
    #expect(times[0] < .seconds(10) && times[1] < .seconds(10), "\(yaml.utf8.count) bytes: \(times)")
  }

  @Test func `resolving takes a small part of a millisecond`() throws {
    let rule = try BlueprintTests.hub.get().rule(family: "lunch")
    let lunch = try #require(rule), variant = try #require(lunch.variants.first)
    let context = Blueprint.Context(
      arguments: ["kind": "soup"], facts: BlueprintTests.allFacts, parameters: [:],
      company: ["name": "K", "trainee": ["name": "Alice Smith"], "people": []], task: ["deadline_text": "20:00"])
    let time = try ContinuousClock().measure {
      for seed in 0..<500 { _ = try Blueprint(lunch, variant: variant, context: context, chance: Chance(seed: seed)) }
    }
    #expect(time < .seconds(10), "\(time)")
  }
}
