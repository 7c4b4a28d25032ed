import Desk
import Foundation
import MetaTasks
import Notation
import Testing
import Workplace

@testable import Harness

/// Runs a command, then hands in what it printed; ends past its last turn.
private struct CommandingTrainee: Trainee {
  let name = "tiny"

  func live(at desk: any Desk) async throws {
    for call in [
      ToolCall("ExecuteCommand", ["command": "date > now.txt"]), ToolCall("ReadFile", ["file_path": "now.txt"]),
      ToolCall("ListUsers"), ToolCall("WriteFile", ["file_path": "report.txt", "content": "101"], id: "mine"),
      ToolCall("all_tasks_done"), ToolCall("ListUsers"),
    ] { _ = try await desk.perform([call]) }
  }
}

/// A sandbox whose output is another each time.
private struct ChangingOutside: Outside {
  func perform(_ errand: Errand) async throws -> Errand.Outcome {
    let text = UUID().uuidString
    return .command(exitCode: 3, output: text, changes: ["now.txt": File(text), "gone.txt": nil])
  }
}

@Suite struct ReplayTests {
  private let scratch: ScratchFolder
  private var folder: URL { scratch.url }
  private let plan = TinyDay.plan(days: 2)

  init() throws { scratch = try ScratchFolder() }

  private func play() async throws -> [Episode] {
    let store = try Store(folder: folder, plan: plan)
    let runner = Runner(
      store: store, parallel: 2, trainee: { _ in CommandingTrainee() }, outside: { ChangingOutside() })
    _ = try await runner.run(TinyDay.assignments(scenarios: 1, days: 2))
    return try Store.read(folder).episodes
  }

  private static func day(_ name: String, answer: Int? = nil) throws -> DayBundle {
    try TinyDay.bundle(
      "scenario_1", String(name.split(separator: "/")[1]), answer: answer ?? (name.hasSuffix("1") ? 101 : 102))
  }

  @Test func `a replay leaves the recorded transcript, what came from outside included`() async throws {
    for episode in try await play() {
      let replay = try await Replay(recorded: episode.id, in: folder, plan: plan) { try Self.day($0) }
      let recorded = try Store.transcript(of: episode.id, in: folder)
      #expect(replay.transcript == recorded)
      #expect(replay.firstDifference(from: recorded, marksIncluded: true) == nil)
      #expect(replay.tasks == episode.tasks)
      #expect(replay.outcome.ending == .finished)
    }
  }

  @Test func `what is missing or broken is named with its episode`() async throws {
    let episode = try #require(try await play().first)
    var recording = try #require(try Store.recording(of: episode.id, in: folder))
    recording.turns[0][0].arguments = "{\"command"
    let broken = await #expect(throws: StoreFailure.self) {
      try await Replay(of: episode.id, recording, in: Self.day("scenario_1/day_1"), plan: plan)
    }
    #expect(
      broken?.description.hasPrefix("the recording of \(episode.id) in the run's run.sqlite is broken (line 1") == true)
    try FileManager.default.removeItem(at: folder.appending(path: "episodes"))
    let missing = #expect(throws: StoreFailure.self) { try Store.transcript(of: episode.id, in: folder) }
    #expect(missing?.description.hasPrefix("the transcript of \(episode.id) is missing: '") == true)
  }

  @Test func `another world is noticed, at the line where it shows`() async throws {
    let episode = try #require(try await play().first)
    let replay = try await Replay(recorded: episode.id, in: folder, plan: plan) {
      var bundle = try Self.day($0)
      bundle.day.company.people[0].position = "Auditor"
      return bundle
    }
    let recorded = try Store.transcript(of: episode.id, in: folder)
    let line = try #require(replay.firstDifference(from: recorded, marksIncluded: false))
    #expect(replay.transcript.split(separator: "\n")[line - 1].contains("Auditor"))
    #expect(!recorded.contains("Auditor"))
  }

  @Test func `rescoring finds the marks of a newer judge, and stores them when told to`() async throws {
    _ = try await play()
    let stricter: (String) throws -> DayBundle = { name in
      var bundle = try Self.day(name)
      bundle.answers["report"]?[0].points = 5
      bundle.answers["report"]?.append(contentsOf: try Self.day(name).answers["telling"] ?? [])
      return bundle
    }
    let before = try Store.read(folder)
    let found = try await Rescoring(folder, saving: false, day: stricter)
    #expect(found.episodes == 2 && found.failures.isEmpty)
    #expect(
      found.changes.filter { $0.episode == "scenario_1/day_1#1" } == [
        .init(episode: "scenario_1/day_1#1", task: "report", checkpoint: "there", before: 1, after: 5),
        .init(episode: "scenario_1/day_1#1", task: "report", checkpoint: "told", before: nil, after: 0),
      ])
    #expect(try Store.read(folder) == before)

    _ = try await Rescoring(folder, saving: true, day: stricter)
    let after = try Store.read(folder)
    #expect(after.episodes[0].tasks[0].score.possible == 8)
    #expect(try Store.transcript(of: after.episodes[0].id, in: folder).contains("\"possible\":5"))
    #expect(try await Rescoring(folder, saving: false, day: stricter).changes.isEmpty)
  }

  @Test func `an episode that does not go the same way is not rescored`() async throws {
    _ = try await play()
    let before = try Store.read(folder)
    let found = try await Rescoring(folder, saving: true) { name in
      var bundle = try Self.day(name)
      bundle.day.defaultCost = 7
      return bundle
    }
    #expect(found.failures.count == 2)
    #expect(found.failures.allSatisfy { $0.contains("another way from line") })
    #expect(try Store.read(folder) == before)
  }

  @Test func `a world that asks for more than was recorded is refused`() async throws {
    let episode = try #require(try await play().first)
    var recording = try #require(try Store.recording(of: episode.id, in: folder))
    recording.fromOutside = []
    await #expect(throws: StoreFailure.self) {
      try await Replay(of: episode.id, recording, in: try Self.day("scenario_1/day_1"), plan: plan)
    }
  }
}
