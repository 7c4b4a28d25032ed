import Foundation
import Notation
import Testing
import TradeDesk
import Trainees

@testable import Harness

@Suite struct TradeTrialsTests {
  private let plan = TradePlan(
    tasks: ["T4", "T9", "T14"].compactMap(TradeTask.named), seeds: [1, 2, 3], mode: .strict, level: 3)

  private func trainee(_ name: String) throws -> any TradeTrainee { try #require(TradeTrainees.named(name)) }

  @Test func `the number of jobs changes nothing`() async throws {
    let one = try await TradeTrials.play(trainee("careful"), plan, jobs: 1)
    let many = try await TradeTrials.play(trainee("careful"), plan, jobs: 7)
    #expect(one.trials == many.trials)
    #expect(TradeReport([one]).json == TradeReport([many]).json)
  }

  @Test func `a trainee at a desk plays the same episodes`() async throws {
    let typed = try await TradeTrials.play(trainee("careful"), plan, jobs: 2)
    let expert = try trainee("careful")
    let seated = try await TradeTrials.play(named: "careful", plan, jobs: 2) { _ in AtDesk(expert) }
    #expect(seated.trials == typed.trials)
  }

  @Test func `a kept run goes on where it was, and reads like any other`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "trade-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    var first: TradeTrials?
    do {
      let archive = try TradeArchive(folder: folder, plan: plan, trainee: "careful")
      first = try await TradeTrials.play(trainee("careful"), plan, jobs: 2, archive: archive)
    }
    let archive = try TradeArchive(folder: folder, plan: plan, trainee: "careful")
    // Whoever does nothing would score 0 if it were played at all.
    let again = try await TradeTrials.play(named: "careful", plan, jobs: 2, archive: archive) { _ in
      AtDesk(TradeIdler())
    }
    #expect(TradeReport([again]).json == TradeReport([try #require(first)]).json)
    let report = Report(runs: [try Store.read(folder)])
    #expect(report.json["episodes"] == 9)
  }

  @Test func `a broken trainee has no score`() async throws {
    let trials = try await TradeTrials.play(named: "broken", plan, jobs: 2) { _ in throw TraineeFailure("broken") }
    #expect(trials.trials.allSatisfy { $0.score == nil && $0.failure != nil })
    #expect(TradeReport([trials]).json["infrastructure_failures"] == 9)
  }
}
