import Chance
import Desk
import Notation

extension Draft {
  /// Draws what goes wrong.
  mutating func setTraps() {
    switch task.mode {
    case .none, .pagination, .pageDrift: break
    case .duplicates: repeatRows()
    case .rateLimit: schedule(rateLimits: drawn("limits", 1...2))
    case .serverError: schedule(errors: drawn("errors", 1...2))
    case .totalsTrap: addTotals()
    case .mixed:
      repeatRows()
      schedule(rateLimits: 2)
    case .adaptive: escalate(gaps: 24...34, kinds: [.rateLimit])
    case .escalation: escalate(gaps: max(10, 22 - 2 * level)...max(14, 30 - 2 * level), kinds: [.rateLimit, .burst])
    case .tokenBucket: limitRate()
    case .truncation: truncate()
    case .cursorExpiry: expireCursors()
    case .schemaDrift: driftSchema()
    case .revisions: revise()
    case .hiddenTotals: hideTotals()
    case .clockSkew: skewClock()
    case .outage: interrupt()
    case .shrinkingBudget:
      wasteCost = 2 + (level + 1) / 2
      constraints["wasted_request_cost"] = .integer(wasteCost)
      repeatRows()
      schedule(rateLimits: 1 + level / 2)
      schedule(errors: 1 + (level + 1) / 2)
    }
  }
}

// MARK: Rows

extension Draft {
  private func drawn(_ label: String, _ range: ClosedRange<Int>) -> Int {
    var chance = chance.stream(label)
    return chance.integer(in: range)
  }

  /// Repeats rows on their page and on the page after it; at least one of each.
  private mutating func repeatRows() {
    var chance = chance.stream("repeats")
    let original = pages.map(\.rows)
    for _ in 0..<Draft.count(task.rows, task.repeats.within, &chance) {
      let page = chance.integer(in: 0...pages.count - 1)
      repeatRow(chance.choice(original[page]), on: page, &chance)
    }
    for _ in 0..<Draft.count(task.rows, task.repeats.across, &chance) {
      let page = chance.integer(in: 1...pages.count - 1)
      repeatRow(chance.choice(original[page - 1]), on: page, &chance)
    }
  }

  private mutating func repeatRow(_ row: ServedRow, on page: Int, _ chance: inout Chance) {
    var row = row
    row.trap = .duplicates
    pages[page].rows.insert(row, at: chance.integer(in: 0...pages[page].rows.count))
  }

  /// A share as a whole number, rounded up or down by chance, but at least one.
  private static func count(_ rows: Int, _ share: Double, _ chance: inout Chance) -> Int {
    let exact = Double(rows) * share
    let whole = exact.rounded(.down)
    return max(1, Int(whole) + (chance.boolean(probability: exact - whole) ? 1 : 0))
  }

  /// Adds a flagged totals row to each page.
  private mutating func addTotals() {
    var chance = chance.stream("totals")
    for page in pages.indices {
      let place = chance.integer(in: 0...pages[page].rows.count)
      pages[page].rows.insert(ServedRow(row: flaggedTotals(of: page), trap: .totals), at: place)
    }
  }

  /// A totals row with flags, of a page's records or of an amount that does not agree with them.
  mutating func flaggedTotals(of page: Int, addend: Int = 0) -> TradeRow {
    var row = sums(of: page)
    row.tradeValue += addend
    (row.partner, row.hs, row.recordID) = ("WLD", "TOTAL", newID())
    var json = TradeRow.record(row).json
    json["cmdCode"] = nil
    json["isTotal"] = true
    json["is_total"] = true
    return .other(json)
  }

  /// A record that sums up a page's records.
  func sums(of page: Int) -> TradeRecord {
    let records = pages[page].rows.compactMap(\.record).map { truth[$0] }
    return TradeRecord(
      query, tradeValue: records.reduce(0) { $0 + $1.tradeValue }, netWeight: records.reduce(0) { $0 + $1.netWeight },
      qty: records.reduce(0) { $0 + $1.qty }, recordID: "")
  }
}

// MARK: Refusals

extension Draft {
  /// Has so many pages refused once, with a time to wait.
  mutating func schedule(rateLimits count: Int) {
    var chance = chance.stream("rate limits")
    for page in chance.sample(Array(2...pages.count), count: min(count, pages.count - 1)) {
      gate.scheduled[page, default: []].append(Gate.Fault(status: 429, retryAfter: chance.integer(in: 3...12)))
    }
  }

  /// Has so many pages fail once or twice.
  mutating func schedule(errors count: Int) {
    var chance = chance.stream("server errors")
    for page in chance.sample(Array(1...pages.count), count: min(count, pages.count)) {
      let burst = chance.integer(in: 1...2)
      gate.scheduled[page, default: []] += Array(repeating: Gate.Fault(status: 500), count: burst)
    }
  }

  /// What an adversary that escalates may do.
  enum Escalation { case rateLimit, burst }

  /// Draws faults at rising pressure, and rows that come in with it.
  private mutating func escalate(gaps: ClosedRange<Int>, kinds: [Escalation]) {
    var chance = chance.stream("pressure")
    var due: [Pressure.Due] = []
    var at = 0
    var wait = 1
    for number in 0..<40 {
      at += chance.integer(in: gaps)
      wait += chance.integer(in: 1...3)
      switch kinds[number % kinds.count] {
      case .rateLimit: due.append(.init(at: at, faults: [Gate.Fault(status: 429, retryAfter: min(wait, 40))]))
      case .burst:
        let length = chance.integer(in: 2...(level >= 3 ? 3 : 2))
        due.append(.init(at: at, faults: Array(repeating: Gate.Fault(status: 500), count: length)))
      }
    }
    gate.pressure = Pressure(step: 9 + level, due: due)
    for page in pages.indices.dropFirst() { addExtras(to: page, &chance) }
  }

  private mutating func addExtras(to page: Int, _ chance: inout Chance) {
    for number in 0..<(page + level) {
      let place = chance.integer(in: 0...pages[page].rows.count)
      var row = chance.choice(pages[number % 2 == 0 ? page - 1 : page].rows)
      row.trap = .duplicates
      if page > 3, number % 3 == 2 {
        row = ServedRow(row: flaggedTotals(of: page, addend: 0), trap: .totals)
        if task.mode == .escalation, level >= 4 { row.row = unflagged(row.row) }
      }
      pages[page].extras.append((place, row))
    }
  }

  /// A totals row that only its partner and product give away.
  func unflagged(_ row: TradeRow) -> TradeRow {
    var json = row.json
    json["isTotal"] = nil
    json["is_total"] = nil
    json["cmdCode"] = "TOTAL"
    return TradeRow(json)
  }
}
