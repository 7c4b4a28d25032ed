/// A table as Markdown writes it, with bars between the cells.
struct MarkdownTable: Hashable, Sendable {
  let header: [String]
  let rows: [[String]]

  /// The tables of a text, in order.
  static func all(in text: String) -> [MarkdownTable] {
    var tables: [MarkdownTable] = []
    var block: [[String]] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { Prose.trimmed($0) }
    for line in lines + [""] {
      if line.hasPrefix("|") {
        block.append(cells(of: line))
      } else if !block.isEmpty {
        tables.append(MarkdownTable(header: block[0], rows: block.dropFirst().filter { !isRule($0) }))
        block = []
      }
    }
    return tables
  }

  /// The position of the first column whose heading contains the word.
  func column(_ word: String) -> Int? { header.firstIndex { $0.lowercased().contains(word) } }

  private static func cells(of line: String) -> [String] {
    var inner = line.dropFirst()
    if inner.hasSuffix("|") { inner = inner.dropLast() }
    return inner.split(separator: "|", omittingEmptySubsequences: false).map(Prose.trimmed)
  }

  private static func isRule(_ cells: [String]) -> Bool {
    cells.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0 == "-" || $0 == ":" } }
  }
}

/// The pieces of a text between back quotes.
enum CodeSpans {
  static func all(in text: String) -> [String] {
    let pieces = text.split(separator: "`", omittingEmptySubsequences: false)
    return pieces.indices.filter { $0 % 2 == 1 && $0 + 1 < pieces.count }.map { String(pieces[$0]) }
  }
}

/// The pieces of a text in bold type.
enum Emphasis {
  static func all(in text: String) -> [String] {
    text.matches(of: /\*\*([^*]+)\*\*/).map { Prose.trimmed($0.1) }
  }
}

/// A Markdown text by its headings.
enum Headings {
  /// What stands below each heading, up to the next one.
  static func sections(of text: String) -> [(title: String, body: String)] {
    var sections: [(title: String, body: String)] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.hasPrefix("#") {
        sections.append((Prose.trimmed(line.drop { $0 == "#" }), ""))
      } else if !sections.isEmpty {
        sections[sections.count - 1].body += line + "\n"
      }
    }
    return sections
  }
}
