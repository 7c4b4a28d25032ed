import Desk
import Hummingbird
import Notation
import OrderedCollections
import TradeDesk

/// One episode that is played over HTTP: its calls are done one after the other, in the order in which they arrive.
actor ServedEpisode {
  /// The task that is played.
  nonisolated let task: TradeTask
  private var environment: TradeEnvironment
  private var calls = 0
  private let mostCalls: Int

  /// - Parameter mostCalls: The most calls that leave something in the ledger; beyond, work can only be handed in.
  init(_ environment: TradeEnvironment, mostCalls: Int = 10_000) {
    task = environment.task
    self.mostCalls = mostCalls
    self.environment = environment
  }

  /// What came of a call, over HTTP.
  struct Reply: Sendable {
    var status: HTTPResponse.Status
    var retryAfter: Int?
    /// The body: a JSON object.
    var text: String
    /// Whether the episode is over now.
    var isOver: Bool

    /// The reply as it goes over the wire.
    var response: Response { Response(status: status, jsonText: text, retryAfter: retryAfter) }
  }

  /// Does what a call asks.
  /// - Throws: `Refusal` when the episode has had too many calls.
  func answer(_ call: ToolCall) throws(Refusal) -> Reply {
    if ["fetch_page", "wait"].contains(call.name) {
      guard calls < mostCalls else {
        throw Refusal(
          .forbidden, "calls_exhausted",
          "the episode has had its \(mostCalls) calls; hand in what you have with submit_results")
      }
      calls += 1
    }
    let wasOver = environment.isOver
    let answer = environment.answer(call)
    return Reply(
      status: answer.status(wasOver: wasOver), retryAfter: answer.retryAfter, text: answer.text,
      isOver: environment.isOver)
  }

  /// How the episode stands; what the work has earned only once it was handed in.
  var standing: JSON {
    var json: JSON = [
      "task_id": .string(task.id), "done": .bool(environment.isOver),
      "requests_used": .integer(environment.requestsUsed),
      "requests_remaining": .integer(environment.requestsRemaining), "time_s": .integer(environment.now),
    ]
    for (name, value) in environment.scorecard?.object ?? [:] { json[name] = value }
    return json
  }

  /// Which records the episode is about.
  var query: JSON { environment.order.query }
}

extension TradeAnswer {
  /// The status by which HTTP says how a call ended.
  /// - Parameter wasOver: Whether the work had been handed in before the call.
  func status(wasOver: Bool) -> HTTPResponse.Status {
    switch outcome {
    case .done: .ok
    case .tooLong: .contentTooLarge
    case .refused(let status?, _): HTTPResponse.Status(code: status)
    case .refused(nil, _): wasOver ? .conflict : .forbidden
    case .badCall, .notTaken: wasOver ? .conflict : .badRequest
    }
  }

  /// How many virtual seconds the service wants to be left alone, where it says so.
  var retryAfter: Int? { if case .refused(_, let seconds) = outcome { seconds } else { nil } }
}
