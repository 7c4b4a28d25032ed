import Chance

/// What makes a supplier abnormal: the criteria of the published review policy with one instance's numbers.
///
/// The words are in `task_hub/transactions/policy.mustache`; change both together.
struct ReviewPolicy: Hashable, Sendable {
  /// How the payments of the months count.
  enum Frequency: Hashable, Sendable { case everyMonth, onAverage }

  /// How many complete months before the day of the review it looks back over.
  let months: Int
  /// How many payments an active month needs.
  let payments: Int
  /// Whether each active month needs them or the average does.
  let frequency: Frequency
  /// How many percent of the limit an amount may stay below it to count as near.
  let margin: Int

  /// Draws the numbers.
  init(drawing chance: Chance) {
    var chance = chance
    months = chance.integer(in: 5...8)
    payments = chance.integer(in: 2...4)
    frequency = chance.choice([Frequency.everyMonth, .onAverage])
    margin = chance.integer(in: 3...8)
  }

  /// The lowest amount that is near a limit (in whole units); exact, since limits are whole and the margin in percent.
  func lowestNear(limit: Int) -> Amount { Amount(cents: limit * (100 - margin)) }

  /// Whether an amount lies below an approver's limit by no more than the margin.
  func isNear(_ amount: Amount, limit: Int) -> Bool {
    amount < Amount(cents: limit * 100) && amount >= lowestNear(limit: limit)
  }

  /// Whether a supplier meets all four criteria.
  ///
  /// - Parameters:
  ///   - payments: All of the supplier's payments, at least one.
  ///   - reference: The last complete month before the day of the review.
  func isAbnormal(_ supplier: Supplier, payments: [Payment], reference: CalendarMonth) -> Bool {
    isNew(payments, reference: reference) && isFrequent(payments) && supplier.rating == nil
      && payments.allSatisfy { isNear($0.amount, limit: supplier.limit) }
  }

  private func isNew(_ payments: [Payment], reference: CalendarMonth) -> Bool {
    payments.allSatisfy { CalendarMonth(of: $0.date) > reference - months }
  }

  private func isFrequent(_ payments: [Payment]) -> Bool {
    let active = Dictionary(grouping: payments) { CalendarMonth(of: $0.date) }
    return switch frequency {
    case .everyMonth: active.values.allSatisfy { $0.count >= self.payments }
    case .onAverage: payments.count >= self.payments * active.count
    }
  }
}
