import Chance

/// Clicks as a share of impressions. Impressions are whole, and so are all their steps.
struct FunnelDataset: Dataset {
  let name = "web_funnel"
  let columns = [
    Column("entity"), Column("impressions", places: 0, steps: [20, 25, 50, 200, 250]),
    Column("ctr", places: 4, steps: [5, 20, 25]), Column("clicks", places: 2, steps: [25, 50, 200, 250, 500]),
  ]
  let rowCount: Int

  func draw(_ rows: Range<Int>, into table: inout Table, gaps: Gaps, drawing chance: inout Chance) {
    for row in rows {
      let impressions = chance.integer(in: 1000...10_000)
      let rate = chance.integer(in: 100...2000)
      let clicks = RoundingRule(step: 1, .nearest).rounded(Ratio(impressions * rate, 100))
      table.write(row, [.label(String(row + 1)), .number(impressions), .number(rate), .number(clicks)])
    }
  }

  func solution(_ row: Int, in table: Table, gaps: Gaps) -> Solution {
    let impressions = table.number(row, 1)
    let rate = table.number(row, 2)
    let clicks = table.number(row, 3)
    return switch gaps.column {
    case 1: Solution(value: Ratio(clicks * 100, rate))
    case 2: Solution(value: Ratio(clicks * 100, impressions))
    default: Solution(value: Ratio(impressions * rate, 100))
    }
  }
}
