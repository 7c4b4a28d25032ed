import Desk
import Foundation
import MetaTasks
import Notation
import Synchronization
import Testing
import Workplace

@testable import Harness

/// Works by its notebook: the first day it asks Ann and writes down what she says, later it looks it up.
private struct NotingTrainee: Trainee {
  let name = "tiny"

  func live(at desk: any Desk) async throws {
    let look = try await desk.perform([ToolCall("ReadFile", ["file_path": "notebook/answer.txt"])])
    var answer = look.results[0].text
    if look.results[0].isError {
      let read = try await desk.perform([ToolCall("ReadFile", ["file_path": "CloudDisk:answer.txt"])])
      answer = read.results[0].text
      _ = try await desk.perform([
        ToolCall("WriteFile", ["file_path": "notebook/answer.txt", "content": .string(answer)])
      ])
    }
    _ = try await desk.perform([
      ToolCall("WriteFile", ["file_path": "report.txt", "content": .string(answer)]),
      ToolCall("SendMessage", ["receiver": "Ann Lee", "message": .string("It is \(answer).")]),
      ToolCall("ExecuteCommand", ["command": "date > now.txt"]),
    ])
  }
}

/// A sandbox whose output tells how large the workspace was, and the command's place among all.
private final class CountingOutside: Outside {
  func perform(_ errand: Errand) async throws -> Errand.Outcome {
    guard case .command(_, let workspace) = errand else { return .unavailable("nothing else") }
    let text = workspace.paths.joined(separator: "\n")
    return .command(exitCode: 0, output: text, changes: ["seen.txt": File(text)])
  }
}

/// Runs in which a scenario's days follow each other.
@Suite struct MemoryTests {
  private let scratch: ScratchFolder
  private var folder: URL { scratch.url }

  init() throws { scratch = try ScratchFolder() }

  private static func plan(_ memory: RunPlan.Memory, feedback: Bool = true, days: Int = 6) -> RunPlan {
    var plan = TinyDay.plan(days: days, repeats: 2)
    plan.memory = memory
    plan.tellsFeedback = feedback
    return plan
  }

  /// Three days each in two scenarios; the answer of a scenario is the same every day.
  private static func assignments() -> [Assignment] {
    (1...2).flatMap { scenario in
      (1...3).map { day in
        Assignment(id: "scenario_\(scenario)/day_\(day)") { try Self.day("scenario_\(scenario)/day_\(day)") }
      }
    }
  }

  private static func day(_ name: String) throws -> DayBundle {
    let parts = name.split(separator: "/").map(String.init)
    var bundle = try TinyDay.bundle(parts[0], parts[1], answer: parts[0].hasSuffix("1") ? 101 : 202)
    bundle.day.continuity = "Tomorrow is another day."
    return bundle
  }

  @discardableResult private func run(
    _ plan: RunPlan, parallel: Int = 2, in folder: URL? = nil,
    trainee: @escaping @Sendable (Runner.Seat) throws -> any Trainee = { _ in NotingTrainee() }
  ) async throws -> Runner.Tally {
    let store = try Store(folder: folder ?? self.folder, plan: plan)
    let runner = Runner(store: store, parallel: parallel, trainee: trainee, outside: { CountingOutside() })
    return try await runner.run(Self.assignments())
  }

  private func calls(_ folder: URL) throws -> [String: Int] {
    Dictionary(
      uniqueKeysWithValues: try Store.read(folder).episodes.map { ($0.id.description, $0.effort.calls) })
  }

  @Test func `with memory kept, later days find the notebook; with it wiped, none does`() async throws {
    let other = try ScratchFolder()
    try await run(Self.plan(.keep))
    try await run(Self.plan(.wipe), in: other.url)
    let (kept, wiped) = (try calls(folder), try calls(other.url))
    for scenario in 1...2 {
      for repetition in 1...2 {
        func id(_ day: Int) -> String { "scenario_\(scenario)/day_\(day)#\(repetition)" }
        #expect((1...3).map { kept[id($0)] } == [6, 4, 4])
        #expect((1...3).map { wiped[id($0)] } == [6, 6, 6])
      }
    }
  }

  @Test func `the sandbox sees what came from earlier days`() async throws {
    try await run(Self.plan(.keep))
    let transcript = try Store.transcript(
      of: Episode.ID(scenario: "scenario_1", day: "day_3", repetition: 2), in: folder)
    for path in ["earlier/day_1/report.txt", "earlier/day_2/seen.txt", "earlier/day_1_chat.md", "notebook/answer.txt"] {
      #expect(transcript.contains(path))
    }
    #expect(transcript.contains("Tomorrow is another day."))
  }

