import Chance
import MetaTasks
import Notation
package import Workplace

/// The kit of Data Completion: a table with blanks in one column, and what belongs into them.
package enum DataCompletionKit: Kit {
  package static let name = "data_completion"

  package static func build(_ order: WorkOrder) throws -> WorkProduct {
    let task = try task(of: order)
    if let office = task.office, order.company.names(of: .init(departments: [office])).isEmpty {
      throw Unbuildable("the company has nobody in \(office), who keeps the parameters of '\(task.rawValue)'")
    }
    guard let rate = order.parameters["missing_rate"]?.number, (0...0.5).contains(rate) else {
      throw Unbuildable("the difficulty level's 'missing_rate' must be a number from 0 to 0.5")
    }
    let run = try Int(order.parameters["run"], named: "run", in: 0...50)
    var parameters = order.house.stream("parameters").stream(task.rawValue)
    let dataset = task.dataset(rows: try rows(of: order), today: order.start, drawing: &parameters)
    let table = try IncompleteTable(
      dataset, rate: rate, run: run, drawing: order.chance, house: order.house.stream(dataset.name))
    let sheet = CompletionSheet(table)
    let path = "data_completion/\(task.domain)/\(dataset.name).csv"
    return WorkProduct(
      facts: facts(task, dataset, table, sheet, path: path), cloudDisk: [path: File(bytes: sheet.csv)])
  }

  private static func task(of order: WorkOrder) throws -> CompletionTask {
    let name = order.arguments["task_type"]?.string ?? ""
    guard let task = CompletionTask(rawValue: name) else {
      throw Unbuildable(
        "'task_type' is '\(name)'; " + Spelling.remedy(for: name, among: CompletionTask.allCases.map(\.rawValue)))
    }
    guard order.arguments["domain"]?.string == task.domain else {
      throw Unbuildable("'\(name)' belongs to the domain '\(task.domain)'")
    }
    return task
  }

  /// The config's number of rows, else the level's.
  private static func rows(of order: WorkOrder) throws -> Int {
    let given = order.arguments["rows"].flatMap { $0.isNull ? nil : $0 } ?? order.parameters["rows"]
    return try Int(given, named: "rows", in: 8...2000)
  }

  private static func facts(
    _ task: CompletionTask, _ dataset: any Dataset, _ table: IncompleteTable, _ sheet: CompletionSheet, path: String
  ) -> JSON {
    [
      "dataset": .string(dataset.name),
      "folder": .string("data_completion/\(task.domain)"),
      "path": .string(path),
      "target": .string(table.table.columns[table.gaps.column].name),
      "blanks": .integer(table.gaps.rows.count),
      "house_rules": .array(table.rules.map { table.fact(of: $0.rule, column: $0.column) }),
      "office": .text(task.office),
      "parameters": .array(dataset.parameters?.entries.map(\.fact) ?? []),
      "parameters_text": .string(dataset.parameters?.text ?? ""),
      "header": .array(table.table.columns.map { .string($0.name) }),
      "cells_rows": sheet.expected,
      "given_rows": sheet.given,
    ]
  }
}

extension IncompleteTable {
  /// A house rule as the handbook lists it.
  fileprivate func fact(of rule: RoundingRule, column: Int) -> JSON {
    let places = table.columns[column].places ?? 0
    return [
      "column": .string(table.columns[column].name),
      "step": .string(Figures.shortText(rule.step, places: places)),
      "direction": .string(rule.direction.rawValue),
    ]
  }
}

extension ParameterList.Entry {
  fileprivate var fact: JSON {
    values.reduce(into: ["name": .string(name)]) { $0[$1.name] = .string($1.text) }
  }
}
