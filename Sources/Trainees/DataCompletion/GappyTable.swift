import Notation

/// A table with blanks, and what is needed to fill them.
struct GappyTable {
  let csv: CSV
  let relation: Relation
  /// The values of parameters by key, then by word.
  var parameters: [String: [String: Ratio]] = [:]

  private let columns: [String: Int]
  /// The rows by their group and counter, where the relation speaks of a row before.
  private let rowsByPlace: [Place: Int]

  private struct Place: Hashable {
    let group: String
    let counter: Ratio
  }

  /// Joins a table with the relation between its columns.
  /// - Throws: `Stuck` when a row is shorter or longer than the header.
  init(_ csv: CSV, _ relation: Relation) throws {
    guard csv.rows.allSatisfy({ $0.count == csv.header.count }) else {
      throw Stuck("the table has rows of unequal length")
    }
    self.csv = csv
    self.relation = relation
    let columns = Dictionary(zip(csv.header, csv.header.indices), uniquingKeysWith: { first, _ in first })
    self.columns = columns
    guard case .equation(_, let previous?) = relation, let group = columns[previous.group],
      let counter = columns[previous.counter]
    else {
      rowsByPlace = [:]
      return
    }
    let places = csv.rows.enumerated().compactMap { row, cells in
      Ratio(Prose.trimmed(cells[counter])).map { (Place(group: Prose.trimmed(cells[group]), counter: $0), row) }
    }
    rowsByPlace = Dictionary(places, uniquingKeysWith: { first, _ in first })
  }

  /// The number in a cell; `nil` for a blank or a word.
  func number(_ column: String, _ row: Int) -> Ratio? { Ratio(text(column, row)) }

  /// The text in a cell; empty where there is no such column.
  func text(_ column: String, _ row: Int) -> String { columns[column].map { Prose.trimmed(csv.rows[row][$0]) } ?? "" }

  /// The rows whose cell in that column is to be filled: blank, and not without a value by the nature of the relation.
  func gaps(in column: String) -> [Int] {
    guard columns[column] != nil else { return [] }
    return csv.rows.indices.filter { text(column, $0).isEmpty && mayHaveValue(column, $0) }
  }

  /// What is computed from the row before does not exist where there is none.
  private func mayHaveValue(_ column: String, _ row: Int) -> Bool {
    guard case .equation(let equation, .some) = relation, equation.left == .quantity(.column(column)) else {
      return true
    }
    return neighbour(of: row, by: -1) != nil
  }

  /// The row of the same group whose counter differs by that much; `nil` where the relation knows no order.
  func neighbour(of row: Int, by offset: Int) -> Int? {
    guard case .equation(_, let previous?) = relation,
      let counter = number(previous.counter, row)?.plus(Ratio(offset))
    else { return nil }
    return rowsByPlace[Place(group: text(previous.group, row), counter: counter)]
  }

  /// A quantity's value in a row, as far as the table gives it.
  func value(_ quantity: Quantity, _ row: Int) -> Ratio? {
    switch quantity {
    case .column(let name): number(name, row)
    case .parameter(let word, let column): parameters[text(column, row)]?[word]
    case .before(let name): neighbour(of: row, by: -1).flatMap { number(name, $0) }
    }
  }
}
