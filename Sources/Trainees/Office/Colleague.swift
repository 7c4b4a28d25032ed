/// One line of the staff list.
struct Colleague: Hashable {
  let name: String
  let department: String
  let position: String

  var isManager: Bool { position.split(separator: " ").contains("Manager") }

  /// Reads the table that `ListUsers` prints: `name | department | position`, a header line first.
  static func table(_ text: String) -> [Colleague] {
    text.split(whereSeparator: \.isNewline).compactMap { line in
      let cells = line.split(separator: "|").map(Prose.trimmed)
      guard cells.count >= 3, cells[0].lowercased() != "name", !cells[0].allSatisfy({ $0 == "-" || $0 == ":" })
      else { return nil }
      return Colleague(name: cells[0], department: cells[1], position: cells[2])
    }
  }
}
