public import Chance
import Notation

/// The append-only record of an episode, as the environment saw it.
public struct TradeLedger: Hashable, Sendable {
  /// One thing that happened.
  public struct Event: Hashable, Sendable {
    /// The time, in seconds since the episode began: when a request was made, when a wait was over.
    public var at: Int
    /// What happened.
    public var kind: Kind
    /// The requests left afterwards.
    public var budgetLeft: Int
  }

  /// The kinds of things that happen.
  public enum Kind: Hashable, Sendable {
    /// A page was given, with so many rows.
    case gave(page: Int, rows: Int)
    /// A request was refused by the service.
    case refused(page: Int?, status: Int, retryAfter: Int?, isRetryable: Bool)
    /// A request was not made, because none was left or the episode was over.
    case notMade
    /// Time passed.
    case waited(seconds: Int)
    /// Work was handed in and not taken, for this reason.
    case returned(String)
    /// Work was handed in and taken.
    case submitted(rows: Int)
  }

  /// The events, oldest first.
  public private(set) var events: [Event] = []

  mutating func append(_ kind: Kind, at time: Int, budgetLeft: Int) {
    events.append(Event(at: time, kind: kind, budgetLeft: budgetLeft))
  }

  /// The requests that the service answered, one way or the other.
  var requests: [Request] {
    events.compactMap { event in
      switch event.kind {
      case .gave(let page, let rows): Request(at: event.at, page: page, rows: rows)
      case .refused(let page, let status, let wait, let isRetryable):
        Request(at: event.at, page: page, status: status, retryAfter: wait, isRetryable: isRetryable)
      case .notMade, .waited, .returned, .submitted: nil
      }
    }
  }

  /// A request with its answer.
  struct Request: Hashable, Sendable {
    var at: Int
    var page: Int?
    var rows = 0
    var status = 200
    var retryAfter: Int?
    var isRetryable = false
  }

  /// How many requests the service refused.
  public var refusals: Int { requests.count { $0.status != 200 } }

  /// One line an event, for people and digests.
  public var lines: [String] {
    events.enumerated().map { number, event in
      "\(number + 1) \(event.at) \(event.kind) \(event.budgetLeft)"
    }
  }

  /// A digest of all events in their order: each line is digested together with the digest before it.
  public var digest: Digest { lines.reduce(Digest(of: "")) { Digest(of: $0.hex + $1) } }
}
