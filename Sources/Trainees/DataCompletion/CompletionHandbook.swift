/// What the handbook says about completing one table.
struct CompletionHandbook {
  /// The relation between the columns.
  let relation: Relation
  /// The columns that may be filled, in the handbook's order, and how their values are written.
  let roundings: [(column: String, rounding: Rounding)]

  /// Reads the handbook.
  /// - Throws: `Stuck`, naming what it does not say.
  init(reading text: String, dataset: String, columns: [String]) throws {
    let tables = MarkdownTable.all(in: text)
    guard let words = tables.lazy.compactMap({ CompletionHandbook.relation(of: dataset, in: $0) }).first else {
      throw Stuck("the handbook does not know the table '\(dataset)'")
    }
    relation = try Relation(reading: words, columns: columns)
    roundings = tables.lazy.map(CompletionHandbook.roundings).first { !$0.isEmpty } ?? []
    guard !roundings.isEmpty else { throw Stuck("the handbook does not say how to round") }
  }

  private static func relation(of dataset: String, in table: MarkdownTable) -> String? {
    guard let place = table.column("relation") else { return nil }
    return table.rows.first { $0.count > place && CodeSpans.all(in: $0[0]).first == dataset }?[place]
  }

  private static func roundings(in table: MarkdownTable) -> [(column: String, rounding: Rounding)] {
    guard let step = table.column("step"), let direction = table.column("direction") else { return [] }
    return table.rows.compactMap { cells in
      guard cells.count > max(step, direction), let column = CodeSpans.all(in: cells[0]).first,
        let size = Ratio(cells[step].replacing("`", with: "")), size > 0,
        let way = Rounding.Direction(rawValue: cells[direction].replacing("`", with: "").lowercased())
      else { return nil }
      return (column, Rounding(step: size, direction: way))
    }
  }
}
