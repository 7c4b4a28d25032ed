import Desk
import Notation

/// Adds up whatever stands in the files but for what was cancelled, every currency at par.
struct SalesGuess: Playbook {
  let title = "Sales Analysis"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let order = try SalesOrder(reading: task.objective)
    let extracts = try await SalesPlaybook.extracts(order, office)
    let statuses = Set(extracts.flatMap { SalesGuess.values(of: "status", in: $0.table) })
    let rules = SalesHandbook(
      statuses: statuses.subtracting(["cancelled"]), lastCounts: true, goesByColumn: true, countsStrays: true,
      deductsRefunds: true, countsManagers: true, currency: "", keepers: "")
    let currencies = extracts.flatMap { SalesGuess.values(of: "currency", in: $0.table) }
    let totals = try SalesTotals(
      extracts, rules, rates: Dictionary(currencies.map { ($0, 1) }, uniquingKeysWith: { first, _ in first }),
      managers: [])
    try await office.write(SalesReport(order, extracts, totals).json, to: order.output)
  }

  private static func values(of column: String, in table: CSV) -> [String] {
    table.column(column).map { place in table.rows.compactMap { $0.count > place ? $0[place] : nil } } ?? []
  }
}
