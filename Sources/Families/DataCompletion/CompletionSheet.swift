import Notation

/// A table as published, and the cells that the judge compares, row by row.
struct CompletionSheet {
  /// The published file: comma-separated, lines ended by CR LF.
  let csv: [UInt8]
  /// For each row, the cells that were blank with their tolerance, all others `null`.
  let expected: JSON
  /// For each row, the given cells as published (blank by design included), those to fill in `null`.
  let given: JSON

  /// Renders a table.
  init(_ source: IncompleteTable) {
    let table = source.table
    let places = table.columns[source.gaps.column].places ?? 0
    // A hundredth of a step takes any number format and no other multiple.
    let tolerance = JSON.number(Double(source.rule.step) / Double((0..<places).reduce(100) { power, _ in power * 10 }))
    var csv = Array(table.columns.map(\.name).joined(separator: ",").utf8)
    var expected: [JSON] = []
    var given: [JSON] = []
    var values = source.expected.makeIterator()
    for row in 0..<table.rowCount {
      csv += CompletionSheet.lineEnd
      var wanted = Array(repeating: JSON.null, count: table.columns.count)
      var kept = wanted
      for column in table.columns.indices {
        if column > 0 { csv.append(UInt8(ascii: ",")) }
        if source.isGap(row, column), let value = values.next() {
          wanted[column] = ["value": .string(Figures.text(value, places: places)), "absolute": tolerance]
        } else {
          let text = table.text(row, column)
          kept[column] = .string(text)
          csv += text.utf8
        }
      }
      expected.append(.array(wanted))
      given.append(.array(kept))
    }
    self.csv = csv + CompletionSheet.lineEnd
    self.expected = .array(expected)
    self.given = .array(given)
  }

  private static let lineEnd: [UInt8] = [0x0D, 0x0A]
}
