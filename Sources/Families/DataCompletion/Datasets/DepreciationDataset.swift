import Chance

/// Straight-line depreciation. Lives are any number of months; those filled in later go by quarters, halves or whole years.
struct DepreciationDataset: Dataset {
  let name = "finance_depreciation"
  let columns = [
    Column("entity"), Column("cost", places: 2, steps: [200, 250, 500, 2000, 2500]),
    Column("salvage", places: 2, steps: [25, 50, 200, 250, 500, 2000]),
    Column("life_months", places: 0, steps: [3, 6, 12]),
    Column("monthly_dep", places: 2, steps: [25, 50, 200, 250, 500]),
  ]
  let rowCount: Int

  func draw(_ rows: Range<Int>, into table: inout Table, gaps: Gaps, drawing chance: inout Chance) {
    for row in rows {
      let life = chance.integer(in: 13...71)
      let monthly = chance.integer(in: 10_000...300_000)
      let salvage = chance.integer(in: 50_000...300_000)
      table.write(
        row,
        [.label(String(row + 1)), .number(monthly * life + salvage), .number(salvage), .number(life), .number(monthly)])
    }
  }

  func solution(_ row: Int, in table: Table, gaps: Gaps) -> Solution {
    let cost = table.number(row, 1)
    let salvage = table.number(row, 2)
    let life = table.number(row, 3)
    let monthly = table.number(row, 4)
    return switch gaps.column {
    case 1: Solution(value: Ratio(monthly * life + salvage))
    case 2: Solution(value: Ratio(cost - monthly * life))
    case 3: Solution(value: Ratio(cost - salvage, monthly))
    default: Solution(value: Ratio(cost - salvage, life))
    }
  }
}
