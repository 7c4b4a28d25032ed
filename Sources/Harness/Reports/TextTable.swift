/// A table of text, laid out for a terminal or as Markdown. The first column is set left, the others right.
struct TextTable: Hashable, Sendable {
  var header: [String]
  var rows: [[String]] = []

  /// Columns padded with spaces, two apart.
  var terminal: String {
    let widths = self.widths
    return ([header] + rows).map { row in
      let cells = row.enumerated().map { TextTable.padded($1, to: widths[$0], isFirst: $0 == 0) }
      return TextTable.trimmed(cells.joined(separator: "  "))
    }.joined(separator: "\n")
  }

  /// A Markdown table that reads well as plain text, too.
  var markdown: String {
    let widths = self.widths.map { max(3, $0) }
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rule = widths.enumerated().map { index, width in
      index == 0 ? String(repeating: "-", count: width) : String(repeating: "-", count: width - 1) + ":"
    }
    let lines = ([header] + rows).map { row in
      line(row.enumerated().map { TextTable.padded(TextTable.escaped($1), to: widths[$0], isFirst: $0 == 0) })
    }
    return ([lines[0], line(rule)] + lines.dropFirst()).joined(separator: "\n")
  }

  private var widths: [Int] {
    header.indices.map { column in ([header] + rows).map { $0[column].count }.max() ?? 0 }
  }

  private static func padded(_ text: String, to width: Int, isFirst: Bool) -> String {
    let space = String(repeating: " ", count: max(0, width - text.count))
    return isFirst ? text + space : space + text
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("|", with: "\\|").replacing("\n", with: " ").replacing(
      "<", with: "&lt;")
  }
}
