import Chance

/// A total of signed terms, each of which follows from the others.
struct SumDataset: Dataset {
  /// A term in hundredths.
  struct Term: Sendable {
    let name: String
    let range: ClosedRange<Int>
    var isSubtracted = false
    let steps: [Int]

    fileprivate var sign: Int { isSubtracted ? -1 : 1 }
  }

  let name: String
  let keys: RowKeys
  let terms: [Term]
  let total: Column
  let rowCount: Int

  var columns: [Column] {
    keys.columns + terms.map { Column($0.name, places: 2, steps: $0.steps) } + [total]
  }

  func draw(_ rows: Range<Int>, into table: inout Table, gaps: Gaps, drawing chance: inout Chance) {
    for row in rows {
      let labels = keys.cells(row, of: rowCount, drawing: &chance)
      let values = terms.map { chance.integer(in: $0.range) }
      let sum = zip(terms, values).reduce(0) { $0 + $1.0.sign * $1.1 }
      table.write(row, labels + (values + [sum]).map { .number($0) })
    }
  }

  func solution(_ row: Int, in table: Table, gaps: Gaps) -> Solution {
    let first = keys.columns.count
    let others = terms.indices.filter { first + $0 != gaps.column }
    let sum = others.reduce(0) { $0 + terms[$1].sign * table.number(row, first + $1) }
    let target = gaps.column - first
    guard target < terms.count else { return Solution(value: Ratio(sum)) }
    return Solution(value: Ratio(terms[target].sign * (table.number(row, first + terms.count) - sum)))
  }
}