  @Test(arguments: [1, 3, 8]) func `results do not depend on how many are played at once`(parallel: Int) async throws {
    let other = try ScratchFolder()
    try await run(Self.plan(.keep), parallel: 1)
    try await run(Self.plan(.keep), parallel: parallel, in: other.url)
    #expect(try fingerprint(folder) == fingerprint(other.url))
  }

  @Test(arguments: [RunPlan.Memory.keep, .wipe])
  func `a run that stopped in the middle of a scenario goes on to the same bytes`(
    memory: RunPlan.Memory
  ) async throws {
    let other = try ScratchFolder()
    try await run(Self.plan(memory), in: other.url)
    let tally = try await run(Self.plan(memory)) { seat in
      let id = seat.episode
      if id.day == (id.scenario == "scenario_1" ? "day_2" : "day_3") { throw TraineeFailure("no tokens left") }
      return NotingTrainee()
    }
    #expect(tally.failures.count == 4)
    #expect(tally.waiting == 2)  // the third days of the first scenario
    #expect(tally.played == 10)
    let rest = try await run(Self.plan(memory))
    #expect(rest == Runner.Tally(played: 6, skipped: 6))
    #expect(try fingerprint(folder) == fingerprint(other.url))
  }

  @Test(arguments: [RunPlan.Memory.keep, .wipe])
  func `a carried day replays byte for byte, and rescores`(memory: RunPlan.Memory) async throws {
    let plan = Self.plan(memory)
    try await run(plan)
    for episode in try Store.read(folder).episodes {
      let replay = try await Replay(recorded: episode.id, in: folder, plan: plan, day: Self.day)
      let recorded = try Store.transcript(of: episode.id, in: folder)
      #expect(replay.firstDifference(from: recorded, marksIncluded: true) == nil)
      #expect(replay.transcript == recorded && replay.tasks == episode.tasks)
    }
    let found = try await Rescoring(folder, saving: false, day: Self.day)
    #expect(found.episodes == 12 && found.failures.isEmpty && found.changes.isEmpty)
  }

  @Test func `feedback opens the next day, comes from the marks of then, and gives no answer away`() async throws {
    let plan = Self.plan(.keep)
    try await run(plan) { _ in TinyTrainee(tells: false) }
    func greeting(_ day: String) throws -> String {
      let id = Episode.ID(scenario: "scenario_1", day: day, repetition: 1)
      let lines = try Store.transcript(of: id, in: folder).split(separator: "\n").prefix(3)
      return try JSON(parsing: String(lines[2]))["content"]?.string ?? ""
    }
    #expect(try !greeting("day_1").contains("Feedback"))
    let second = try greeting("day_2")
    #expect(second.contains("Feedback on your work of the day before (day_1)"))
    #expect(second.contains("The Report: all right."))
    #expect(second.contains("The Telling: not all right.\n- Tell Ann."))
    #expect(!second.contains("101"))
    // A newer judge says otherwise; the replay still tells what was told then.
    let found = try await Rescoring(folder, saving: false) { name in
      var bundle = try Self.day(name)
      bundle.answers["telling"]?[0].feedback = "Something else."
      bundle.answers["telling"]?[0].points = 4
      return bundle
    }
    #expect(found.failures.isEmpty && found.changes.isEmpty)
  }

  @Test func `without feedback nothing is told`() async throws {
    try await run(Self.plan(.keep, feedback: false)) { _ in TinyTrainee(tells: false) }
    for episode in try Store.read(folder).episodes {
      #expect(try !Store.transcript(of: episode.id, in: folder).contains("Feedback"))
    }
  }

  @Test func `a run cannot be resumed with another memory, nor an old plan be misread`() throws {
    _ = try Store(folder: folder, plan: Self.plan(.keep))
    #expect(throws: StoreFailure.self) { try Store(folder: folder, plan: Self.plan(.wipe)) }
    #expect(throws: StoreFailure.self) { try Store(folder: folder, plan: Self.plan(.keep, feedback: false)) }
    let old = try JSON(encoding: TinyDay.plan(days: 1)).text().replacing(/,"(memory":"none"|feedback":false)/, with: "")
    #expect(!old.contains("memory") && !old.contains("feedback"))
    let plan: RunPlan = try JSON(parsing: old).decoded()
    #expect(plan.memory == .none && !plan.tellsFeedback)
  }
}
