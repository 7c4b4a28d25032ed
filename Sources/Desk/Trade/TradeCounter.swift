public import Notation

/// Where trade data are fetched and handed in: all that a trainee of the trade desk can see and do.
///
/// The four methods are the tools `get_task_info`, `fetch_page`, `wait` and `submit_results`. Time is virtual: nobody sleeps.
public protocol TradeCounter {
  /// What is asked for; free of charge.
  mutating func order() async throws -> TradeOrder
  /// Asks for a page, by number, by a cursor of an earlier reply, or both; takes a second and one of the requests.
  mutating func fetch(page: Int?, cursor: String?) async throws -> TradeReply
  /// Lets time pass.
  mutating func wait(seconds: Int) async throws
  /// Hands in the work. One that is accepted ends the episode.
  mutating func submit(_ submission: TradeSubmission) async throws -> TradeReceipt
}

/// What is asked of a trainee.
public struct TradeOrder: Hashable, Sendable {
  /// The task, for example `T4_rate_limit_429`.
  public var task: String
  /// What is asked, in words.
  public var description: String
  /// Which records are wanted.
  public var query: JSON
  /// The limits, by name: `page_size`, `max_requests`, …
  public var constraints: JSON
  /// The requests made so far.
  public var requestsUsed: Int
  /// The requests left.
  public var requestsRemaining: Int
  /// The time, in seconds since the episode began.
  public var time: Int

  /// Creates an order.
  public init(
    task: String, description: String, query: JSON, constraints: JSON, requestsUsed: Int, requestsRemaining: Int,
    time: Int
  ) {
    self.task = task
    self.description = description
    self.query = query
    self.constraints = constraints
    self.requestsUsed = requestsUsed
    self.requestsRemaining = requestsRemaining
    self.time = time
  }
}

/// What a trainee hands in.
public struct TradeSubmission: Hashable, Sendable {
  /// The records.
  public var rows: [TradeRow]
  /// What is said about them.
  public var metadata: JSON
  /// What was done, line by line.
  public var log: String

  /// Creates a submission.
  public init(rows: [TradeRow], metadata: JSON, log: String) {
    self.rows = rows
    self.metadata = metadata
    self.log = log
  }
}

/// What came of handing in.
public enum TradeReceipt: Hashable, Sendable {
  /// It was taken and scored, from 0 to 100.
  case accepted(score: Double)
  /// It was not taken, for this reason.
  case refused(String)
}
