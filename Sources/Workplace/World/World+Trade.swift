import Desk
import Notation
public import TradeDesk

/// A trade-data service that the trainee can reach during a day. What it holds and what it does wrong follow from these few
/// words alone, which a trainee never sees.
public struct TradeService: Codable, Hashable, Sendable {
  /// The task of the trade desk, for example `T4`.
  public var task: String
  /// How hard it is, from 1 to 5.
  public var level: Int
  /// Draws data and faults.
  public var seed: Int

  /// Creates a service.
  public init(task: String, level: Int, seed: Int) {
    self.task = task
    self.level = level
    self.seed = seed
  }

  /// The service at the start of the day; `nil` when there is no such task or level.
  public var environment: TradeEnvironment? {
    guard (1...5).contains(level) else { return nil }
    return TradeTask.named(task).map { TradeEnvironment($0, seed: seed, level: level) }
  }
}

/// A running trade-data service. Its seconds are the office's minutes, counted from the first request.
struct TradeLine: Sendable {
  var environment: TradeEnvironment
  private var begin: Moment?

  init(_ environment: TradeEnvironment) { self.environment = environment }

  /// Answers a call that has just taken so many minutes; what happened in the office since the last one was waiting.
  mutating func answer(_ call: ToolCall, at now: Moment, lasting minutes: Int) -> Reply {
    // A request is made when its call begins.
    let isRequest = call.name == "fetch_page"
    let start = isRequest ? now + -minutes : now
    if isRequest, begin == nil { begin = start }
    if let begin, start - begin > environment.now { _ = environment.pass(seconds: start - begin - environment.now) }
    let result = environment.apply(call)
    guard call.name == "submit_results", !result.isError else { return Reply(result.text) }
    // What the work is worth, nobody is told on the day.
    return Reply(#"{"accepted": true}"#)
  }
}

extension World {
  /// Lets the trade-data service answer.
  mutating func answer(trade call: ToolCall) -> Reply {
    guard var line = trade else { return "There is no trade-data service." }
    trade = nil
    defer { trade = line }
    return line.answer(call, at: now, lasting: stage.cost(of: call.name))
  }
}
