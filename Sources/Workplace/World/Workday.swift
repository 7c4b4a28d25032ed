public import Desk
import Notation

/// A trainee's desk in a world: runs its calls one turn after the other and fetches from outside what they need.
///
/// Turns that are asked for at the same time wait for each other, so a world is never in two turns at once.
public actor Workday: Desk {
  /// How a workday ended.
  public enum Ending: String, Codable, Hashable, Sendable {
    /// The trainee said that all its tasks are done.
    case finished
    /// The day itself ended.
    case dayOver = "day_over"
    /// The trainee used up its turns.
    case stepLimit = "step_limit"
    /// The trainee went without a word.
    case left
  }

  /// One turn as it happened, for transcripts.
  public struct Turn: Hashable, Sendable {
    /// The turn's place, from 1.
    public let number: Int
    /// What the trainee called.
    public let calls: [ToolCall]
    /// What it perceived afterwards.
    public let observation: Observation
  }

  /// Thrown to a trainee that goes on after it was told that the day is over.
  public struct Closed: Error, Hashable, Sendable, CustomStringConvertible {
    public var description: String { "the workday is closed: its last observation said that it is over" }
  }

  /// How often a trainee that overlooks the end is told so again before `Closed` is thrown.
  private static let patience = 3

  public nonisolated let briefing: Briefing
  private let outside: any Outside
  private let maxSteps: Int
  /// Whether tasks change in the course of the day.
  private let hasChanges: Bool
  private let onTurn: @Sendable (Turn) -> Void
  /// The world as it is now.
  public private(set) var world: World
  /// The world after each turn, since a deadline has passed or from the start where tasks change: what was complete when.
  private(set) var afterwards: [World] = []
  /// The turns taken so far.
  public private(set) var steps = 0
  /// Why the workday broke down, if it did. A trainee may swallow the error; whoever runs the day must not.
  public private(set) var failure: (any Error)?
  private var overlooked = 0
  private var isBusy = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Seats a trainee in a world.
  /// - Parameters:
  ///   - outside: Who does errands for the world.
  ///   - maxSteps: The most turns; the observation of the last one says that the day is over.
  ///   - onTurn: Hears of every turn, in order.
  public init(
    _ world: World, outside: any Outside = NoOutside(), maxSteps: Int = .max,
    onTurn: @escaping @Sendable (Turn) -> Void = { _ in }
  ) {
    self.world = world
    self.outside = outside
    self.maxSteps = maxSteps
    self.onTurn = onTurn
    briefing = world.briefing
    hasChanges = world.bundle.day.timeline.contains { if case .change = $0.kind { true } else { false } }
  }

  public func perform(_ calls: [ToolCall]) async throws -> Observation {
    await takeTurn()
    defer { passTurn() }
    try Task.checkCancellation()
    if let failure { throw failure }
    if isOver {
      overlooked += 1
      guard overlooked <= Workday.patience else { throw Closed() }
    } else {
      steps += 1
    }
    let observation = try await observation(of: calls)
    onTurn(Turn(number: steps + overlooked, calls: calls, observation: observation))
    return observation
  }
}

extension Workday {
  private var isOver: Bool { world.isOver || steps >= maxSteps }

  /// How the day ended, or would if the trainee went now.
  var ending: Ending {
    if world.isOver { return world.isFinished ? .finished : .dayOver }
    return steps >= maxSteps ? .stepLimit : .left
  }

  /// Ends the day for a trainee that has gone.
  func leave() { world.finish() }

  private func observation(of calls: [ToolCall]) async throws -> Observation {
    var results: [ToolResult] = []
    let wasOver = overlooked > 0
    for (place, call) in calls.enumerated() {
      if wasOver {
        results.append(world.refuse(call, "the day is over: nothing more can be done"))
      } else if place >= briefing.callsPerTurn {
        results.append(world.refuse(call, tooMany))
      } else {
        results.append(try await result(of: call))
      }
    }
    if !world.kept.isEmpty || hasChanges { afterwards.append(world) }
    return Observation(
      results: results, notifications: world.takeNotifications(), now: world.now, isOver: isOver)
  }

  private var tooMany: String {
    "not done: a turn has at most \(briefing.callsPerTurn) calls; call it again in your next turn"
  }

  private func result(of call: ToolCall) async throws -> ToolResult {
    switch world.apply(call) {
    case .finished(let result): return result
    case .needs(let errand):
      do {
        return world.settle(try await outside.perform(errand))
      } catch {
        failure = error
        throw error
      }
    }
  }

  private func takeTurn() async {
    guard isBusy else {
      isBusy = true
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  /// Hands the turn to whoever waits longest; `isBusy` stays set meanwhile, so that nobody can slip in between.
  private func passTurn() {
    if waiting.isEmpty { isBusy = false } else { waiting.removeFirst().resume() }
  }
}
