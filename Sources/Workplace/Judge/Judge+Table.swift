import MetaTasks
import Notation

extension Judge {
  func table(_ test: Checkpoint.Table, in deliverables: Deliverables) -> Finding {
    switch deliverables.sheet(of: test) {
    case .success(let sheet):
      do throws(Deliverables.Unreadable) {
        let rows = try sheet.rows(
          under: test.header, atLeast: test.rows.count, allowingMore: test.key != nil, of: test.file)
        let key = test.key.flatMap { test.header.firstIndex(of: $0) }
        return key.map { Judge.cells(of: rows, for: test, keyedBy: $0) } ?? Judge.cells(of: rows, for: test)
      } catch {
        return .unseen(error.reason)
      }
    case .failure(let fault): return .unseen(fault.reason)
    case nil: return .unsatisfied
    }
  }

  private static func cells(of rows: [[String?]], for test: Checkpoint.Table) -> Finding {
    guard rows.count == test.rows.count else {
      return .unseen("\(test.file) has \(rows.count) rows, which is not the number due.")
    }
    let right = zip(rows, test.rows).reduce(0) { $0 + rightCells(of: $1.0, for: $1.1) }
    let due = dueCells(of: test)
    return due == 0 ? .satisfied : .part(right, of: due)
  }

  /// Rows by their keys: each surplus row, also a second one of the same key, takes away the cells of one row.
  private static func cells(of rows: [[String?]], for test: Checkpoint.Table, keyedBy key: Int) -> Finding {
    let rows = rows.filter { row in row.contains { $0.map { !Wording.trimmed($0).isEmpty } ?? true } }
    guard !test.rows.isEmpty else { return .whether(rows.isEmpty) }
    var waiting = rows
    var right = 0
    for expected in test.rows {
      guard
        let place = waiting.firstIndex(where: { row in
          guard let cell = expected[key], key < row.count, let found = row[key] else { return false }
          return matches(found, cell)
        })
      else { continue }
      right += rightCells(of: waiting.remove(at: place), for: expected)
    }
    let due = dueCells(of: test)
    // Rounded up: nothing superfluous comes free.
    let width = (due + test.rows.count - 1) / test.rows.count
    return .part(max(0, right - waiting.count * width), of: due)
  }

  private static func dueCells(of test: Checkpoint.Table) -> Int {
    test.rows.reduce(0) { $0 + $1.count { $0 != nil } }
  }

  private static func rightCells(of row: [String?], for expected: [Checkpoint.Table.Cell?]) -> Int {
    expected.enumerated().count { column, cell in
      guard let cell, column < row.count, let found = row[column] else { return false }
      return matches(found, cell)
    }
  }

  private static func matches(_ found: String, _ cell: Checkpoint.Table.Cell) -> Bool {
    if found == cell.value { return true }
    let found = Wording.trimmed(found)
    let expected = Wording.trimmed(cell.value)
    if found == expected { return true }
    if let wanted = Figure.number(in: expected) {
      return Figure.number(in: found).map { Figure.agrees($0, with: wanted, within: cell.absolute ?? 0) } ?? false
    }
    guard let wanted = Figure.moment(in: expected) else { return false }
    return Figure.moment(in: found) == wanted
  }
}

extension Sheet {
  /// The cells in the order of the expected header; `nil` for what is missing or no single value.
  ///
  /// Blank rows at the end that exceed the expected number are passed over.
  /// - Parameter more: Whether objects may have further members.
  fileprivate func rows(
    under header: [String], atLeast count: Int, allowingMore more: Bool, of file: String
  ) throws(Deliverables.Unreadable) -> [[String?]] {
    let header = header.map { Judge.Wording.trimmed($0) }
    switch self {
    case .lines(let table):
      guard Sheet.names(in: table.header, width: header.count) == header else {
        throw Deliverables.Unreadable(reason: "The header of \(file) is not the one asked for.")
      }
      var rows = table.rows
      while rows.count > count, let last = rows.last, last.allSatisfy(Sheet.isBlank) { rows.removeLast() }
      return rows.map { Sheet.cells(of: $0, width: header.count) }
    case .records(let records):
      let names = Set(header)
      guard
        records.allSatisfy({ record in
          record.object?.allSatisfy { name, _ in more || names.contains(name) } ?? false
        })
      else {
        throw Deliverables.Unreadable(reason: "A row of \(file) is not an object of the columns asked for.")
      }
      return records.map { record in header.map { record[$0]?.cell } }
    }
  }

  /// The header's names, without blank columns at the end that some programs write.
  private static func names(in header: [String], width: Int) -> [String] {
    var names = header.map { Judge.Wording.trimmed($0) }
    while names.count > width, names.last == "" { names.removeLast() }
    return names
  }

  /// A row's cells; one with surplus values cannot be assigned to columns, so none of it counts.
  private static func cells(of row: [String], width: Int) -> [String?] {
    guard row.dropFirst(width).allSatisfy(isBlank) else { return [] }
    return Array(row.prefix(width))
  }

  private static func isBlank(_ field: String) -> Bool { field.allSatisfy(\.isWhitespace) }
}

extension JSON {
  /// What the value reads as in a table's cell; `nil` for arrays and objects.
  fileprivate var cell: String? {
    switch self {
    case .null: ""
    case .bool(let flag): flag ? "true" : "false"
    case .integer(let whole): String(whole)
    case .number(let real): "\(real)"
    case .string(let text): text
    case .array, .object: nil
    }
  }
}
