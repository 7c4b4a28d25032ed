/// An amount of money in whole cents, so that sums and comparisons are exact.
struct Amount: Hashable, Comparable, Sendable {
  /// The amount in cents.
  let cents: Int

  /// Creates an amount of so many cents.
  init(cents: Int) { self.cents = cents }

  static func < (left: Amount, right: Amount) -> Bool { left.cents < right.cents }

  /// The nearest real number in whole units, as the ledger stores it.
  var units: Double { Double(cents) / 100 }

  /// `9431.07`.
  var text: String { Figures.fullText(cents, places: 2) }

  /// `12,500`: whole units with the thousands set apart.
  static func grouped(units: Int) -> String {
    var digits = String(units)
    var groups: [String] = []
    while digits.utf8.count > 3 {
      groups.append(String(digits.suffix(3)))
      digits.removeLast(3)
    }
    return ([digits] + groups.reversed()).joined(separator: ",")
  }
}
