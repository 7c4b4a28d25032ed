import Chance
import Notation

/// A stock level that moves smoothly from day to day; missing days lie on the line between the nearest known ones.
struct StockDataset: Dataset {
  let name = "inventory_daily_interpolation"
  let columns = [Column("day"), Column("stock_level", places: 2, steps: [20, 25, 50, 200, 250])]
  let rowCount: Int
  let today: Moment

  /// Without the first and the last day, which no line could reach.
  func eligibleRows(target: Int) -> [Int] { Array(1..<rowCount - 1) }

  /// Each gap with the known day that ends it.
  func blocks(_ gaps: Gaps) -> [Range<Int>] {
    var start = 0
    var blocks: [Range<Int>] = []
    for row in 0..<rowCount where !gaps.contains(row) {
      blocks.append(start..<row + 1)
      start = row + 1
    }
    return blocks
  }

  func draw(_ rows: Range<Int>, into table: inout Table, gaps: Gaps, drawing chance: inout Chance) {
    for row in rows {
      table.write(row, [RowKeys.day(row, of: rowCount, before: today), .number(level(row, in: table, &chance))])
    }
  }

  private func level(_ row: Int, in table: Table, _ chance: inout Chance) -> Int {
    guard row > 0 else { return chance.integer(in: 15_000...40_000) }
    let last = table.number(row - 1, 1)
    let momentum = row > 1 ? (last - table.number(row - 2, 1)) * 8 / 10 : 0
    let change = momentum + chance.integer(in: -300...300)
    // Never sold out, never beyond the shelves.
    if last < 5000 { return last + abs(change) }
    return last > 60_000 ? last - abs(change) : last + change
  }

  func solution(_ row: Int, in table: Table, gaps: Gaps) -> Solution {
    var left = row
    var right = row
    while gaps.contains(left) { left -= 1 }
    while gaps.contains(right) { right += 1 }
    let (from, through) = (table.number(left, 1), table.number(right, 1))
    let days = right - left
    return Solution(value: Ratio(from * days + (through - from) * (row - left), days))
  }
}
