import Notation
import Testing
import Workplace

@testable import Harness

/// Hand-made runs whose gain, transfer, harm and forgetting are known.
@Suite struct LearningTests {
  /// A run of scenarios that all go the same way: for each day the score by family.
  private static func run(_ days: [[String: Double]], calls: [Int], scenarios: Int = 3) -> RunRecord {
    var episodes: [Episode] = []
    for scenario in 1...scenarios {
      for (index, scores) in days.enumerated() {
        let tasks = scores.sorted { $0.key < $1.key }.map { family, score in
          let mark = Scorecard.Mark(
            checkpoint: "right", possible: 1, onTime: score, eventual: score, isDecisive: true, feedback: "")
          return Episode.Task(
            variant: "only", title: family, arrives: TinyDay.start, deadline: TinyDay.start + 60,
            score: Scorecard.Task(task: family, family: family, marks: [mark]))
        }
        var effort = Episode.Effort(start: TinyDay.start, end: TinyDay.start + 60)
        effort.calls = calls[index]
        episodes.append(
          Episode(
            id: .init(scenario: "scenario_\(scenario)", day: "day_\(index + 1)", repetition: 1),
            position: episodes.count, result: .done(.finished, tasks), effort: effort, events: []))
      }
    }
    return RunRecord(plan: TinyDay.plan(days: scenarios * days.count), episodes: episodes)
  }

  private static func value(
    _ learning: Learning, _ effect: Learning.Effect, _ quantity: Learning.Quantity
  ) throws -> Estimate {
    try #require(learning.findings.first { $0.effect == effect && $0.quantity == quantity }).estimate
  }

  private static let kept = run([["a": 0.5], ["a": 1.0, "b": 0.75], ["b": 0.75], ["a": 0.5]], calls: [10, 8, 4, 4])
  private static let wiped = run([["a": 0.5], ["a": 0.75, "b": 0.5], ["b": 0.5], ["a": 0.5]], calls: [10, 12, 6, 6])

  @Test func `gain is on families that come back, transfer on those that do not`() throws {
    let learning = Learning(kept: Self.kept, wiped: Self.wiped)
    let gain = try Self.value(learning, .gain, .score)
    #expect(abs(gain.value - (0.25 + 0.25 + 0) / 3) < 1e-12 && gain.count == 9)
    let transfer = try Self.value(learning, .transfer, .score)
    #expect(abs(transfer.value - 0.25) < 1e-12 && transfer.count == 3)
    // Calls are a day's per task: 4 for 6, 4 for 6, 4 for 6.
    #expect(abs(try Self.value(learning, .gain, .calls).value + 2) < 1e-12)
    #expect(gain.interval?.contains(gain.value) == true)
  }

  @Test func `harm is what memory costs where rules changed, and is not told without such runs`() throws {
    let learning = Learning(kept: Self.kept, wiped: Self.wiped, changed: (kept: Self.wiped, wiped: Self.kept))
    #expect(abs(try Self.value(learning, .harm, .score).value - 0.5 / 3) < 1e-12)
    #expect(!Learning(kept: Self.kept, wiped: Self.wiped).findings.contains { $0.effect == .harm })
  }

  @Test func `forgotten is what was better before other days came between`() throws {
    // Family a was at its best, 1.0, on the second day and comes back at 0.5 on the fourth; b came back at once.
    let forgetting = try Self.value(Learning(kept: Self.kept, wiped: Self.wiped), .forgetting, .score)
    #expect(abs(forgetting.value - 0.5) < 1e-12 && forgetting.count == 3)
  }

  @Test func `what no task came for is no figure`() throws {
    let stationary = Self.run([["a": 0.5], ["a": 1.0]], calls: [10, 8])
    let learning = Learning(kept: stationary, wiped: stationary)
    let line = try #require(learning.terminal.split(separator: "\n").first { $0.contains("transfer") })
    #expect(line.contains("–") && !line.contains("0.00"))
    #expect(learning.json["transfer"]?["score"]?["value"] == .null)
    #expect(learning.json["gain"]?["score"]?["value"] == .number(0))
    #expect(learning.html.contains("<td>–</td><td>0</td>"))
  }

  @Test func `a run against itself has learnt nothing`() throws {
    let learning = Learning(kept: Self.kept, wiped: Self.kept, changed: (Self.kept, Self.kept))
    for finding in learning.findings where finding.effect != .forgetting { #expect(finding.estimate.value == 0) }
  }
}
