import Chance
import Notation

/// Draws the lines of the extracts. Whatever the rules say, every seller has a line in every quarter to which it matters.
struct SalesMaker {
  private let rules: SalesRules
  private let roster: SalesRoster
  private let year: Int
  private var chance: Chance
  private var orders: Set<Int> = []

  /// Creates a maker whose draws come from `chance`.
  init(_ rules: SalesRules, _ roster: SalesRoster, year: Int, chance: Chance) {
    self.rules = rules
    self.roster = roster
    self.year = year
    self.chance = chance
  }

  /// Draws the extracts of the year.
  mutating func extracts() -> [SalesExtract] {
    var extracts = SalesQuestion.allDepartments.flatMap { department in
      (1...4).map { SalesExtract(department: department, quarter: $0, year: year, lines: []) }
    }
    for (index, seller) in roster.sellers.enumerated() {
      let pace = chance.integer(in: 60...160)
      for quarter in 1...4 {
        guard let department = seller.posts[quarter - 1] else { continue }
        let season = pace * chance.integer(in: 75...130) / 100
        let own = lines(of: index, for: department, quarter, pace: season)
        // A repeated order stays in one file; a line or two end up with another department.
        let strays = chance.integer(in: 1...2)
        for (number, line) in own.enumerated() {
          let file = number < strays ? chance.choice(SalesQuestion.allDepartments) : department
          let place = extracts.firstIndex { $0.department == file && $0.quarter == quarter }
          if let place { extracts[place].lines.append(line) }
        }
      }
    }
    for place in extracts.indices { extracts[place].lines = chance.shuffled(extracts[place].lines) }
    return extracts
  }

  private mutating func lines(of seller: Int, for department: String, _ quarter: Int, pace: Int) -> [SalesLine] {
    var lines = (0..<chance.integer(in: 4...9)).map { _ in line(of: seller, for: department, quarter, pace: pace) }
    lines[2].currency = chance.choice(rules.rates).currency
    for _ in 0..<chance.integer(in: 1...2) {
      var idle = line(of: seller, for: department, quarter, pace: pace)
      idle.status = chance.choice(rules.uncounted)
      lines.append(idle)
    }
    var refund = line(of: seller, for: department, quarter, pace: pace)
    refund.isRefund = true
    refund.amount = Amount(cents: refund.amount.cents / 4)
    lines.append(refund)
    var stray = line(of: seller, for: department, quarter, pace: pace)
    stray.date = strayDate(quarter)
    lines.append(stray)
    var amended = lines[3]
    amended.amount = amount(pace)
    amended.date = date(in: quarter)
    lines.append(amended)
    return lines
  }

  private mutating func line(of seller: Int, for department: String, _ quarter: Int, pace: Int) -> SalesLine {
    let isForeign = chance.boolean(probability: 0.3)
    return SalesLine(
      order: nextOrder(), date: date(in: quarter), seller: seller, department: department, isRefund: false,
      status: chance.choice(rules.counted), amount: amount(pace),
      currency: isForeign ? chance.choice(rules.rates).currency : rules.currency)
  }

  private mutating func nextOrder() -> String {
    "SO-\(orders.drawNew(&chance) { $0.integer(in: 100_000...999_999) })"
  }

  private mutating func date(in quarter: Int) -> Moment {
    let start = SalesExtract.start(of: quarter, in: year)
    let days = (SalesExtract.start(of: quarter + 1, in: year) - start) / 1440
    return start + 1440 * chance.integer(in: 0...days - 1)
  }

  /// A date up to three weeks before or after the quarter.
  private mutating func strayDate(_ quarter: Int) -> Moment {
    let days = chance.integer(in: 0...20)
    return chance.boolean()
      ? SalesExtract.start(of: quarter, in: year) + -1440 * (days + 1)
      : SalesExtract.start(of: quarter + 1, in: year) + 1440 * days
  }

  /// Some thousands, more for a higher pace.
  private mutating func amount(_ pace: Int) -> Amount {
    let cents = (0..<3).reduce(0) { sum, _ in sum + chance.integer(in: 50_000...370_000) }
    return Amount(cents: cents * pace / 100)
  }
}
