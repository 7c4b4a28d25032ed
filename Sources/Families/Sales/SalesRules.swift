import Chance

/// What the handbook lays down about sales figures, drawn for each task.
struct SalesRules: Hashable, Sendable {
  /// Which of several lines with one order id counts.
  enum Repeat: String, CaseIterable, Sendable { case first, last }

  /// The statuses of lines that count.
  let counted: [String]
  /// The statuses of lines that do not.
  let uncounted: [String]
  /// Which line counts when an order was exported more than once.
  let repeats: Repeat
  /// Whether lines dated outside the quarter of their file count all the same.
  let countsStrays: Bool
  /// Whether refunds are deducted; otherwise they are left out.
  let deductsRefunds: Bool
  /// Whether what managers sell counts.
  let countsManagers: Bool
  /// The currency of results.
  let currency: String
  /// What one unit of another currency is worth, in ten-thousandths.
  let rates: [Rate]

  /// A fixed rate of conversion.
  struct Rate: Hashable, Sendable {
    var currency: String
    var tenThousandths: Int
  }

  /// Draws rules.
  init(drawing chance: Chance) {
    var chance = chance
    let statuses = chance.shuffled(SalesRules.statuses)
    counted = Array(statuses[..<2])
    uncounted = chance.shuffled(["cancelled", statuses[2]])
    repeats = chance.choice(Repeat.allCases)
    countsStrays = chance.boolean()
    deductsRefunds = chance.boolean()
    countsManagers = chance.boolean()
    let currencies = chance.sample(SalesRules.currencies, count: 4)
    currency = currencies[0]
    rates = currencies.dropFirst().map {
      Rate(
        currency: $0,
        tenThousandths: chance.integer(in: 1...2) == 1
          ? chance.integer(in: 6000...9400) : chance.integer(in: 10_600...16_000))
    }
  }

  private static let statuses = [
    "accepted", "billed", "booked", "closed", "confirmed", "delivered", "invoiced", "open", "paid", "placed",
    "released", "settled", "shipped", "signed",
  ]
  private static let currencies = ["AUD", "CAD", "CHF", "EUR", "GBP", "NZD", "SGD", "USD"]

  /// The statuses in which lines come.
  var allStatuses: [String] { (counted + uncounted).sorted() }

  /// An amount in millionths of the currency of results, exactly.
  func millionths(_ amount: Amount, in currency: String) -> Int {
    amount.cents * (rates.first { $0.currency == currency }?.tenThousandths ?? 10_000)
  }

  /// `1 EUR = 1.0843 USD; 1 GBP = 1.2711 USD`, as the sales departments tell them.
  var ratesText: String {
    rates.map { "1 \($0.currency) = \(Figures.fullText($0.tenThousandths, places: 4)) \(currency)" }
      .joined(separator: "; ")
  }
}
