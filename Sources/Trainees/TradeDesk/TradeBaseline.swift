public import Desk
import Notation
import OrderedCollections

/// The published rule-based baseline: page by page, one retry after three seconds, flagged totals dropped.
public struct TradeBaseline: TradeTrainee {
  public let name = "baseline"
  public init() {}

  public func work(at counter: inout some TradeCounter) async throws {
    let order = try await counter.order()
    var shift = Shift(log: ["task_id=\(order.task)"])
    var page = 1
    while let given = try await shift.fetch(page, at: &counter) {
      shift.keep(given.rows)
      guard given.hasMore else { break }
      page += 1
    }
    _ = try await counter.submit(shift.submission(for: order))
  }

  private struct Shift {
    var log: [String]
    /// One row a key.
    var rows: [TradeRow] = []
    /// Where the row of a key stands.
    var places: [TradeKey: Int] = [:]
    var requests = 0
    var retries: [Int: Int] = [:]
    var dropped = 0

    /// Asks for a page, and once more after a failure; what a second failure says is taken for the end.
    mutating func fetch(_ page: Int, at counter: inout some TradeCounter) async throws -> TradePage? {
      var reply = try await ask(page, at: &counter)
      if case .refused(let refusal) = reply, let status = refusal.status, status == 429 || status == 500 {
        retries[status, default: 0] += 1
        log.append("retry status=\(status) attempt=1 wait_s=3")
        try await counter.wait(seconds: 3)
        reply = try await ask(page, at: &counter)
      }
      log.append("page=\(page)")
      guard case .page(let given) = reply else { return nil }
      return given
    }

    private mutating func ask(_ page: Int, at counter: inout some TradeCounter) async throws -> TradeReply {
      requests += 1
      log.append("request=\(requests) page=\(page)")
      return try await counter.fetch(page: page, cursor: nil)
    }

    mutating func keep(_ given: [TradeRow]) {
      places.reserveCapacity(rows.count + given.count)
      for row in given {
        if row.isFlaggedTotal { dropped += 1 } else { keep(row) }
      }
    }

    private mutating func keep(_ row: TradeRow) {
      let key = TradeKey(row)
      guard let place = places.updateValue(rows.count, forKey: key) else { return rows.append(row) }
      places[key] = place
      rows[place] = row
    }

    func submission(for order: TradeOrder) -> TradeSubmission {
      let all = retries.values.reduce(0, +)
      let schema = rows.first?.json.object?.keys.map { JSON.string($0) } ?? []
      let metadata: JSON = [
        "task_id": .string(order.task), "query": order.query, "row_count": .integer(rows.count),
        "schema": .array(schema), "dedup_key": .array(TradeRecord.key.map { .string($0) }),
        "totals_handling": ["enabled": true, "rows_dropped": .integer(dropped)], "request_count": .integer(requests),
        "request_budget": .integer(order.requestsUsed + order.requestsRemaining),
        "request_stats": [
          "retries_total": .integer(all), "retries_429": .integer(retries[429] ?? 0),
          "retries_500": .integer(retries[500] ?? 0),
        ],
      ]
      let lines = log + ["retry_count=\(all)", "complete=true"]
      return TradeSubmission(
        rows: rows, metadata: metadata, log: lines.joined(separator: "\n") + "\n")
    }
  }
}
