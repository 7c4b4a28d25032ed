import Chance
import Families
import MetaTasks
import Notation
import Testing
import Workplace

/// Extracts as published, the handbook's words and a colleague's answer, read anew in plain real numbers.
struct SalesReading {
  let task: RuledTask
  let files: [String: String]
  private let handbook: String
  private let rates: [String: Double]

  struct Person: Hashable {
    var id: String
    var name: String
    var department: String
    var total: Double
  }

  static let kinds = [
    "top_sales_employee", "sales_statistics", "cross_depts_extreme_employee", "per_dept_extreme_employee",
    "per_dept_avg_sales", "per_dept_top_n", "cross_depts_top_n", "dept_person_qoq_count", "all_depts_qoq_count",
  ]

  init(_ kind: String, seed: Int, parameters: JSON? = nil) throws {
    let order = Self.order(kind, seed: seed, parameters: parameters)
    task = try RuledTask(order, family: "sales")
    files = try SalesKit.build(order).cloudDisk.mapValues { $0.text ?? "" }
    handbook = try #require(task.blueprint.documents.first).text
    let answer = try task.ask(task.somebody(in: "Sales_2"), "Which conversion rates do we use?").text
    rates = Dictionary(
      answer.matches(of: #/1 ([A-Z]{3}) = ([0-9.]+) /#).map { (String($0.1), Double($0.2) ?? 0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Parameters as the sampler draws them, different for each seed.
  static func parameters(_ kind: String, seed: Int) -> JSON {
    var chance = Chance(seed: seed).stream("parameters").stream(kind)
    let all = ["Sales_1", "Sales_2", "Sales_3"]
    let department = JSON.string(chance.choice(all))
    let departments = JSON.array(chance.sample(all, count: chance.integer(in: 2...3)).map { .string($0) })
    let direction = JSON.string(chance.choice(["up", "down"]))
    switch kind {
    case "top_sales_employee", "sales_statistics": return ["department": department]
    case "dept_person_qoq_count":
      return ["department": department, "quarter": .integer(chance.integer(in: 2...4)), "direction": direction]
    case "all_depts_qoq_count": return ["quarter": .integer(chance.integer(in: 2...4)), "direction": direction]
    case "per_dept_avg_sales": return ["departments": departments, "quarter": .integer(chance.integer(in: 1...4))]
    case "per_dept_top_n", "cross_depts_top_n":
      return ["departments": departments, "n": .integer(chance.integer(in: 1...3))]
    default: return ["departments": departments, "mode": .string(chance.choice(["top", "bottom"]))]
    }
  }

  static func order(_ kind: String, seed: Int, parameters: JSON? = nil) -> WorkOrder {
    WorkOrder(
      taskID: "sales", variant: kind,
      arguments: ["task_type": .string(kind), "task_params": parameters ?? Self.parameters(kind, seed: seed)],
      parameters: [:], output: nil, company: testCompany(seed: seed % 7),
      start: Moment(minutes: 29_321_280), deadline: Moment(minutes: 29_322_000),
      chance: Chance(seed: seed).stream("sales").stream(kind))
  }

  var output: String { task.blueprint.output ?? "" }
  private var quarter: Int { task.facts["quarter"]?.integer ?? 0 }
  private var departments: [String] { task.facts["departments"]?.array?.compactMap(\.string) ?? [] }
  private var parameters: JSON { task.order.arguments["task_params"] ?? [:] }

  /// The people who count for a department in a quarter, the highest first.
  func people(_ department: String, _ quarter: Int, ignoringRules: Bool = false) throws -> [Person] {
    let statuses = try #require(handbook.firstMatch(of: /status `(\w+)` or `(\w+)` count/))
    let counted = ignoringRules ? nil : Set([String(statuses.1), String(statuses.2)])
    let managers = Set(task.order.company.people.filter(\.isManager).map(\.name))
    let dropsManagers = handbook.contains("managers sell is left out")
    var people: [String: Person] = [:]
    for (path, text) in files where path.contains("_Q\(quarter)_") {
      let table = try #require(CSV(parsing: text))
      var rows = table.rows.map { Dictionary(uniqueKeysWithValues: zip(table.header, $0)) }
      if !ignoringRules, handbook.contains("only the **last** one") { rows.reverse() }
      var seen: Set<String> = []
      for row in rows where ignoringRules || seen.insert(row["order_id"] ?? "").inserted {
        let month = Int(row["date"]?.split(separator: "-")[1] ?? "") ?? 0
        let isStray = (month - 1) / 3 + 1 != quarter
        guard row["department"] == department, counted?.contains(row["status"] ?? "") != false else { continue }
        if !ignoringRules, isStray, handbook.contains("does not count, neither") { continue }
        if !ignoringRules, dropsManagers, managers.contains(row["name"] ?? "") { continue }
        var value = (Double(row["amount"] ?? "") ?? 0) * (ignoringRules ? 1 : rates[row["currency"] ?? ""] ?? 1)
        if row["kind"] == "refund", !ignoringRules { value *= handbook.contains("is deducted") ? -1 : 0 }
        let id = row["employee_id"] ?? ""
        people[id, default: Person(id: id, name: row["name"] ?? "", department: department, total: 0)].total += value
      }
    }
    return people.values.sorted { $0.total > $1.total }
  }

  /// The report that is right, or what a reader makes of the files who knows no rule.
  func report(ignoringRules: Bool = false) throws -> JSON {
    func people(_ department: String, _ quarter: Int) throws -> [Person] {
      try self.people(department, quarter, ignoringRules: ignoringRules)
    }
    func total(_ people: [Person]) -> Double { people.reduce(0) { $0 + $1.total } }
    let all = try departments.flatMap { try people($0, quarter) }.sorted { $0.total > $1.total }
    let count = parameters["n"]?.integer ?? 1
    let isBottom = parameters["mode"] == "bottom"
    func wanted(_ ranking: [Person]) -> JSON {
      .array((isBottom ? Array(ranking.suffix(count)) : Array(ranking.prefix(count))).map(\.json))
    }
    switch task.order.variant {
    case "sales_statistics":
      return [
        "department": .string(departments[0]), "employees": .integer(all.count), "total_sales": .figure(total(all)),
        "avg_sales_per_person": .figure(total(all) / Double(all.count)),
      ]
    case "per_dept_avg_sales":
      return try .members(departments) { department in
        let own = try people(department, quarter)
        return .figure(total(own) / Double(own.count))
      }
    case "per_dept_extreme_employee", "per_dept_top_n":
      return try .members(departments) { wanted(try people($0, quarter)) }
    case "dept_person_qoq_count":
      let before = try people(departments[0], quarter - 1)
      let changes = all.compactMap { now in before.first { $0.id == now.id }.map { (now.id, $0.total, now.total) } }
      return comparison(changes, "employees", "employee_id")
    case "all_depts_qoq_count":
      let changes = try departments.map { ($0, total(try people($0, quarter - 1)), total(try people($0, quarter))) }
      return comparison(changes, "departments", "department")
    default: return wanted(all)
    }
  }

  private func comparison(_ changes: [(String, Double, Double)], _ list: String, _ key: String) -> JSON {
    let wanted = changes.filter { parameters["direction"] == "down" ? $0.2 < $0.1 : $0.2 > $0.1 }
    return [
      "count": .integer(wanted.count),
      list: .array(wanted.map { [key: .string($0.0), "previous_total": .figure($0.1), "total_sales": .figure($0.2)] }),
    ]
  }

  func earned(_ report: String) -> [String: Double] { task.earned([output: report]) }
}

extension SalesReading.Person {
  fileprivate var json: JSON {
    [
      "employee_id": .string(id), "name": .string(name), "department": .string(department),
      "total_sales": .figure(total),
    ]
  }
}

extension JSON {
  /// A number of two decimals.
  static func figure(_ value: Double) -> JSON { .number((value * 100).rounded() / 100) }

  fileprivate static func members(_ names: [String], _ value: (String) throws -> JSON) rethrows -> JSON {
    var object: JSON = [:]
    for name in names { object[name] = try value(name) }
    return object
  }
}
