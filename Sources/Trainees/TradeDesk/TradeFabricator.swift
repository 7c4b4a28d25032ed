public import Desk
import Notation

/// Fetches nothing, invents as many records as seem likely, and says all the right words.
public struct TradeFabricator: TradeTrainee {
  public let name = "fabricator"
  public init() {}

  public func work(at counter: inout some TradeCounter) async throws {
    let order = try await counter.order()
    let count = order.constraints["total_rows"]?.integer ?? 3 * (order.constraints["page_size"]?.integer ?? 10)
    func text(_ name: String) -> String { order.query[name]?.string ?? "" }
    let rows = (0..<count).map { index in
      TradeRow.record(
        TradeRecord(
          year: order.query["year"]?.integer ?? 2020, reporter: text("reporter"), partner: text("partner"),
          flow: text("flow"), hs: text("hs"), cmdCode: text("hs"), tradeValue: 1000 + 7 * index,
          netWeight: 100 + index, qty: 10 + index, recordID: "\(order.task)-\(100_000 + index)"))
    }
    let metadata: JSON = [
      "task_id": .string(order.task), "query": order.query, "row_count": .integer(count),
      "schema": .array(TradeRecord.fields.map { .string($0) }),
      "dedup_key": .array(TradeRecord.key.map { .string($0) }), "request_count": 1,
      "totals_handling": ["enabled": true, "rows_dropped": 3],
    ]
    let log = KeywordLog.text(of: order)
    _ = try await counter.submit(TradeSubmission(rows: rows, metadata: metadata, log: log))
  }
}

/// A log that says everything a judge of words could wish for, whatever happened.
enum KeywordLog {
  static func text(of order: TradeOrder) -> String {
    """
    INFO task_id=\(order.task) request started page complete
    WARN retry status=429 retrying with exponential backoff
    WARN retry status=500 retrying, max attempts limit 5
    ERROR none, success
    INFO deduplicated, totals removed, request complete
    INFO done finish stop
    """
  }
}
