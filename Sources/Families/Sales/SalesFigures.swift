/// The figures that the rules make of the extracts, exact to the millionth.
struct SalesFigures: Sendable {
  /// What somebody sold for a department in a quarter.
  struct Total: Hashable, Sendable {
    var seller: Int
    var millionths: Int
  }

  private let totals: [String: [Int: [Int: Int]]]
  private let order: [Int]

  /// Applies the rules.
  init(_ extracts: [SalesExtract], _ rules: SalesRules, _ sellers: [Seller]) {
    var totals: [String: [Int: [Int: Int]]] = [:]
    for extract in extracts {
      for line in SalesFigures.unrepeated(extract.lines, rules.repeats) {
        guard rules.counts(line, in: extract, sellers) else { continue }
        let value = rules.millionths(line.amount, in: line.currency)
        totals[line.department, default: [:]][extract.quarter, default: [:]][line.seller, default: 0] +=
          line.isRefund ? -value : value
      }
    }
    self.totals = totals
    order = Array(sellers.indices)
  }

  private static func unrepeated(_ lines: [SalesLine], _ rule: SalesRules.Repeat) -> [SalesLine] {
    var seen: Set<String> = []
    switch rule {
    case .first: return lines.filter { seen.insert($0.order).inserted }
    case .last: return lines.reversed().filter { seen.insert($0.order).inserted }
    }
  }

  /// The totals of everybody who counts, the highest first.
  func ranking(_ departments: [String], _ quarter: Int) -> [(department: String, total: Total)] {
    departments.flatMap { department in
      people(department, quarter).map { (department, $0) }
    }.sorted { ($1.total.millionths, $0.total.seller) < ($0.total.millionths, $1.total.seller) }
  }

  /// The totals of a department's people, in the roster's order.
  func people(_ department: String, _ quarter: Int) -> [Total] {
    let sums = totals[department]?[quarter] ?? [:]
    return order.compactMap { seller in sums[seller].map { Total(seller: seller, millionths: $0) } }
  }

  /// A department's total.
  func total(_ department: String, _ quarter: Int) -> Int {
    people(department, quarter).reduce(0) { $0 + $1.millionths }
  }

  /// The totals of those who sold for the department in this quarter and in the one before.
  func compared(_ department: String, _ quarter: Int) -> [(seller: Int, before: Int, now: Int)] {
    let before = totals[department]?[quarter - 1] ?? [:]
    return people(department, quarter).compactMap { total in
      before[total.seller].map { (total.seller, $0, total.millionths) }
    }
  }
}

extension SalesRules {
  fileprivate func counts(_ line: SalesLine, in extract: SalesExtract, _ sellers: [Seller]) -> Bool {
    counted.contains(line.status) && (countsStrays || extract.covers(line.date)) && (deductsRefunds || !line.isRefund)
      && (countsManagers || !sellers[line.seller].isManager)
  }
}
