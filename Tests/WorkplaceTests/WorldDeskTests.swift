import Desk
import Notation
import Synchronization
import Testing

@testable import Workplace

/// The workday: turns, limits, endings, and what comes from outside.
@Suite struct WorldDeskTests {
  private struct Scripted: Trainee {
    let name = "scripted"
    let script: @Sendable (any Desk) async throws -> Void

    func live(at desk: any Desk) async throws { try await script(desk) }
  }

  private struct Broken: Error {}

  private struct BrokenOutside: Outside {
    func perform(_ errand: Errand) async throws -> Errand.Outcome { throw Broken() }
  }

  private struct EchoOutside: Outside {
    func perform(_ errand: Errand) async throws -> Errand.Outcome {
      switch errand {
      case .command(let command, let workspace):
        await Task.yield()
        return .command(exitCode: 0, output: "\(command) over \(workspace.count)", changes: ["made": File("x")])
      }
    }
  }

  private func play(
    outside: any Outside = NoOutside(), maxSteps: Int = .max,
    _ script: @escaping @Sendable (any Desk) async throws -> Void
  ) async throws -> Workday.Outcome {
    try await Workday.play(Scripted(script: script), in: WorldFixture.world(), outside: outside, maxSteps: maxSteps)
  }

  @Test func `a turn executes three calls and refuses the rest at no cost`() async throws {
    let day = Workday(WorldFixture.world())
    let observation = try await day.perform((0..<5).map { ToolCall("ListUsers", [:], id: "\($0)") })
    #expect(observation.results.map(\.isError) == [false, false, false, true, true])
    #expect(observation.results.map(\.id) == ["0", "1", "2", "3", "4"])
    #expect(observation.now == WorldFixture.at("08:03") && !observation.isOver)
    #expect(observation.timeLine == "[System Time] 2025-10-01 08:03:00")
  }

  @Test func `calls after the last word of a turn are refused`() async throws {
    let day = Workday(WorldFixture.world())
    let observation = try await day.perform([ToolCall("all_tasks_done"), ToolCall("ListUsers")])
    #expect(observation.results.map(\.isError) == [false, true] && observation.isOver)
  }

  @Test func `the ending says why it is over`() async throws {
    let finished = try await play { desk in _ = try await desk.perform([ToolCall("all_tasks_done", .null)]) }
    #expect(finished.ending == .finished && finished.world.isOver && finished.steps == 1)
    let dayOver = try await play { desk in _ = try await desk.perform([ToolCall("JumpTime", ["minutes": 720])]) }
    #expect(dayOver.ending == .dayOver)
    let left = try await play { _ in }
    #expect(left.ending == .left && left.world.isOver && left.world.events == [.finished])
  }

  @Test func `the last allowed turn says so, and a trainee that goes on is stopped`() async throws {
    let turns = Mutex(0)
    let outcome = try await play(maxSteps: 2) { desk in
      for turn in 1... {
        let observation = try await desk.perform([ToolCall("ListUsers")])
        turns.withLock { $0 = turn }
        #expect(observation.isOver == (turn >= 2))
        #expect(observation.results[0].isError == (turn > 2))
      }
    }
    #expect(outcome.ending == .stepLimit && outcome.steps == 2 && turns.withLock { $0 } == 5)
    #expect(outcome.world.now == WorldFixture.at("08:02"))
  }

  @Test func `a command's outcome comes from outside`() async throws {
    let outcome = try await play(outside: EchoOutside()) { desk in
      let observation = try await desk.perform([ToolCall("ExecuteCommand", ["command": "ls"])])
      #expect(observation.results[0].text == "Exit code: 0\nls over 1")
    }
    #expect(outcome.world.workspace["made"] != nil)
  }

  @Test func `a broken outside is a failure of the day even when the trainee swallows it`() async {
    await #expect(throws: Broken.self) {
      _ = try await play(outside: BrokenOutside()) { desk in
        _ = try? await desk.perform([ToolCall("ExecuteCommand", ["command": "ls"])])
        _ = try? await desk.perform([ToolCall("ListUsers")])
      }
    }
  }

  @Test func `a trainee's own breakdown is passed on`() async {
    await #expect(throws: Broken.self) { _ = try await play { _ in throw Broken() } }
  }

  @Test func `turns asked for at the same time wait for each other`() async throws {
    let turns = Mutex<[Int]>([])
    let day = Workday(WorldFixture.world(), outside: EchoOutside()) { turn in turns.withLock { $0.append(turn.number) }
    }
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for place in 0..<40 {
        group.addTask {
          let call = place % 2 == 0 ? ToolCall("ExecuteCommand", ["command": "ls"]) : ToolCall("ListUsers")
          return try await day.perform([call, call]).results.contains { $0.isError }
        }
      }
      for try await hasError in group { #expect(!hasError) }
    }
    #expect(turns.withLock { $0 } == Array(1...40))
    let world = await day.world
    #expect(world.now == WorldFixture.at("09:20"))
    world.checkInvariants()
  }

  @Test func `transcripts hear every turn with its notifications`() async throws {
    let turns = Mutex<[Workday.Turn]>([])
    let day = Workday(WorldFixture.world()) { turn in turns.withLock { $0.append(turn) } }
    _ = try await day.perform([ToolCall("JumpTime", ["minutes": 70])])
    _ = try await day.perform([])
    let heard = turns.withLock { $0 }
    #expect(heard.map(\.number) == [1, 2] && heard[0].calls.count == 1)
    #expect(heard[0].observation.notifications.count == 1 && heard[1].observation.notifications.isEmpty)
  }
}
