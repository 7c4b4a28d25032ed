import Desk
import Foundation
import Notation
import Testing
import Workplace

@testable import Harness

/// Writes into its notebook what day it is, and does the tiny day's work unless it is lazy after the first day.
private struct DiaryTrainee: Trainee {
  let name = "diary"
  var isLazyLater = false
  /// The day at which its seat breaks, if any.
  var breaksOn: String?

  func live(at desk: any Desk) async throws {
    let seen = try await desk.perform([
      ToolCall("ReadFile", ["file_path": "notebook/diary.txt"]), ToolCall("ListFiles", ["folder_path": "earlier"]),
    ])
    let diary = seen.results[0].isError ? "" : seen.results[0].text
    _ = try await desk.perform([
      ToolCall("WriteFile", ["file_path": "notebook/diary.txt", "content": .string(diary + "a day; ")])
    ])
    if let breaksOn, diary.contains(breaksOn) { throw Broken() }
    if !(isLazyLater && !diary.isEmpty) { try await TinyTrainee().live(at: desk) }
  }

  struct Broken: Error {}
}

@Suite struct MemoryTests {
  private let scratch: ScratchFolder
  private var folder: URL { scratch.url }

  init() throws { scratch = try ScratchFolder() }

  private func play(
    _ memory: RunPlan.Memory, in folder: URL? = nil, scenarios: Int = 2, trainee: DiaryTrainee = DiaryTrainee()
  ) async throws -> Runner.Tally {
    var plan = TinyDay.plan(days: 3 * scenarios)
    plan.memory = memory
    let store = try Store(folder: folder ?? self.folder, plan: plan)
    let runner = Runner(store: store, parallel: 2, trainee: { _ in trainee }, outside: { NoOutside() })
    return try await runner.run(TinyDay.assignments(scenarios: scenarios, days: 3))
  }

  /// What the trainee found in its notebook on each day, by episode.
  private func transcripts() throws -> [String: String] {
    let record = try Store.read(folder)
    return try Dictionary(
      record.episodes.map { ($0.id.description, try Store.transcript(of: $0.id, in: folder)) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test(arguments: [RunPlan.Memory.none, .keep, .wipe]) func `the notebook is kept, wiped or unknown`(
    memory: RunPlan.Memory
  ) async throws {
    _ = try await play(memory)
    let third = try #require(try transcripts()["scenario_2/day_3#1"])
    #expect(third.contains("a day; a day; ") == (memory == .keep))
    // The company goes on with or without a memory.
    #expect(third.contains("day_2/") == (memory != .none))
    #expect(third.contains("How your work of the last day was received") == (memory != .none))
  }

  @Test func `yesterday's work earns nothing today`() async throws {
    _ = try await play(.keep, trainee: DiaryTrainee(isLazyLater: true))
    let episodes = try Store.read(folder).episodes
    #expect(episodes.filter { $0.id.day == "day_1" }.allSatisfy { $0.tasks.allSatisfy(\.score.isSuccess) })
    #expect(
      episodes.filter { $0.id.day != "day_1" }.allSatisfy { $0.tasks.allSatisfy { $0.score.eventualPoints == 0 } })
  }

  @Test func `a run that broke in the middle of a scenario goes on there, to the same bytes`() async throws {
    let whole = try ScratchFolder()
    _ = try await play(.keep, in: whole.url)
    let broken = try await play(.keep, trainee: DiaryTrainee(breaksOn: "a day"))
    #expect(broken.failures.count == 2 && broken.played == 4)
    let resumed = try await play(.keep)
    #expect(resumed.failures.isEmpty && resumed.played == 4 && resumed.skipped == 2)
    #expect(try fingerprint(folder) == fingerprint(whole.url))
  }

  @Test func `a carried day replays byte for byte, after the days before it`() async throws {
    _ = try await play(.keep)
    let record = try Store.read(folder)
    for episode in record.episodes {
      let replay = try await Replay(recorded: episode.id, of: record, in: folder) { name in
        let parts = name.split(separator: "/").map(String.init)
        let numbers = parts.compactMap { $0.last?.wholeNumberValue }
        return try TinyDay.bundle(parts[0], parts[1], answer: numbers[0] * 100 + numbers[1])
      }
      #expect(replay.transcript == (try Store.transcript(of: episode.id, in: folder)))
    }
  }

  @Test func `a run with another memory is another run`() async throws {
    _ = try await play(.keep)
    await #expect(throws: StoreFailure.self) { try await play(.wipe) }
  }
}
