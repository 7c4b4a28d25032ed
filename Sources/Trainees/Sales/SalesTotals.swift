import Notation

/// The totals that rules make of extracts.
struct SalesTotals {
  /// Somebody's total for a department in a quarter.
  struct Person: Hashable {
    let id: String
    let name: String
    let department: String
    var total: Ratio
  }

  /// The people of each department and quarter, by id.
  private var people: [String: [Int: [String: Person]]] = [:]

  /// One extract as it was found.
  struct Extract {
    let department: String
    let quarter: Int
    let year: Int
    let table: CSV
  }

  /// Adds up extracts.
  /// - Throws: `Stuck` when a line cannot be understood or its currency has no rate.
  init(_ extracts: [Extract], _ rules: SalesHandbook, rates: [String: Ratio], managers: Set<String>) throws {
    for extract in extracts {
      for line in try SalesTotals.lines(of: extract, rules.lastCounts) {
        guard rules.statuses.contains(line.status), rules.countsManagers || !managers.contains(line.name),
          rules.countsStrays || extract.covers(line.date), rules.deductsRefunds || !line.isRefund
        else { continue }
        guard let rate = rates[line.currency], let value = line.amount.times(rate) else {
          throw Stuck("no rate is known for \(line.currency)")
        }
        let department = rules.goesByColumn ? line.department : extract.department
        var person =
          people[department]?[extract.quarter]?[line.id]
          ?? Person(id: line.id, name: line.name, department: department, total: 0)
        person.total = (line.isRefund ? person.total.minus(value) : person.total.plus(value)) ?? person.total
        people[department, default: [:]][extract.quarter, default: [:]][line.id] = person
      }
    }
  }

  /// The people of some departments, the highest total first.
  func ranking(_ departments: [String], _ quarter: Int) -> [Person] {
    departments.flatMap { department in
      people[department]?[quarter]?.values.sorted { ($1.total, $0.id) < ($0.total, $1.id) } ?? []
    }.sorted { ($1.total, $0.id) < ($0.total, $1.id) }
  }

  /// A department's total.
  func total(_ department: String, _ quarter: Int) -> Ratio {
    ranking([department], quarter).reduce(0) { $0.plus($1.total) ?? $0 }
  }
}

// MARK: - Lines

extension SalesTotals {
  private struct Line {
    let order: String
    let date: String
    let id: String
    let name: String
    let department: String
    let isRefund: Bool
    let status: String
    let amount: Ratio
    let currency: String
  }

  /// The lines of an extract, of those with one order id only the first or the last.
  private static func lines(of extract: Extract, _ lastCounts: Bool) throws -> [Line] {
    let columns = ["order_id", "date", "employee_id", "name", "department", "kind", "status", "amount", "currency"]
    let places = columns.compactMap(extract.table.column)
    guard places.count == columns.count else { throw Stuck("an extract lacks a column") }
    let lines = try extract.table.rows.map { row in
      guard row.count >= columns.count, let amount = Ratio(row[places[7]]) else { throw Stuck("a line is incomplete") }
      return Line(
        order: row[places[0]], date: row[places[1]], id: row[places[2]], name: row[places[3]],
        department: row[places[4]], isRefund: row[places[5]] == "refund", status: row[places[6]], amount: amount,
        currency: row[places[8]])
    }
    var seen: Set<String> = []
    return (lastCounts ? lines.reversed() : lines).filter { seen.insert($0.order).inserted }
  }
}

extension SalesTotals.Extract {
  /// Whether a date like `2024-03-31` lies in the extract's quarter.
  func covers(_ date: String) -> Bool {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 && parts[0] == year && (parts[1] + 2) / 3 == quarter
  }
}
