import Chance
import Workplace

/// A drawn table, its blanks, and what belongs into them by the house's rule.
struct IncompleteTable {
  /// The complete table as drawn; the blanks lie over it.
  let table: Table
  let gaps: Gaps
  /// The house's rule for each column that could be the target, by position.
  let rules: [(column: Int, rule: RoundingRule)]
  /// The rule for the target.
  let rule: RoundingRule
  /// What belongs into the blanks, in the order of `gaps.rows`, in units of the target's last place.
  let expected: [Int]

  /// Draws one.
  /// - Throws: `Unbuildable` when no drawn values suit the rule.
  init(_ dataset: some Dataset, rate: Double, run: Int, drawing chance: Chance, house: Chance) throws {
    let columns = dataset.columns
    var house = house
    rules = columns.indices.filter { !columns[$0].steps.isEmpty }.map { column in
      (column, RoundingRule(for: columns[column], drawing: &house))
    }
    var choice = chance.stream("target")
    let target = choice.choice(rules)
    rule = target.rule
    var blanks = chance.stream("blanks")
    gaps = Gaps.drawn(column: target.column, in: dataset, rate: rate, run: run, drawing: &blanks)
    var filling = Filling(dataset: dataset, gaps: gaps, rule: rule, chance: chance.stream("values"))
    for block in dataset.blocks(gaps) { try filling.draw(block) }
    table = filling.table
    expected = filling.expected
  }

  /// Whether the cell is left blank for the trainee.
  func isGap(_ row: Int, _ column: Int) -> Bool { column == gaps.column && gaps.contains(row) }
}

/// Draws a table block by block, each again until its blanks suit the rule.
private struct Filling<Source: Dataset> {
  let dataset: Source
  let gaps: Gaps
  let rule: RoundingRule
  private(set) var table: Table
  private(set) var expected: [Int] = []
  private var chance: Chance

  init(dataset: Source, gaps: Gaps, rule: RoundingRule, chance: Chance) {
    self.dataset = dataset
    self.gaps = gaps
    self.rule = rule
    self.chance = chance
    table = Table(columns: dataset.columns, rows: dataset.rowCount)
  }

  mutating func draw(_ block: Range<Int>) throws {
    // Most draws suit; one in thousands of blocks needs more than twenty.
    for _ in 0..<5000 {
      dataset.draw(block, into: &table, gaps: gaps, drawing: &chance)
      if let values = suitable(block) {
        expected += values
        return
      }
    }
    throw Unbuildable(kitFault: "no drawn values suit the rounding rule")
  }

  /// What belongs into the block's blanks, or `nil` when one of them could be met by the wrong way or missed by the right one.
  private func suitable(_ block: Range<Int>) -> [Int]? {
    var values: [Int] = []
    for row in block where gaps.contains(row) {
      let solution = dataset.solution(row, in: table, gaps: gaps)
      guard isSound(solution) else { return nil }
      let value = rule.rounded(solution.value)
      switch expected.count + values.count {
      case 0:
        // One blank at least must tell the rule from all usual roundings.
        let places = table.columns[gaps.column].places ?? 0
        guard (0...places).allSatisfy({ !rule.isMet(byDroppingPlaces: $0, of: solution.value) }) else { return nil }
      case 1:
        // No constant fills two blanks.
        guard value != (expected + values)[0] else { return nil }
      default: break
      }
      values.append(value)
    }
    return values
  }

  /// Whether every right way gives the same value, and neither plain arithmetic nor the usual mistake does.
  private func isSound(_ solution: Solution) -> Bool {
    let value = rule.rounded(solution.value)
    let plain = RoundingRule(step: 1, .nearest).rounded(solution.value)
    guard rule.isClear(solution.value), !rule.agrees(value, plain) else { return false }
    if let otherWay = solution.otherWay, !rule.isClear(otherWay) || rule.rounded(otherWay) != value { return false }
    if let mistake = solution.mistake, rule.agrees(rule.rounded(mistake), value) { return false }
    return true
  }
}
