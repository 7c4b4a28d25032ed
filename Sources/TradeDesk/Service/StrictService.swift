import Chance
import Desk
import Notation

/// The service that a strict episode talks to, with what it has given so far.
struct StrictService: Sendable {
  let instance: TradeInstance
  private(set) var gate: Gate
  /// Which records were given.
  private(set) var delivered: [Bool]
  /// Which records each trap concerned, as far as they were given.
  private(set) var met: [Trap: Set<Int>] = [:]
  /// Which records were given in a version that is not the last.
  private(set) var outdated: Set<Int> = []
  /// Rows given that show no record, by id.
  private(set) var decoys: [String: Trap] = [:]
  /// The pages given whole.
  private(set) var wholePages: Set<Int> = []
  /// Whether pages come without their rows, of which no note is taken either: all that the oracle needs.
  var isDry = false
  private var shown: Set<Int> = []
  private var refusedForGood: Set<String> = []
  private var cursors: [String: Cursor] = [:]
  private var requests = 0
  private var order: [Int]
  private var offset = 0

  /// What a token stands for.
  private enum Cursor: Hashable {
    /// An order of the records.
    case order(Int)
    /// A page, for a while.
    case page(Int, end: Int)
  }

  /// What came of a request.
  struct Outcome: Sendable {
    var reply: TradeReply
    /// The page that it concerned, as far as that is known.
    var page: Int?
    /// How long the service wants to be left alone, however it says so.
    var retryAfter: Int?
    /// Whether it could have been spared.
    var isWaste = false
  }

  init(_ instance: TradeInstance) {
    self.instance = instance
    gate = instance.gate
    delivered = Array(repeating: false, count: instance.truth.count)
    order = []
    offset = instance.skew.first ?? 0
  }

  /// Whether every record was given.
  var isComplete: Bool { !delivered.contains(false) }

  /// Whether a page, once asked for, can be reached by its number.
  func isReachable(_ page: Int) -> Bool { instance.cursorLife == nil || page == 1 || wholePages.contains(page) }

  /// The earliest time at which asking for a page makes sense.
  func opening(of page: Int, at now: Int) -> Int { gate.opening(of: page, at: now) }

  /// When an outage that has begun gives a page back; an inside view, for the oracle.
  func outageEnd(of page: Int) -> Int { gate.outage(of: page)?.end ?? 0 }

  /// Answers a request that is made at `now`.
  mutating func fetch(page asked: Int?, cursor: String?, at now: Int) -> Outcome {
    requests += 1
    let time = now + Gate.latency
    let page: Int
    switch place(asked, cursor, at: now) {
    case .success(let place): page = place
    case .failure(let fault): return refused(fault, asked, cursor, at: time)
    }
    if let fault = gate.fault(of: page, at: now) {
      return Outcome(
        reply: .refused(refusal(fault, page: page, at: time)), page: page, retryAfter: fault.retryAfter,
        isWaste: fault.isHammered)
    }
    let isWaste = wholePages.contains(page) && !isRenewal(page, at: now)
    defer { gate.gave() }
    return Outcome(reply: .page(give(page, cursor: cursor, at: time)), page: page, isWaste: isWaste)
  }

  /// Whether asking for a page again brings a cursor that is needed.
  private func isRenewal(_ page: Int, at now: Int) -> Bool {
    guard instance.cursorLife != nil, page < instance.pages.count else { return false }
    return !cursors.values.contains { if case .page(page + 1, let end) = $0 { end >= now } else { false } }
  }
}

// MARK: Where a request leads

extension StrictService {
  /// Why a request can never succeed as it is.
  struct BadRequest: Error {
    var status = 400
    var code: String
    var message: String
  }

  private func place(_ asked: Int?, _ cursor: String?, at now: Int) -> Result<Int, BadRequest> {
    guard let cursor else { return numbered(asked ?? 1) }
    switch cursors[cursor] {
    case nil:
      return .failure(
        BadRequest(code: "unknown_cursor", message: "no reply of this episode held the cursor '\(cursor.prefix(40))'"))
    case .order: return numbered(asked ?? 1)
    case .page(let page, let end):
      if let asked, asked != page {
        return .failure(
          BadRequest(code: "cursor_mismatch", message: "the cursor stands for page \(page), not for page \(asked)"))
      }
      guard now <= end else {
        let remedy = "ask for page \(page - 1) by its number again: its reply holds a fresh one"
        return .failure(
          BadRequest(status: 410, code: "cursor_expired", message: "the cursor for page \(page) has expired; \(remedy)")
        )
      }
      return .success(page)
    }
  }

  private func numbered(_ page: Int) -> Result<Int, BadRequest> {
    guard page >= 1 else {
      return .failure(BadRequest(status: 422, code: "bad_page", message: "'page' must be at least 1, not \(page)"))
    }
    guard isReachable(page) else {
      return .failure(
        BadRequest(
          code: "cursor_required",
          message: "page \(page) is reached by the 'next_cursor' of page \(page - 1); only pages that were given "
            + "already, and the first, can be asked for by number"))
    }
    return .success(page)
  }

  private mutating func refused(_ fault: BadRequest, _ page: Int?, _ cursor: String?, at time: Int) -> Outcome {
    let isRepeated = !refusedForGood.insert("\(page ?? 0)/\(cursor ?? "")").inserted
    let refusal = TradeRefusal(
      status: fault.status, code: fault.code, message: fault.message, isRetryable: false, time: time)
    // A cursor may die while its holder does as it is told; only asking again is waste.
    return Outcome(reply: .refused(refusal), page: page, isWaste: isRepeated || fault.status != 410)
  }

