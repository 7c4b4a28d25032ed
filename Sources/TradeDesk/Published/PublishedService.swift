import Desk
import Notation

/// The published service's behaviour, request by request, faults that never fire included.
struct PublishedService: Sendable {
  let task: TradeTask
  let query: TradeQuery
  let records: [TradeRecord]
  private var requests = 0
  private var lastPage: [TradeRow] = []

  init(_ task: TradeTask, query: TradeQuery) {
    self.task = task
    self.query = query
    records = PublishedData.records(of: task, query: query)
  }

  /// Answers a request for a page whose number is valid.
  mutating func fetch(_ page: Int, at time: Int) -> TradeReply {
    requests += 1
    if let status = scheduledFault { return refused(status, at: time) }
    var rows = slice(page)
    repeatRows(&rows, on: page)
    if task.mode == .adaptive, page > 3, requests % 3 == 0 { return refused(429, at: time) }
    if task.mode == .totalsTrap || (task.mode == .adaptive && page > 4) {
      rows.insert(totals(of: rows, on: page), at: 0)
    }
    lastPage = Array(rows.prefix(100))
    return .page(
      TradePage(
        number: page, hasMore: page < task.pages, totalPages: task.pages, totalRows: task.rows, rows: rows, time: time))
  }

  private var scheduledFault: Int? {
    switch task.mode {
    case .rateLimit: requests == 2 ? 429 : nil
    case .serverError: requests == 2 ? 500 : nil
    case .mixed: requests == 2 || requests == 5 ? 429 : nil
    default: nil
    }
  }

  private func refused(_ status: Int, at time: Int) -> TradeReply {
    .refused(
      TradeRefusal(
        status: status, code: status == 429 ? "rate_limited" : "server_error", message: "HTTP \(status)",
        isRetryable: true, time: time))
  }

  private func slice(_ page: Int) -> [TradeRow] {
    var ordered = records
    if task.mode == .pageDrift {
      var twister = MersenneTwister(seed: PublishedData.seed("\(task.id):drift:\(requests)"))
      twister.shuffle(&ordered)
    }
    guard page <= task.pages else { return [] }
    let start = (page - 1) * task.pageSize
    return ordered[start..<min(ordered.count, start + task.pageSize)].map { .record($0) }
  }

  /// Overwrites rows with others of the page, then with some of the page before.
  private func repeatRows(_ rows: inout [TradeRow], on page: Int) {
    let rates = self.rates(on: page)
    guard rates.within > 0, !rows.isEmpty else { return }
    let count = rows.count
    var twister = MersenneTwister(seed: PublishedData.seed("\(task.id):dup:\(requests)"))
    for index in 0..<Int(Double(count) * rates.within) { rows[twister.below(count)] = rows[index % count] }
    guard !lastPage.isEmpty else { return }
    for _ in 0..<Int(Double(count) * rates.across) {
      let repeated = lastPage[twister.below(lastPage.count)]
      rows[twister.below(count)] = repeated
    }
  }

  private func rates(on page: Int) -> (within: Double, across: Double) {
    guard task.mode == .adaptive else { return task.repeats }
    let rate = min(0.05 + 0.03 * Double(page - 1), 0.4)
    return (rate, rate / 2)
  }

  private func totals(of rows: [TradeRow], on page: Int) -> TradeRow {
    func sum(_ field: KeyPath<TradeRecord, Int>) -> JSON {
      .integer(rows.reduce(0) { if case .record(let record) = $1 { $0 + record[keyPath: field] } else { $0 } })
    }
    return .other([
      "year": .integer(query.year), "reporter": .string(query.reporter), "partner": "WLD",
      "flow": .string(query.flow), "hs": "TOTAL", "tradeValue": sum(\.tradeValue), "netWeight": sum(\.netWeight),
      "qty": sum(\.qty), "record_id": .string("\(task.id)-TOTAL-\(PublishedData.padded(page, to: 4))"),
      "isTotal": true, "is_total": true,
    ])
  }
}
