import Desk
import Notation

/// Fills a table by the textbook: the relation that the column names suggest, rates made up, rounded as the rest is written.
struct DataCompletionGuess: Playbook {
  let title = "Data Completion"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let order = try CompletionOrder(reading: task.objective)
    let (dataset, csv, lineEnd) = try await order.table(office)
    guard let words = DataCompletionGuess.relations[dataset] else { throw Stuck("no idea what \(dataset) is") }
    var table = try GappyTable(csv, try Relation(reading: words, columns: csv.header))
    table.parameters = DataCompletionGuess.parameters(of: table)
    // The column with the fewest gaps is the last that is worth a guess: growth is blank in many rows anyway.
    guard let column = csv.header.reversed().first(where: { !table.gaps(in: $0).isEmpty }) else { return }
    let rounding = Rounding(step: DataCompletionGuess.precision(of: column, in: table), direction: .nearest)
    try await office.write(try table.completed(column, rounding: rounding).text(lineEnd: lineEnd), to: order.output)
  }

  /// Ten per cent for every rate, 60 km/h for every speed, an hour for everything else.
  private static func parameters(of table: GappyTable) -> [String: [String: Ratio]] {
    var guesses: [String: [String: Ratio]] = [:]
    for (word, column) in table.relation.parameters {
      let guess: Ratio? = word.contains("rate") ? Ratio("0.1") : word.contains("speed") ? 60 : 1
      for row in table.csv.rows.indices { guesses[table.text(column, row), default: [:]][word] = guess }
    }
    return guesses
  }

  /// One in the last decimal place that the column's given values use.
  private static func precision(of column: String, in table: GappyTable) -> Ratio {
    let places = table.csv.rows.indices.map { row in
      table.text(column, row).split(separator: ".", omittingEmptySubsequences: false).dropFirst().first?.count ?? 0
    }
    return Ratio("0." + String(repeating: "0", count: min(8, max(1, places.max() ?? 2)) - 1) + "1") ?? 1
  }

  private static let relations: [String: String] = [
    "sales_quarter_from_months": "quarter_total = m1 + m2 + m3",
    "sales_qoq": "qoq = (quarter_total − that of the quarter before) / that of the quarter before, for the same entity",
    "transactions_tax_fee": "fee = amount × the rate of the `category`",
    "transactions_total_from_items": "total = item_a + item_b + item_c",
    "inventory_ending_from_flow": "ending = begin + inbound − outbound − shrinkage",
    "inventory_daily_interpolation": "`stock_level` lies on a straight line",
    "finance_account_balance": "balance = detail1 + detail2 + detail3",
    "finance_depreciation": "monthly_dep = (cost − salvage) / life_months",
    "logistics_eta": "eta_hours = distance_km / the speed of the `carrier` + the handling time of the `carrier`",
    "logistics_segment_sum": "total_time = seg1 + seg2 + seg3",
    "web_rolling": "`rolling_7d` is the mean of `metric` over 7 days",
    "web_funnel": "clicks = impressions × ctr",
  ]
}
