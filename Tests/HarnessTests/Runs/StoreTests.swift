import Foundation
import Testing

@testable import Harness

@Suite struct StoreTests {
  private let scratch: ScratchFolder
  private var folder: URL { scratch.url }

  init() throws { scratch = try ScratchFolder() }

  @Test func `what is stored is read back whole`() throws {
    let episode = SampleRuns.episode(scenario: 3, day: 1, position: 0, skill: 0.5)
    let failure = SampleRuns.failure(scenario: 4, day: 1, position: 1)
    let store = try Store(folder: folder, plan: TinyDay.plan(days: 2))
    try store.save(failure, transcript: "")
    try store.save(episode, transcript: "text\n")
    #expect(try store.done() == [episode.id.description])
    #expect(try Store.read(folder) == RunRecord(plan: TinyDay.plan(days: 2), episodes: [episode, failure]))
    #expect(try String(contentsOf: store.transcript(of: episode.id), encoding: .utf8) == "text\n")
  }

  @Test func `an episode cannot be stored twice`() throws {
    let episode = SampleRuns.episode(scenario: 1, day: 1, position: 0, skill: 1)
    let store = try Store(folder: folder, plan: TinyDay.plan(days: 1))
    try store.save(episode, transcript: "")
    #expect(throws: (any Error).self) { try store.save(episode, transcript: "") }
    #expect(try Store.read(folder).episodes.count == 1)
  }

  @Test func `a run begun with other parameters is refused with a sentence`() throws {
    _ = try Store(folder: folder, plan: TinyDay.plan(days: 1))
    let failure = #expect(throws: StoreFailure.self) {
      try Store(folder: folder, plan: TinyDay.plan(days: 1, repeats: 2, trainee: "hasty"))
    }
    let text = failure?.description ?? ""
    #expect(text.contains("the trainee 'tiny', not 'hasty'"))
    #expect(text.contains("--repeats '1', not '2'"))
    #expect(text.contains("choose another --out"))
  }

  @Test func `one process at a time works on a run`() throws {
    let plan = TinyDay.plan(days: 1)
    var first: Store? = try Store(folder: folder, plan: plan)
    #expect(first != nil)
    let failure = #expect(throws: StoreFailure.self) { try Store(folder: folder, plan: plan) }
    #expect(failure?.description.contains("another process") == true)
    first = nil
    _ = try Store(folder: folder, plan: plan)
  }

  @Test func `a run can be read while it is being played`() throws {
    let store = try Store(folder: folder, plan: TinyDay.plan(days: 2))
    try store.save(SampleRuns.episode(scenario: 1, day: 1, position: 0, skill: 1), transcript: "")
    #expect(try Store.read(folder).episodes.count == 1)
  }

  @Test func `what is no run is said so`() throws {
    #expect(throws: StoreFailure.self) { try Store.read(folder) }
    try Data(repeating: 7, count: 5000).write(to: folder.appending(path: "run.sqlite"))
    let failure = #expect(throws: StoreFailure.self) { try Store.read(folder) }
    #expect(failure?.description.contains("not a run's database") == true)
  }

  @Test(arguments: [
    ("scenario_1", "day_1", "scenario_1/day_1#1"), ("../..", "a/b", "%2E.%2F../a%2Fb#1"),
    ("Ä b", ".x", "%C3%84%20b/%2Ex#1"),
  ]) func `names make paths that stay inside`(scenario: String, day: String, path: String) {
    #expect(Episode.ID(scenario: scenario, day: day, repetition: 1).path == path)
  }
}
