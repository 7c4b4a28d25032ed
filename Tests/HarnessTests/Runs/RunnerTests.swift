import Desk
import Foundation
import Notation
import Synchronization
import Testing
import Workplace

@testable import Harness

/// A folder that is gone after the test.
final class ScratchFolder {
  let url: URL
  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "practicum-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }
  deinit { try? FileManager.default.removeItem(at: url) }
}

/// Everything of a run that must not depend on when or how it was played.
func fingerprint(_ folder: URL) throws -> String {
  let record = try Store.read(folder)
  let files = try record.episodes.map {
    try String(contentsOf: folder.appending(path: "episodes/\($0.id.path).jsonl"), encoding: .utf8)
  }
  let report = Report(runs: [record])
  return ([report.json.text(), report.markdown, report.html()] + files).joined(separator: "\n")
}

@Suite struct RunnerTests {
  private let scratch: ScratchFolder
  private var folder: URL { scratch.url }

  init() throws { scratch = try ScratchFolder() }

  private func run(
    days: Int = 2, scenarios: Int = 3, repeats: Int = 1, parallel: Int = 2, in folder: URL? = nil,
    trainee: @escaping @Sendable (Runner.Seat) throws -> any Trainee = { _ in TinyTrainee() }
  ) async throws -> Runner.Tally {
    let plan = TinyDay.plan(days: days * scenarios, repeats: repeats)
    let store = try Store(folder: folder ?? self.folder, plan: plan)
    let runner = Runner(store: store, parallel: parallel, trainee: trainee, outside: { NoOutside() })
    return try await runner.run(TinyDay.assignments(scenarios: scenarios, days: days))
  }

  @Test func `every day is played as often as planned, scored and stored`() async throws {
    let tally = try await run(repeats: 2)
    #expect(tally == Runner.Tally(played: 12))
    let record = try Store.read(folder)
    #expect(record.episodes.map(\.position) == Array(0..<12))
    #expect(
      record.episodes.map(\.id.description).prefix(3) == [
        "scenario_1/day_1#1", "scenario_1/day_1#2", "scenario_1/day_2#1",
      ])
    let episode = try #require(record.episodes.first)
    #expect(episode.tasks.map(\.score.isSuccess) == [true, true])
    #expect(episode.tasks[0].title == "The Report")
    #expect((episode.effort.steps, episode.effort.calls, episode.effort.refusals) == (3, 4, 1))
    #expect(episode.events.contains { $0.kind == .message && $0.name == "Ann Lee" && $0.text == "It is 101." })
  }

  @Test func `a transcript holds the conversation, one object a line`() async throws {
    _ = try await run(days: 1, scenarios: 1)
    let file = folder.appending(path: "episodes/scenario_1/day_1#1.jsonl")
    let text = try String(contentsOf: file, encoding: .utf8)
    let lines = try text.split(separator: "\n").map { try JSON(parsing: String($0)) }
    #expect(
      lines.map { "\($0["type"]?.string ?? "") \($0["role"]?.string ?? "")" } == [
        "episode ", "message system", "message user", "message assistant", "message tool", "message user",
        "message assistant", "message tool", "message tool", "message user", "message assistant", "message tool",
        "message user", "end ",
      ])
    let ids = lines.compactMap { $0["tool_call_id"]?.string }
    #expect(ids == ["call_1_1", "call_2_1", "call_2_2", "call_3_1"])
  }

  @Test(arguments: [1, 3, 8]) func `results do not depend on how many are played at once`(parallel: Int) async throws {
    let other = try ScratchFolder()
    _ = try await run(repeats: 2, parallel: 1)
    _ = try await run(repeats: 2, parallel: parallel, in: other.url)
    #expect(try fingerprint(folder) == fingerprint(other.url))
  }

  @Test func `a second run of the same skips what is done`() async throws {
    _ = try await run()
    let before = try fingerprint(folder)
    let tally = try await run { _ in throw TraineeFailure("nobody should play") }
    #expect(tally == Runner.Tally(skipped: 6))
    #expect(try fingerprint(folder) == before)
  }

  @Test func `a failure of the infrastructure has no score and is played again`() async throws {
    let tally = try await run { seat in
      if seat.episode.scenario == "scenario_2" { throw TraineeFailure("no tokens left") }
      return TinyTrainee()
    }
    #expect(tally.failures == ["scenario_2/day_1#1: no tokens left", "scenario_2/day_2#1: no tokens left"])
    let report = Report(runs: [try Store.read(folder)])
    #expect(report.json["episodes"] == 4)
    #expect(report.json["infrastructure_failures"] == 2)
    #expect(report.json["success_rate"] == 1.0)
    #expect(try await run() == Runner.Tally(played: 2, skipped: 4))
    let other = try ScratchFolder()
    _ = try await run(in: other.url)
    #expect(try fingerprint(folder) == fingerprint(other.url))
  }

  @Test func `a day that cannot be loaded stops the run, and what was stored stays`() async throws {
    let plan = TinyDay.plan(days: 3)
    var days = TinyDay.assignments(scenarios: 1, days: 2)
    days.append(Assignment(id: "scenario_9/day_1") { throw StoreFailure("day.json is broken") })
    do {
      let store = try Store(folder: folder, plan: plan)
      let runner = Runner(store: store, parallel: 1, trainee: { _ in TinyTrainee() }, outside: { NoOutside() })
      await #expect(throws: StoreFailure("day.json is broken")) { try await runner.run(days) }
    }
    #expect(try Store.read(folder).episodes.count == 2)
  }

  @Test(arguments: [0, 1, 3, 5]) func `a killed run loses nothing and holds nothing twice`(finished: Int) async throws {
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String, finished = finished as Int] in
      let store = try Store(folder: URL(filePath: path), plan: TinyDay.plan(days: 6))
      let runner = Runner(store: store, parallel: 2, trainee: { _ in TinyTrainee() }, outside: { NoOutside() })
      _ = try await runner.run(TinyDay.assignments(scenarios: 3, days: 2)) { done, _ in
        if done >= finished { kill(getpid(), SIGKILL) }
      }
    }
    let survivors = try Store.read(folder).episodes.count
    #expect(survivors >= finished)
    let tally = try await run()
    #expect(tally.played + tally.skipped == 6)
    #expect(tally.skipped >= finished)
    let undisturbed = try ScratchFolder()
    _ = try await run(in: undisturbed.url)
    #expect(try fingerprint(folder) == fingerprint(undisturbed.url))
  }
}
