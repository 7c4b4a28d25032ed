/// A column of a table.
struct Column: Hashable, Sendable {
  /// The name in the header.
  let name: String
  /// The published decimal places of a number; `nil` for text and plain counters that are never blank.
  let places: Int?
  /// The steps that a house rule may prescribe, in units of the last place; empty when the column is never the target.
  let steps: [Int]

  /// Creates a column that labels rows.
  init(_ name: String) {
    self.name = name
    self.places = nil
    self.steps = []
  }

  /// Creates a column of numbers.
  init(_ name: String, places: Int, steps: [Int] = []) {
    self.name = name
    self.places = places
    self.steps = steps
  }
}

/// One cell, as the dataset drew it.
enum Cell: Hashable, Sendable {
  case label(String)
  /// A number in units of the column's last place.
  case number(Int)
  /// Blank by design, not for filling.
  case none
}

/// A table of a dataset, row by row.
struct Table: Sendable {
  let columns: [Column]
  private var cells: [Cell]

  /// Creates a table of cells that are still blank.
  init(columns: [Column], rows: Int) {
    self.columns = columns
    self.cells = Array(repeating: .none, count: rows * columns.count)
  }

  /// The number of rows.
  var rowCount: Int { cells.count / columns.count }

  subscript(row: Int, column: Int) -> Cell {
    get { cells[row * columns.count + column] }
    set { cells[row * columns.count + column] = newValue }
  }

  /// The number in a cell, 0 where there is none.
  func number(_ row: Int, _ column: Int) -> Int {
    if case .number(let value) = self[row, column] { value } else { 0 }
  }

  /// Writes a whole row.
  mutating func write(_ row: Int, _ values: [Cell]) {
    precondition(values.count == columns.count, "one cell a column")
    for (column, value) in values.enumerated() { self[row, column] = value }
  }

  /// The cell as published.
  func text(_ row: Int, _ column: Int) -> String {
    switch self[row, column] {
    case .label(let text): text
    case .number(let value): Figures.text(value, places: columns[column].places ?? 0)
    case .none: ""
    }
  }
}
