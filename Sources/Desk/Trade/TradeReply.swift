public import Notation

/// What came of asking for a page.
public enum TradeReply: Hashable, Sendable {
  /// A page, whole or not.
  case page(TradePage)
  /// No page.
  case refused(TradeRefusal)
}

/// A page of rows.
public struct TradePage: Hashable, Sendable {
  /// The page's number, from 1.
  public var number: Int
  /// Whether the service says that more pages follow.
  public var hasMore: Bool
  /// How many pages there are, where the service says so.
  public var totalPages: Int?
  /// How many records there are in all, where the service says so.
  public var totalRows: Int?
  /// What else the service says, by name: `rows_on_page`, `cursor`, `schema`, …
  public var notes: JSON
  /// The rows.
  public var rows: [TradeRow]
  /// The time at which the page arrived, in seconds since the episode began.
  public var time: Int

  /// Creates a page.
  public init(
    number: Int, hasMore: Bool, totalPages: Int?, totalRows: Int?, notes: JSON = [:], rows: [TradeRow], time: Int
  ) {
    self.number = number
    self.hasMore = hasMore
    self.totalPages = totalPages
    self.totalRows = totalRows
    self.notes = notes
    self.rows = rows
    self.time = time
  }
}

/// Why there is no page.
public struct TradeRefusal: Hashable, Sendable {
  /// The HTTP status; `nil` when the request was not even made.
  public var status: Int?
  /// What happened, for programs: `rate_limited`, `server_error`, `budget_exhausted`, …
  public var code: String
  /// What happened, in a sentence.
  public var message: String
  /// Whether the same request may succeed later.
  public var isRetryable: Bool
  /// How many seconds to wait at least, where the service says so.
  public var retryAfter: Int?
  /// What else the service says, by name.
  public var notes: JSON
  /// The time at which the refusal arrived, in seconds since the episode began.
  public var time: Int

  /// Creates a refusal.
  public init(
    status: Int?, code: String, message: String, isRetryable: Bool, retryAfter: Int? = nil, notes: JSON = [:], time: Int
  ) {
    self.status = status
    self.code = code
    self.message = message
    self.isRetryable = isRetryable
    self.retryAfter = retryAfter
    self.notes = notes
    self.time = time
  }
}
