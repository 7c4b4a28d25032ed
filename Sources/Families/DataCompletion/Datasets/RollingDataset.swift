import Chance
import Notation

/// A daily metric and its mean over seven days; the first six days average what there is.
struct RollingDataset: Dataset {
  let name = "web_rolling"
  let columns = [
    Column("day"), Column("metric", places: 2), Column("rolling_7d", places: 4, steps: [500, 2000, 2500, 5000]),
  ]
  let rowCount: Int
  let today: Moment

  func draw(_ rows: Range<Int>, into table: inout Table, gaps: Gaps, drawing chance: inout Chance) {
    for row in rows {
      let metric = metric(row, in: table, &chance)
      table.write(row, [RowKeys.day(row, of: rowCount, before: today), .number(metric), .none])
      table[row, 2] = .number(RoundingRule(step: 1, .nearest).rounded(mean(row, in: table)))
    }
  }

  private func metric(_ row: Int, in table: Table, _ chance: inout Chance) -> Int {
    guard row > 0 else { return chance.integer(in: 8000...25_000) }
    let last = table.number(row - 1, 1)
    let change = chance.integer(in: -2000...2000)
    if last < 5000 { return last + abs(change) }
    return last > 40_000 ? last - abs(change) : last + change
  }

  func solution(_ row: Int, in table: Table, gaps: Gaps) -> Solution { Solution(value: mean(row, in: table)) }

  private func mean(_ row: Int, in table: Table) -> Ratio {
    let days = max(0, row - 6)...row
    return Ratio(days.reduce(0) { $0 + table.number($1, 1) } * 100, days.count)
  }
}
