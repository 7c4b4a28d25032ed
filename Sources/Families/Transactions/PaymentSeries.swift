import Chance

/// Draws when and how much a supplier is paid, by its pattern.
struct PaymentSeries {
  /// One payment to be.
  struct Entry {
    var month: CalendarMonth
    var day: Int
    var amount: Amount
  }

  let pattern: SupplierPattern
  let policy: ReviewPolicy
  /// The last complete month before the day of the review; nobody is paid later.
  let reference: CalendarMonth
  /// The approver's limit, in whole units.
  let limit: Int
  /// A lower limit of another department, whose near amounts are not near `limit`.
  let otherLimit: Int

  /// Draws the payments, month by month.
  func entries(drawing chance: Chance) -> [Entry] {
    var dates = chance.stream("dates")
    let slots = months(&dates).flatMap { month, count in
      days(count, &dates).map { (month: month, day: $0) }
    }
    var money = chance.stream("amounts")
    let amounts = self.amounts(months: slots.map(\.month), &money)
    return zip(slots, amounts).map { Entry(month: $0.month, day: $0.day, amount: $1) }
  }

  /// Different days of a month, in order.
  private func days(_ count: Int, _ chance: inout Chance) -> [Int] {
    chance.sample(1...28, count: count).sorted()
  }
}

// MARK: - Months

extension PaymentSeries {
  private typealias Months = [(month: CalendarMonth, count: Int)]

  private func months(_ chance: inout Chance) -> Months {
    switch pattern {
    case .steady, .seasonal, .highSteady, .unratedSteady:
      return consecutive(chance.integer(in: 13...19), through: reference) { _ in 1 }
    case .rated, .ample, .mixed, .otherLimit, .abnormal: return burst(&chance)
    case .returned: return interrupted(&chance)
    case .calm: return consecutive(chance.integer(in: 3...policy.months), through: reference) { _ in 1 }
    case .uneven: return uneven(&chance)
    }
  }

  private func consecutive(_ count: Int, through last: CalendarMonth, payments: (Int) -> Int) -> Months {
    (0..<count).map { (last - (count - 1) + $0, payments($0)) }
  }

  /// Some months in a row within the review period, each with enough payments; more months for fewer payments.
  private func burst(_ chance: inout Chance) -> Months {
    let length = chance.integer(in: 3...burstLimit)
    let last = reference - chance.integer(in: 0...min(2, policy.months - length))
    let surplus = (0..<length).map { _ in chance.boolean(probability: 0.25) ? 1 : 0 }
    return consecutive(length, through: last) { policy.payments + surplus[$0] }
  }

  private var burstLimit: Int { max(3, min(policy.months, 16 / policy.payments)) }

  /// Busy months before the review period, a pause, and busy months within it.
  private func interrupted(_ chance: inout Chance) -> Months {
    let before = reference - policy.months - chance.integer(in: 0...3)
    let recent = reference - chance.integer(in: 0...1)
    return consecutive(chance.integer(in: 1...2), through: before) { _ in policy.payments }
      + consecutive(chance.integer(in: 2...3), through: recent) { _ in policy.payments }
  }

  /// Busy in some months, yet too rarely paid as this policy counts: on average but not in each month, or nearly on average.
  private func uneven(_ chance: inout Chance) -> Months {
    let length = chance.integer(in: 3...burstLimit)
    let odd = chance.integer(in: 0...length - 1)
    return consecutive(length, through: reference) { index in
      switch policy.frequency {
      case .everyMonth: policy.payments + (index == odd ? -1 : 1)
      case .onAverage: policy.payments + (index == odd ? 1 : -1)
      }
    }
  }
}

// MARK: - Amounts

extension PaymentSeries {
  private func amounts(months: [CalendarMonth], _ chance: inout Chance) -> [Amount] {
    switch pattern {
    case .steady: return steady(count: months.count, &chance)
    case .seasonal: return seasonal(months, &chance)
    case .highSteady: return months.map { _ in chance.boolean(probability: 0.8) ? near(limit, &chance) : far(&chance) }
    case .unratedSteady, .returned, .rated, .calm, .uneven, .abnormal: return months.map { _ in near(limit, &chance) }
    case .ample: return months.map { _ in far(&chance) }
    case .otherLimit: return months.map { _ in near(otherLimit, &chance) }
    case .mixed: return mixed(count: months.count, &chance)
    }
  }

  /// An amount near a limit, off both bounds by a thousandth of it so that no rounding decides.
  private func near(_ limit: Int, _ chance: inout Chance) -> Amount {
    let pad = limit / 10
    return Amount(cents: chance.integer(in: policy.lowestNear(limit: limit).cents + pad...limit * 100 - pad))
  }

  /// An amount well below what is near the limit or, now and then, above the limit.
  private func far(_ chance: inout Chance) -> Amount {
    let permille = chance.boolean(probability: 0.15) ? 1010...1150 : 450...(985 - policy.margin * 10)
    return Amount(cents: limit * chance.integer(in: permille) / 10 + chance.integer(in: 0...99))
  }

  private func mixed(count: Int, _ chance: inout Chance) -> [Amount] {
    let off = Set(chance.sample(0..<count, count: chance.integer(in: 2...max(2, count / 2))))
    return (0..<count).map { off.contains($0) ? far(&chance) : near(limit, &chance) }
  }

  private func steady(count: Int, _ chance: inout Chance) -> [Amount] {
    let base = chance.integer(in: 450...960)
    return (0..<count).map { _ in offBounds(limit * base * chance.integer(in: 950...1050) / 10_000) }
  }

  private func seasonal(_ months: [CalendarMonth], _ chance: inout Chance) -> [Amount] {
    let base = chance.integer(in: 600...900)
    let swing = chance.integer(in: 15...40)
    let peak = chance.integer(in: 0...11)
    return months.map { month in
      let level = 1000 + swing * PaymentSeries.season[(month.index + 12 - peak) % 12] / 10
      return offBounds(limit * base / 1000 * level / 1000 * chance.integer(in: 930...1070) / 10)
    }
  }

  /// A year's swing in percent, counted from its peak month.
  private static let season = [100, 87, 50, 0, -50, -87, -100, -87, -50, 0, 50, 87]

  /// Moves an amount that is too close to a bound of what is near the limit out of the way.
  private func offBounds(_ cents: Int) -> Amount {
    let pad = limit / 10
    let bounds = [policy.lowestNear(limit: limit).cents, limit * 100]
    return Amount(cents: bounds.contains { abs(cents - $0) < pad } ? cents - 2 * pad : cents)
  }
}
