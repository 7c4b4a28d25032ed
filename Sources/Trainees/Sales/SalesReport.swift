import Notation

/// Writes the report that an order asks for.
struct SalesReport {
  private let order: SalesOrder
  private let departments: [String]
  private let totals: SalesTotals

  /// Reports on the departments of the order, or on all of which there are extracts.
  init(_ order: SalesOrder, _ extracts: [SalesTotals.Extract], _ totals: SalesTotals) {
    self.order = order
    self.totals = totals
    departments = order.departments.isEmpty ? Set(extracts.map(\.department)).sorted() : order.departments
  }

  /// The report.
  var json: JSON {
    switch order.kind {
    case .people(let count, let isBottom, eachDepartment: false):
      return .array(people(departments, count, isBottom))
    case .people(let count, let isBottom, eachDepartment: true):
      return object { .array(people([$0], count, isBottom)) }
    case .statistics:
      let count = totals.ranking(departments, order.quarter).count
      return [
        "department": .string(departments[0]), "employees": .integer(count),
        "total_sales": SalesReport.figure(totals.total(departments[0], order.quarter)),
        "avg_sales_per_person": average(departments[0]),
      ]
    case .averages: return object(average)
    case .comparison(ofPeople: true, let isDown):
      let changed = peopleCompared.filter { isDown ? $0.now < $0.before : $0.now > $0.before }
      return SalesReport.comparison(changed, of: "employees", by: "employee_id")
    case .comparison(ofPeople: false, let isDown):
      let changed = departmentsCompared.filter { isDown ? $0.now < $0.before : $0.now > $0.before }
      return SalesReport.comparison(changed, of: "departments", by: "department")
    }
  }

  private func object(_ value: (String) -> JSON) -> JSON {
    departments.reduce(into: [:]) { $0[$1] = value($1) }
  }

  private static func figure(_ value: Ratio) -> JSON { .number(value.hundredths) }

  private func people(_ departments: [String], _ count: Int, _ isBottom: Bool) -> [JSON] {
    let ranking = totals.ranking(departments, order.quarter)
    return (isBottom ? ranking.suffix(count) : ranking.prefix(count)).map { person in
      [
        "employee_id": .string(person.id), "name": .string(person.name), "department": .string(person.department),
        "total_sales": SalesReport.figure(person.total),
      ]
    }
  }

  private func average(_ department: String) -> JSON {
    let count = totals.ranking([department], order.quarter).count
    return SalesReport.figure(totals.total(department, order.quarter).divided(by: Ratio(max(1, count))) ?? 0)
  }

  // MARK: Comparisons

  private typealias Change = (name: String, before: Ratio, now: Ratio)

  private var peopleCompared: [Change] {
    let before = totals.ranking(departments, order.quarter - 1)
    return totals.ranking(departments, order.quarter).compactMap { person in
      before.first { $0.id == person.id }.map { (person.id, $0.total, person.total) }
    }
  }

  private var departmentsCompared: [Change] {
    departments.map { ($0, totals.total($0, order.quarter - 1), totals.total($0, order.quarter)) }
  }

  private static func comparison(_ changes: [Change], of list: String, by key: String) -> JSON {
    [
      "count": .integer(changes.count),
      list: .array(
        changes.map {
          [key: .string($0.name), "previous_total": figure($0.before), "total_sales": figure($0.now)]
        }),
    ]
  }
}
