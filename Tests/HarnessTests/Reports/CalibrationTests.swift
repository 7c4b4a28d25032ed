import Foundation
import MetaTasks
import Notation
import Testing

@testable import Harness

@Suite struct CalibrationTests {
  private static let hub = Result {
    try Hub(at: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../task_hub").path())
  }

  private static func summary(_ successes: Int, of tasks: Int) -> Summary {
    var summary = Summary([], label: "test")
    summary.tasks = tasks
    summary.successRate = .rate(successes, of: tasks)
    summary.checkpointScore = .rate(successes, of: tasks)
    return summary
  }

  @Test func `the ladder is the same whatever runs at once, and its ends are where they must be`() async throws {
    func calibration(jobs: Int) async throws -> Calibration {
      try await Calibration(hub: Self.hub.get(), knots: [0, 1], days: 2, seed: 4, jobs: jobs)
    }
    let one = try await calibration(jobs: 1)
    let two = try await calibration(jobs: 2)
    #expect(one.json == two.json && one.terminal == two.terminal && one.html == two.html)
    #expect(one.rows.map(\.trainee) == Calibration.ladder)
    for row in one.rows {
      #expect(row.summaries.count == 2)
      #expect(row.summaries[1].tasks > row.summaries[0].tasks, "a hard day has more tasks")
      if row.trainee == "diligent" { #expect(row.summaries.allSatisfy { $0.successRate.value == 1 }) }
      if row.trainee == "hasty" { #expect(row.summaries.allSatisfy { $0.successRate.value == 0 }) }
    }
  }

  @Test func `a rise is said when it is beyond the intervals, and only then`() {
    func calibration(_ easy: Int, _ hard: Int) -> Calibration {
      Calibration(
        knots: [0, 1], days: 10,
        rows: [.init(trainee: "edf", summaries: [Self.summary(easy, of: 100), Self.summary(hard, of: 100)])])
    }
    #expect(calibration(90, 50).rises == [])
    #expect(calibration(80, 83).rises == [])
    #expect(calibration(50, 90).rises == ["edf fares better at 1.00 than at 0.00"])
  }
}
