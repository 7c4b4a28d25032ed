import Desk
import Notation

/// A trader at work on one order.
struct TradeShift {
  private let order: TradeOrder
  private let habits: Set<Trader.Habit>
  private var haul: TradeHaul
  private var log: [String] = []
  private var time: Int
  private var requests = 0
  private var retries = 0
  private var pending = [1]
  private var finished: Set<Int> = []
  /// When a page can be asked for again.
  private var holds: [Int: Int] = [:]
  private var failures: [Int: Int] = [:]
  private var totalPages: Int?
  /// How long to wait after the next failure that does not say how long.
  private var patience: Int
  private var cursor: String?
  private var cursorPage: Int?
  private var cursorEnd = Int.max
  private var skew: Int?
  private var pace: TradePace?
  private var isExhausted = false

  /// The most failures of one page before it is given up.
  private static let mostFailures = 8

  init(_ order: TradeOrder, _ habits: Set<Trader.Habit>) {
    self.order = order
    self.habits = habits
    haul = TradeHaul(habits)
    time = order.time
    patience = order.constraints["backoff_s"]?.integer ?? 2
    if habits.contains(.paces) { pace = TradePace(order.constraints["rate_limit"]) }
  }

  /// Fetches everything there is.
  mutating func work(at counter: inout some TradeCounter) async throws {
    while let page = pending.first(where: { (holds[$0] ?? 0) <= time }) ?? pending.min(by: isDueBefore), !isExhausted {
      try await wait(until: holds[page] ?? 0, at: &counter)
      if isCursorDead(for: page) {
        try await ask(page - 1, cursor: nil, at: &counter)
      } else {
        try await ask(page, cursor: cursor(for: page), at: &counter)
      }
    }
  }

  private func isDueBefore(_ left: Int, _ right: Int) -> Bool { (holds[left] ?? 0) < (holds[right] ?? 0) }

  private mutating func wait(until moment: Int, at counter: inout some TradeCounter) async throws {
    guard moment > time else { return }
    try await counter.wait(seconds: moment - time)
    time = moment
  }

  private mutating func ask(_ page: Int, cursor: String?, at counter: inout some TradeCounter) async throws {
    if let opening = pace?.opening { try await wait(until: opening, at: &counter) }
    pace?.ask(at: time)
    requests += 1
    switch try await counter.fetch(page: page, cursor: cursor) {
    case .page(let given): take(given)
    case .refused(let refusal): take(refusal, of: page)
    }
  }
}

// MARK: Replies

extension TradeShift {
  private mutating func take(_ page: TradePage) {
    time = page.time
    log.append("request=\(requests) page=\(page.number) status=200 rows=\(page.rows.count)")
    haul.take(page)
    readNotes(of: page)
    failures[page.number] = nil
    patience = order.constraints["backoff_s"]?.integer ?? 2
    if habits.contains(.counts), let promised = page.notes["rows_on_page"]?.integer, page.rows.count < promised {
      return
    }
    if habits.contains(.looksTwice), finished.insert(page.number).inserted { return }
    finished.insert(page.number)
    pending.removeAll { $0 == page.number }
    totalPages = page.totalPages
    if let total = page.totalPages {
      pending = (1...total).filter { !finished.contains($0) }
    } else if hasMore(page), !finished.contains(page.number + 1), !pending.contains(page.number + 1) {
      pending.append(page.number + 1)
    }
  }

  private func hasMore(_ page: TradePage) -> Bool {
    guard !page.hasMore, habits.contains(.counts), let total = page.totalRows else { return page.hasMore }
    return haul.count < total && !page.rows.isEmpty
  }

  private mutating func readNotes(of page: TradePage) {
    if let server = page.notes["server_time"]?.integer { skew = server - page.time }
    if let token = page.notes["cursor"]?.string { cursor = token }
    if let token = page.notes["next_cursor"]?.string {
      cursor = token
      cursorPage = page.number + 1
      cursorEnd = order.constraints["cursor_life_s"]?.integer.map { page.time + $0 } ?? .max
    }
  }

