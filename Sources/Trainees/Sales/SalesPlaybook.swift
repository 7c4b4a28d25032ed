import Desk
import Notation

/// Analyses sales: handbook, rates from whoever agreed on them, the quarter's extracts, then the sums.
struct SalesPlaybook: Playbook {
  let title = "Sales Analysis"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let order = try SalesOrder(reading: task.objective)
    let handbook = try await office.attempt { try SalesHandbook(reading: try await office.consult(order.handbook)) }
    let rates = try await self.rates(handbook, office)
    let rules = try handbook.get()
    let managers = try await office.colleagues().filter(\.isManager).map(\.name)
    let extracts = try await SalesPlaybook.extracts(order, office)
    let totals = try SalesTotals(extracts, rules, rates: rates, managers: Set(managers))
    try await office.write(SalesReport(order, extracts, totals).json, to: order.output)
  }

  /// Asks for the rates; without a handbook in the departments that sell, which is where one would look.
  private func rates(_ handbook: Result<SalesHandbook, Stuck>, _ office: Office) async throws -> [String: Ratio] {
    let staff = try await office.colleagues()
    let rules = handbook.found
    let keepers = rules.map { Staff.holders(in: $0.keepers, among: staff) } ?? []
    let sellers = staff.filter { $0.department.hasPrefix("Sales") }.map(\.name)
    return try await office.learnRule(
      from: keepers.isEmpty ? sellers : keepers,
      "At which fixed rates do we convert last year's sales in foreign currencies?",
      details: "I need the conversion rate of each currency.",
      understand: { SalesRates.byCurrency($0, in: rules?.currency ?? "") })
  }

  /// The extracts of all departments for the quarters that are needed.
  static func extracts(_ order: SalesOrder, _ office: Office) async throws -> [SalesTotals.Extract] {
    var extracts: [SalesTotals.Extract] = []
    for file in try await office.folder(order.folder) {
      guard let match = file.firstMatch(of: /^sales_(.+)_Q([1-4])_(\d{4})\.csv$/), let quarter = Int(match.2),
        let year = Int(match.3), order.quarters.contains(quarter)
      else { continue }
      guard let table = CSV(parsing: try await office.study(order.folder + "/" + file)) else {
        throw Stuck("\(file) is no table")
      }
      extracts.append(.init(department: String(match.1), quarter: quarter, year: year, table: table))
    }
    guard !extracts.isEmpty else { throw Stuck("there are no extracts in \(order.folder)") }
    return extracts
  }
}
