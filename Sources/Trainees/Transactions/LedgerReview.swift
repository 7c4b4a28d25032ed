import Notation

/// Applies a review policy to a ledger.
struct LedgerReview {
  let policy: ReviewPolicy
  /// The approval limit by approver.
  let limits: [String: Ratio]
  /// The month in which the review takes place, as `Moment.monthCount` counts.
  let month: Int

  func isNearLimit(_ payment: Payment) -> Bool {
    guard let limit = limits[payment.approver], let lowest = limit.times(policy.margin).flatMap(limit.minus) else {
      return false
    }
    return payment.amount < limit && payment.amount >= lowest
  }

  func isAbnormal(_ payments: [Payment]) -> Bool {
    guard let first = payments.map(\.month).min() else { return false }
    let isNew = first >= month - policy.months && first < month
    return isNew && isFrequent(payments) && payments.allSatisfy { !$0.isRated && isNearLimit($0) }
  }

  private func isFrequent(_ payments: [Payment]) -> Bool {
    var active: [Int: Int] = [:]
    for payment in payments { active[payment.month, default: 0] += 1 }
    if policy.isAverage {
      return Ratio(payments.count) >= Ratio(active.count).times(policy.payments) ?? policy.payments
    }
    return active.values.allSatisfy { Ratio($0) >= policy.payments }
  }

  func report(on ledger: [Payment]) -> JSON {
    let suppliers = Dictionary(grouping: ledger, by: \.supplier)
    let abnormal = suppliers.filter { isAbnormal($0.value) }.keys.sorted()
    return LedgerReview.report(abnormal: abnormal, nearLimit: ledger.count(where: isNearLimit))
  }

  static func report(abnormal: [String], nearLimit: Int) -> JSON {
    [
      "abnormal_suppliers": .array(abnormal.map(JSON.string)), "near_limit_payments": .integer(nearLimit),
    ]
  }
}
