import Chance
import Notation

/// Fees at a rate by category. Rows that are complete were booked at earlier rates, so that only those who keep the rates
/// know the ones in force; rows with a blank are booked at these.
struct FeeDataset: Dataset {
  /// A category's rates in thousandths.
  private struct Category: Sendable {
    let name: String
    let rate: Int
    let earlier: Int
  }

  let name = "transactions_tax_fee"
  let columns = [
    Column("entity"), Column("date"), Column("category"),
    Column("amount", places: 2, steps: [25, 50, 200, 250, 500]), Column("fee", places: 2, steps: [5, 20, 25, 50]),
  ]
  let rowCount: Int
  private let today: Moment
  private let categories: [Category]
  private let amount = 3
  private let fee = 4

  init(rows: Int, today: Moment, drawing chance: inout Chance) {
    self.rowCount = rows
    self.today = today
    let names = ["A", "B", "C", "D", "E"].prefix(chance.integer(in: 3...5))
    let rates = chance.sample(Array(10...36), count: names.count).map { $0 * 5 }
    categories = zip(names, rates).map { name, rate in
      let change = 5 * chance.integer(in: 2...6)
      return Category(name: name, rate: rate, earlier: rate + (rate > 100 || chance.boolean() ? -1 : 1) * change)
    }
  }

  var parameters: ParameterList? {
    let entries = categories.map { category in
      ParameterList.Entry(
        name: category.name, values: [(name: "rate", text: Figures.shortText(category.rate, places: 3))])
    }
    return ParameterList(
      entries: entries, text: entries.map { "\($0.name) \($0.values[0].text)" }.joined(separator: "; "))
  }

  func draw(_ rows: Range<Int>, into table: inout Table, gaps: Gaps, drawing chance: inout Chance) {
    for row in rows {
      let labels = RowKeys.dates(today: today).cells(row, of: rowCount, drawing: &chance)
      let category = chance.choice(categories)
      let value = chance.integer(in: 10_000...500_000)
      let rate = gaps.contains(row) ? category.rate : category.earlier
      let charged = RoundingRule(step: 1, .nearest).rounded(Ratio(value * rate, 1000))
      table.write(row, labels + [.label(category.name), .number(value), .number(charged)])
    }
  }

  func solution(_ row: Int, in table: Table, gaps: Gaps) -> Solution {
    guard let category = categories.first(where: { table[row, 2] == .label($0.name) }) else {
      preconditionFailure("a row without a category")
    }
    func value(at rate: Int) -> Ratio {
      gaps.column == fee ? Ratio(table.number(row, amount) * rate, 1000) : Ratio(table.number(row, fee) * 1000, rate)
    }
    return Solution(value: value(at: category.rate), mistake: value(at: category.earlier))
  }
}
