/// One of the desk's tasks: T1 to T10 as published, T11 to T20 our own.
public struct TradeTask: Hashable, Sendable {
  /// What goes wrong in a task.
  public enum Mode: String, CaseIterable, Hashable, Sendable {
    case none, pagination, duplicates
    case rateLimit = "rate_limit"
    case serverError = "server_error"
    case pageDrift = "page_drift"
    case totalsTrap = "totals_trap"
    case mixed, adaptive
    // Our own.
    case escalation
    case tokenBucket = "token_bucket"
    case truncation
    case cursorExpiry = "cursor_expiry"
    case schemaDrift = "schema_drift"
    case revisions
    case hiddenTotals = "hidden_totals"
    case clockSkew = "clock_skew"
    case outage
    case shrinkingBudget = "shrinking_budget"
  }

  /// The number, 1 to 20.
  public let number: Int
  /// The rest of its id, for example `rate_limit_429`.
  public let slug: String
  /// What goes wrong.
  public let mode: Mode
  /// Which records are wanted; `nil` where the seed draws it.
  let query: TradeQuery?
  /// How many records there are.
  let rows: Int
  /// How many rows a page has.
  let pageSize: Int
  /// How many requests may be made; `nil` where it follows from what is needed.
  let budget: Int?
  /// The published hint on speed, in requests a second.
  let pace: Int
  /// The published judge's measure of how many requests are enough.
  let publishedPar: Int
  /// The share of a page that the service repeats within it, and across from the page before.
  let repeats: (within: Double, across: Double)

  /// The full name, for example `T4_rate_limit_429`.
  public var id: String { "T\(number)_\(slug)" }
  /// The short name, for example `T4`.
  public var name: String { "T\(number)" }
  /// Whether the published benchmark has it.
  public var isPublished: Bool { number <= 10 }
  /// How many pages there are when nothing goes wrong.
  var pages: Int { (rows + pageSize - 1) / pageSize }

  public static func == (left: TradeTask, right: TradeTask) -> Bool { left.number == right.number }
  public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

extension TradeTask {
  /// All tasks, in order.
  public static let all: [TradeTask] = published + own

  /// Finds a task by its short or full name, in any case.
  public static func named(_ name: String) -> TradeTask? {
    all.first { [$0.name.lowercased(), $0.id.lowercased()].contains(name.lowercased()) }
  }

  private static let published: [TradeTask] = [
    task(1, "single_page", .none, ("840", "156", "M", "85", 2021), 800, 1000, budget: 5, pace: 5, par: 1),
    task(2, "multi_page", .pagination, ("276", "250", "X", "84", 2022), 2345, 500, budget: 50, pace: 5, par: 5),
    task(
      3, "duplicates", .duplicates, ("392", "410", "M", "87", 2020), 25, 10, budget: 50, pace: 5, par: 3, (0.08, 0.03)),
    task(4, "rate_limit_429", .rateLimit, ("724", "826", "X", "30", 2019), 30, 10, budget: 60, pace: 3, par: 4),
    task(5, "server_error_500", .serverError, ("124", "36", "M", "12", 2023), 30, 10, budget: 60, pace: 3, par: 4),
    task(6, "page_drift", .pageDrift, ("356", "704", "X", "09", 2018), 36, 12, budget: 60, pace: 5, par: 3),
    task(7, "totals_trap", .totalsTrap, ("826", "372", "M", "27", 2017), 750, 250, budget: 60, pace: 5, par: 8),
    task(
      8, "mixed_faults", .mixed, ("484", "528", "M", "72", 2016), 60, 20, budget: 80, pace: 2, par: 6, (0.1, 0.05)),
    task(
      9, "adaptive_adversary", .adaptive, ("276", "156", "X", "84", 2020), 75, 15, budget: 100, pace: 2, par: 8,
      (0.05, 0.025)),
    task(
      10, "constrained_budget", .duplicates, ("392", "410", "M", "90", 2021), 80, 10, budget: 50, pace: 5, par: 8,
      (0.05, 0.02)),
  ]

  private static let own: [TradeTask] = [
    task(11, "steep_escalation", .escalation, nil, 160, 16, budget: 60, repeats: (0.1, 0.05)),
    task(12, "token_bucket", .tokenBucket, nil, 120, 10, budget: 40),
    task(13, "silent_truncation", .truncation, nil, 140, 20, budget: 30),
    task(14, "cursor_expiry", .cursorExpiry, nil, 120, 15, budget: 40),
    task(15, "schema_drift", .schemaDrift, nil, 90, 15, budget: 30),
    task(16, "revised_records", .revisions, nil, 100, 20, budget: 30),
    task(17, "conflicting_totals", .hiddenTotals, nil, 100, 20, budget: 30),
    task(18, "clock_skew", .clockSkew, nil, 90, 15, budget: 40),
    task(19, "partial_outage", .outage, nil, 135, 15, budget: 40),
    task(20, "shrinking_budget", .shrinkingBudget, nil, 120, 12, budget: nil, repeats: (0.08, 0.04)),
  ]

  private static func task(
    _ number: Int, _ slug: String, _ mode: Mode, _ query: (String, String, String, String, Int)?, _ rows: Int,
    _ pageSize: Int, budget: Int?, pace: Int = 1, par: Int = 5, _ repeats: (Double, Double) = (0, 0)
  ) -> TradeTask {
    TradeTask(
      number: number, slug: slug, mode: mode,
      query: query.map { TradeQuery(reporter: $0.0, partner: $0.1, flow: $0.2, hs: $0.3, year: $0.4) }, rows: rows,
      pageSize: pageSize, budget: budget, pace: pace, publishedPar: par, repeats: (repeats.0, repeats.1))
  }

  private static func task(
    _ number: Int, _ slug: String, _ mode: Mode, _ query: (String, String, String, String, Int)?, _ rows: Int,
    _ pageSize: Int, budget: Int?, repeats: (Double, Double)
  ) -> TradeTask { task(number, slug, mode, query, rows, pageSize, budget: budget, repeats) }
}
