import MetaTasks

extension Judge {
  func lines(_ test: Checkpoint.Lines, in deliverables: Deliverables) -> Finding {
    switch deliverables.lists[test.file] {
    case .success(let entries): Judge.finding(entries, of: test.items)
    case .failure(let fault): .unseen(fault.reason)
    case nil: .unsatisfied
    }
  }

  private static func finding(_ entries: Set<String>, of items: [[String]]) -> Finding {
    let names = items.map(names)
    let right = names.count { !$0.isDisjoint(with: entries) }
    let surplus = entries.subtracting(names.reduce(into: []) { $0.formUnion($1) }).count
    guard right < items.count || surplus > 0 else { return .satisfied }
    // Numbers only: names would give the answer away.
    let remark = "Of the lines due \(items.count - right) are missing, and \(surplus) are not due."
    let share = items.isEmpty ? 0 : Double(max(0, right - surplus)) / Double(items.count)
    return Finding(share: share, remark: remark)
  }

  /// What a line may say that names an item: a spelling, or two of them such as name and number.
  private static func names(_ spellings: [String]) -> Set<String> {
    let words = spellings.map(Listing.words).filter { !$0.isEmpty }
    return Set(words + words.flatMap { first in words.filter { $0 != first }.map { first + " " + $0 } })
  }
}

/// Reads a list with one entry a line, however it is decorated.
enum Listing {
  /// The entries, each as its words; a lone word such as `none` stands for an empty list.
  static func entries(_ text: String) -> Set<String> {
    let written = text.split(whereSeparator: \.isNewline)
    let lines = written.indices.filter { index in
      let isTableHead = index + 1 < written.count && isRule(written[index + 1])
      return !isTableHead && !isRemark(written[index])
    }.map { written[$0] }
    let entries = Set(lines.map { words(withoutNumbering($0)) }.filter { !$0.isEmpty })
    return entries.count == 1 && entries.isSubset(of: emptiness) ? [] : entries
  }

  /// The words of a text in lower case; bullets, emphasis, hyphens and punctuation are none.
  static func words(_ text: some StringProtocol) -> String {
    text.split { !($0.isLetter || $0.isNumber) }.joined(separator: " ").lowercased()
  }

  private static let emptiness: Set<String> = ["none", "nobody", "no one", "n a", "nil", "empty"]

  /// The line between a Markdown table's head and its rows.
  private static func isRule(_ line: Substring) -> Bool {
    line.contains("|") && line.contains("--") && line.allSatisfy { $0.isWhitespace || "|-:".contains($0) }
  }

  /// Headings, which begin with `#` or end with a colon, comments and fences.
  private static func isRemark(_ line: Substring) -> Bool {
    let start = line.drop(while: \.isWhitespace)
    if line.last(where: { !$0.isWhitespace && $0 != "*" && $0 != "_" }) == ":" { return true }
    return start.hasPrefix("#") || start.hasPrefix("```") || start.hasPrefix("//")
  }

  private static func withoutNumbering(_ line: Substring) -> Substring {
    let start = line.drop { !($0.isLetter || $0.isNumber) }
    let rest = start.drop(while: \.isNumber)
    guard rest.startIndex > start.startIndex, let mark = rest.first(where: { !$0.isWhitespace }) else { return line }
    return rest.first == "." || rest.first == ")" || mark == "|" ? rest : line
  }
}