  private func refusal(_ fault: Gate.Fault, page: Int, at time: Int) -> TradeRefusal {
    var refusal = TradeRefusal(
      status: fault.status, code: "server_error", message: "the service failed; try again after a while",
      isRetryable: true, retryAfter: fault.retryAfter, time: time)
    switch fault.status {
    case 429: (refusal.code, refusal.message) = ("rate_limited", "too many requests")
    case 503:
      guard let outage = gate.outage(of: page) else { break }
      refusal.code = "reporter_unavailable"
      refusal.message = "the data of reporter \(outage.reporter) are out of reach for now"
      refusal.notes = [
        "reporter": .string(outage.reporter), "pages": .array(outage.pages.map { .integer($0) }),
      ]
    default: break
    }
    if !instance.skew.isEmpty, let wait = fault.retryAfter {
      refusal.retryAfter = nil
      refusal.notes["retry_at"] = .integer(time + wait + offset)
      if instance.level < 3 { refusal.notes["server_time"] = .integer(time + offset) }
    }
    return refusal
  }
}

// MARK: Giving pages

extension StrictService {
  private mutating func give(_ number: Int, cursor: String?, at time: Int) -> TradePage {
    let count = instance.pages.count
    guard number <= count else {
      return TradePage(
        number: number, hasMore: false, totalPages: totalPages, totalRows: totalRows, rows: [], time: time)
    }
    let leaf = instance.pages[number - 1]
    let isFirst = !shown.contains(number)
    let cut = isFirst ? leaf.firstCut : nil
    let rows = isDry ? [] : deliver(leaf, number, cut: cut, cursor: cursor)
    shown.insert(number)
    if cut == nil { wholePages.insert(number) }
    var page = TradePage(
      number: number, hasMore: number < count && !(isFirst && leaf.liesAboutMore), totalPages: totalPages,
      totalRows: totalRows, notes: leaf.notes, rows: rows, time: time)
    addNotes(to: &page, cursor: cursor)
    return page
  }

  /// Takes note of the rows that a page gives, and returns them.
  private mutating func deliver(_ leaf: Leaf, _ number: Int, cut: Int?, cursor: String?) -> [TradeRow] {
    var served = rows(of: leaf, number, cursor: cursor)
    if let cut {
      met[.truncation, default: []].formUnion(served[cut...].compactMap(\.record))
      served.removeSubrange(cut...)
    }
    take(served)
    let isPlain = served.count == leaf.rows.count && instance.task.mode != .pageDrift
    return isPlain ? instance.plainRows[number - 1] : served.map(\.row)
  }

  private var totalPages: Int? { instance.task.mode == .truncation ? nil : instance.pages.count }

  private var totalRows: Int? {
    switch instance.task.mode {
    case .hiddenTotals: nil
    case .revisions: instance.pages.reduce(0) { $0 + $1.rows.count }
    default: instance.truth.count
    }
  }

  private mutating func take(_ rows: [ServedRow]) {
    // By place: a row in hand would be a copy.
    for place in rows.indices {
      let trap = rows[place].trap
      if let record = rows[place].record {
        delivered[record] = true
        if let trap { met[trap, default: []].insert(record) }
      } else if let trap {
        let id = rows[place].row.recordID
        if let record = instance.index[id] { outdated.insert(record) } else { decoys[id] = trap }
      }
    }
  }

  private mutating func rows(of leaf: Leaf, _ number: Int, cursor: String?) -> [ServedRow] {
    guard instance.task.mode == .pageDrift else {
      return leaf.rows(stage: gate.pressure?.stage ?? 0)
    }
    let start = (number - 1) * instance.task.pageSize
    let order = self.order(pinned: cursor)
    return order[start..<min(order.count, start + instance.task.pageSize)].map {
      ServedRow(row: .record(instance.truth[$0]), record: $0)
    }
  }

  /// The order in which the records stand for a request: that of its cursor, or a new one.
  private mutating func order(pinned cursor: String?) -> [Int] {
    var number = requests
    if let cursor, case .order(let pinned)? = cursors[cursor] { number = pinned }
    if number == requests, !shown.isEmpty { met[.drift] = Set(instance.truth.indices) }
    var chance = instance.chance.stream("order").stream(number)
    return chance.shuffled(Array(instance.truth.indices))
  }

  private mutating func addNotes(to page: inout TradePage, cursor: String?) {
    switch instance.task.mode {
    case .pageDrift:
      page.notes["cursor"] = .string(cursor ?? newCursor(.order(requests)))
    case .cursorExpiry:
      guard let life = instance.cursorLife, page.hasMore else { return }
      page.notes["next_cursor"] = .string(newCursor(.page(page.number + 1, end: page.time + life)))
    case .clockSkew:
      offset = instance.skew[page.number - 1]
      page.notes["server_time"] = .integer(page.time + offset)
    default: break
    }
  }

  private mutating func newCursor(_ cursor: Cursor) -> String {
    var chance = instance.chance.stream("cursor").stream(requests)
    let token = "c" + String(chance.bits() >> 24, radix: 36)
    cursors[token] = cursor
    return token
  }
}

extension TradeRow {
  /// The row's id; empty when it has none.
  var recordID: String {
    switch self {
    case .record(let record): record.recordID
    case .other(let json): json["record_id"]?.string ?? ""
    }
  }
}
