import Chance

/// Quarterly totals and their growth over the quarter before; the first quarter of an entity has none.
struct GrowthDataset: Dataset {
  let name = "sales_qoq"
  let entities: Int

  let columns = [
    Column("entity"), Column("quarter"),
    Column("quarter_total", places: 2, steps: [200, 250, 500, 2000, 2500]),
    Column("qoq", places: 6, steps: [500, 2000, 2500]),
  ]
  private let total = 2
  private let growth = 3
  private let million: Int128 = 1_000_000

  var rowCount: Int { entities * 4 }

  init(entities: Int) { self.entities = entities }

  func eligibleRows(target: Int) -> [Int] {
    target == total ? Array(0..<rowCount) : (0..<rowCount).filter { $0 % 4 != 0 }
  }

  func anchorGroup(target: Int) -> Int? { target == total ? 4 : nil }

  func blocks(_ gaps: Gaps) -> [Range<Int>] { (0..<entities).map { $0 * 4..<$0 * 4 + 4 } }

  func draw(_ rows: Range<Int>, into table: inout Table, gaps: Gaps, drawing chance: inout Chance) {
    let base = chance.integer(in: 900_000...1_300_000)
    let rise = chance.integer(in: 150_000...250_000)
    for row in rows {
      let quarter = row % 4
      let value = base + rise * quarter + chance.integer(in: -50_000...50_000)
      table.write(
        row, [.label(String(row / 4 + 1)), .label(String(quarter + 1)), .number(value), .none])
      if quarter > 0 {
        table[row, growth] = .number(RoundingRule(step: 1, .nearest).rounded(growthRate(row, in: table)))
      }
    }
  }

  func solution(_ row: Int, in table: Table, gaps: Gaps) -> Solution {
    guard gaps.column == total else { return Solution(value: growthRate(row, in: table)) }
    let ways = [forward(to: row, in: table, gaps), backward(to: row, in: table, gaps)].compactMap { $0 }
    precondition(!ways.isEmpty, "an entity without an anchor")
    return Solution(value: ways[0], otherWay: ways.last)
  }

  private func growthRate(_ row: Int, in table: Table) -> Ratio {
    let before = Int128(table.number(row - 1, total))
    return Ratio((Int128(table.number(row, total)) - before) * million, before)
  }

  /// From the nearest given total before, quarter by quarter.
  private func forward(to row: Int, in table: Table, _ gaps: Gaps) -> Ratio? {
    let first = row / 4 * 4
    guard let anchor = (first..<row).last(where: { !gaps.contains($0) }) else { return nil }
    var numerator = Int128(table.number(anchor, total))
    var denominator: Int128 = 1
    for later in anchor + 1...row {
      numerator *= million + Int128(table.number(later, growth))
      denominator *= million
    }
    return Ratio(numerator, denominator)
  }

  /// From the nearest given total after, quarter by quarter.
  private func backward(to row: Int, in table: Table, _ gaps: Gaps) -> Ratio? {
    let end = row / 4 * 4 + 4
    guard let anchor = (row + 1..<end).first(where: { !gaps.contains($0) }) else { return nil }
    var numerator = Int128(table.number(anchor, total))
    var denominator: Int128 = 1
    for later in row + 1...anchor {
      numerator *= million
      denominator *= million + Int128(table.number(later, growth))
    }
    return Ratio(numerator, denominator)
  }
}
