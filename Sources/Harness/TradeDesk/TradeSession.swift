package import Desk
import Notation
package import TradeDesk

/// A trade task as a desk: for trainees that know tools only, such as programs over the wire.
package actor TradeSession: Desk {
  package nonisolated let briefing: Briefing
  /// The episode as it is now.
  package private(set) var environment: TradeEnvironment
  private var turns = 0

  private static let callsPerTurn = 10
  /// The most turns of an episode.
  static let mostTurns = 1000
  /// When episodes begin, on a clock that knows only minutes.
  static let start = Moment(year: 2025, month: 1, day: 1) ?? Moment(minutes: 0)

  /// Seats a trainee.
  package init(_ environment: TradeEnvironment) {
    self.environment = environment
    let order = environment.order
    let greeting = """
      Task \(order.task): \(order.description)

      query: \(order.query.text())
      constraints: \(order.constraints.text())
      """
    briefing = Briefing(
      trainee: "Trade analyst", instructions: TradeEnvironment.instructions, greeting: greeting,
      tasks: [
        .init(
          id: order.task, title: "Trade Data Pull", objective: order.description, deadline: TradeSession.start + 1440)
      ], tools: environment.tools, start: TradeSession.start, callsPerTurn: TradeSession.callsPerTurn)
  }

  package func perform(_ calls: [ToolCall]) async throws -> Observation {
    try Task.checkCancellation()
    turns += 1
    let results = calls.enumerated().map { place, call in
      place < TradeSession.callsPerTurn ? environment.apply(call) : TradeSession.refusal(of: call)
    }
    return Observation(
      results: results, notifications: [], now: TradeSession.start + environment.now / 60,
      isOver: environment.isOver || turns >= TradeSession.mostTurns)
  }

  private static func refusal(of call: ToolCall) -> ToolResult {
    ToolResult(
      id: call.id, name: call.name,
      text: "Not done: a turn has at most \(callsPerTurn) calls; call it again in your next turn.", isError: true)
  }
}
