import Chance
import Notation
import Workplace

/// The drawn world of one review: who is paid by which rules, and all payments.
struct PurchaseLedger: Sendable {
  /// The review policy with its numbers.
  let policy: ReviewPolicy
  /// The departments' approval limits.
  let limits: ApprovalLimits
  /// The last complete month before the day of the review.
  let reference: CalendarMonth
  /// The suppliers; their order is nowhere published.
  let suppliers: [Supplier]
  /// The pattern of each supplier.
  let patterns: [SupplierPattern]
  /// The payments by date, days with several in random order: nothing tells which supplier was made first.
  let payments: [Payment]

  /// Draws a ledger.
  ///
  /// - Parameters:
  ///   - regular: How many suppliers are paid in a regular way; four or five near misses join them.
  ///   - abnormal: How many suppliers are abnormal.
  ///   - house: Draws the policy and the limits.
  init(regular: Int, abnormal: Int, company: Company, today: Moment, chance: Chance, house: Chance) throws {
    policy = ReviewPolicy(drawing: house.stream("policy"))
    limits = try ApprovalLimits(company: company, drawing: house.stream("limits"))
    reference = CalendarMonth(of: today) - 1
    var kinds = chance.stream("patterns")
    patterns = PurchaseLedger.patterns(regular: regular, abnormal: abnormal, &kinds)
    var maker = SupplierMaker(company: company, limits: limits, policy: policy, chance: chance.stream("suppliers"))
    suppliers = patterns.map { maker.supplier($0) }
    payments = PurchaseLedger.payments(
      patterns: patterns, suppliers: suppliers, policy: policy, limits: limits, reference: reference, chance: chance)
  }

  private static func patterns(regular: Int, abnormal: Int, _ chance: inout Chance) -> [SupplierPattern] {
    let honest = (0..<regular).map { _ in chance.choice(SupplierPattern.regular) }
    let misses = SupplierPattern.nearMisses.map { chance.choice($0) }
    let another = chance.boolean() ? [chance.choice(SupplierPattern.nearMisses.joined().map(\.self))] : []
    return honest + misses + another + Array(repeating: .abnormal, count: abnormal)
  }

  private static func payments(
    patterns: [SupplierPattern], suppliers: [Supplier], policy: ReviewPolicy, limits: ApprovalLimits,
    reference: CalendarMonth, chance: Chance
  ) -> [Payment] {
    var papers = PaperMaker(chance: chance.stream("papers"))
    var payments: [Payment] = []
    for (index, pattern) in patterns.enumerated() {
      let stream = chance.stream("payments").stream(index)
      let series = PaymentSeries(
        pattern: pattern, policy: policy, reference: reference, limit: suppliers[index].limit,
        otherLimit: limits.otherLimit(than: suppliers[index], margin: policy.margin, drawing: stream))
      payments += series.entries(drawing: stream).compactMap { papers.payment(supplier: index, $0) }
    }
    var order = chance.stream("order")
    let shuffled = order.shuffled(payments).enumerated()
    return shuffled.sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }.map(\.element)
  }
}

extension PurchaseLedger {
  /// The names of the suppliers that the policy calls abnormal, computed from their payments.
  var abnormal: [String] {
    let bySupplier = Dictionary(grouping: payments, by: \.supplier)
    return suppliers.indices.filter { index in
      policy.isAbnormal(suppliers[index], payments: bySupplier[index] ?? [], reference: reference)
    }.map { suppliers[$0].name }.sorted()
  }

  /// The names of the suppliers that were meant to be abnormal.
  var intended: [String] {
    zip(suppliers, patterns).filter { $0.1 == .abnormal }.map(\.0.name).sorted()
  }

  /// How many payments of the whole ledger are near their approver's limit.
  var nearLimitPayments: Int {
    payments.count { policy.isNear($0.amount, limit: suppliers[$0.supplier].limit) }
  }
}

extension ApprovalLimits {
  /// Draws another department's limit that is distinctly below that of the supplier's approver.
  fileprivate func otherLimit(than supplier: Supplier, margin: Int, drawing chance: Chance) -> Int {
    var chance = chance.stream("other_limit")
    let own = Entry(department: supplier.department, amount: supplier.limit)
    let lower = distinctlyBelow(own, margin: margin)
    return lower.isEmpty ? own.amount : chance.choice(lower)
  }
}

/// Draws the numbers and dates of payments' papers; no number comes twice.
private struct PaperMaker {
  var chance: Chance
  var taken: Set<Int> = []

  mutating func payment(supplier: Int, _ entry: PaymentSeries.Entry) -> Payment? {
    guard let date = entry.month.moment(day: entry.day) else { return nil }
    return Payment(
      supplier: supplier, id: "TRA-" + code(), invoice: "INV-" + code(), approval: "APP-" + code(), date: date,
      amount: entry.amount, requestedDaysBefore: chance.integer(in: 5...10),
      approvedDaysAfter: chance.integer(in: 1...2))
  }

  /// Eight letters and digits.
  private mutating func code() -> String {
    var number = taken.drawNew(&chance) { $0.integer(in: 0...2_821_109_907_455) }
    return String(unsafeUninitializedCapacity: 8) { buffer in
      for position in 0..<8 {
        let digit = UInt8(number % 36)
        number /= 36
        buffer[position] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") - 10 + digit
      }
      return 8
    }
  }
}