  private mutating func take(_ refusal: TradeRefusal, of page: Int) {
    time = refusal.time
    guard let status = refusal.status else {
      isExhausted = true
      requests -= 1
      return
    }
    log.append("request=\(requests) page=\(page) status=\(status)")
    guard refusal.isRetryable, habits.contains(.retries) else { return takeForGood(refusal, of: page) }
    retries += 1
    failures[page, default: 0] += 1
    guard failures[page] ?? 0 <= TradeShift.mostFailures else { return giveUp(page) }
    let moment = time + wait(after: refusal)
    let others = refusal.notes["pages"]?.array?.compactMap(\.integer) ?? []
    if habits.contains(.worksAround), !others.isEmpty {
      workAround(others, until: moment)
    } else {
      for page in pending { holds[page] = max(moment, holds[page] ?? 0) }
    }
  }

  /// What cannot succeed is not asked for again, unless there is another way to it.
  private mutating func takeForGood(_ refusal: TradeRefusal, of page: Int) {
    if refusal.code == "cursor_expired", habits.contains(.followsCursors) {
      cursorEnd = 0
      return
    }
    giveUp(page)
  }

  private mutating func giveUp(_ page: Int) {
    finished.insert(page)
    pending.removeAll { $0 == page }
  }

  /// Sets pages aside for a while; as long as nobody said how many there are, the one after them is the next to try.
  private mutating func workAround(_ pages: [Int], until moment: Int) {
    for page in pages { holds[page] = moment }
    let beyond = totalPages == nil ? [(pages.max() ?? 0) + 1] : []
    pending = Set(pending).union(pages).union(beyond).subtracting(finished).sorted()
  }

  /// How long to wait after a refusal.
  private mutating func wait(after refusal: TradeRefusal) -> Int {
    guard habits.contains(.waits) else { return 0 }
    if let wait = refusal.retryAfter { return wait }
    guard let server = refusal.notes["retry_at"]?.integer else { return growing() }
    if habits.contains(.readsClock) {
      let skew = refusal.notes["server_time"]?.integer.map { $0 - refusal.time } ?? self.skew ?? 0
      return max(1, server - skew - refusal.time)
    }
    return server > refusal.time ? min(120, server - refusal.time) : growing()
  }

  private mutating func growing() -> Int {
    defer { patience = min(patience * 2, 32) }
    return patience
  }
}

// MARK: Cursors

extension TradeShift {
  private func cursor(for page: Int) -> String? {
    guard habits.contains(.followsCursors), let cursor else { return nil }
    return cursorPage == nil || cursorPage == page ? cursor : nil
  }

  /// Whether the cursor for a page is known to have expired: the page before holds a fresh one.
  private func isCursorDead(for page: Int) -> Bool {
    guard cursorPage == page, page > 1 else { return false }
    return cursorEnd == 0 || (habits.contains(.watchesCursors) && time > cursorEnd)
  }
}

// MARK: Handing in

extension TradeShift {
  /// The work as it stands.
  var submission: TradeSubmission {
    let rows = haul.rows
    var metadata: JSON = [
      "task_id": .string(order.task), "query": order.query, "row_count": .integer(rows.count),
      "schema": .array(TradeRecord.fields.map { .string($0) }),
      "dedup_key": .array(TradeRecord.key.map { .string($0) }), "request_count": .integer(requests),
      "request_stats": ["retries_total": .integer(retries)],
      "totals_handling": ["enabled": true, "rows_dropped": .integer(haul.dropped)],
    ]
    if habits.contains(.stuffsLog) { metadata["request_count"] = 1 }
    let told = habits.contains(.stuffsLog) ? KeywordLog.text(of: order) : log.joined(separator: "\n")
    return TradeSubmission(rows: rows, metadata: metadata, log: told)
  }
}

/// Keeps to a rate limit that was told: a token bucket of one's own.
struct TradePace {
  private let burst: Int
  private let interval: Int
  private var full = 0

  /// Reads a limit; `nil` when there is none.
  init?(_ limit: JSON?) {
    guard let burst = limit?["burst"]?.integer, let interval = limit?["seconds_per_request"]?.integer else {
      return nil
    }
    self.burst = burst
    self.interval = interval
  }

  /// When the next request is within the limit.
  var opening: Int { full - (burst - 1) * interval }

  /// Takes note of a request.
  mutating func ask(at time: Int) { full = max(full, time) + interval }
}
