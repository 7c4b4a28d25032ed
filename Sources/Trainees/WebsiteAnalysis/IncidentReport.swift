/// The report's lines, by the labels that the objective asks for.
struct IncidentReport {
  /// What a line is about.
  enum Item: Hashable, CaseIterable {
    case page, loadTime, cause, pageMeasure, server, fault, serverMeasure, owner, code, ticket

    /// Words of which the label has all, and one that it has not.
    fileprivate var words: (all: [String], none: [String]) {
      switch self {
      case .page: (["page"], ["measure"])
      case .loadTime: (["load"], [])
      case .cause: (["cause"], [])
      case .pageMeasure: (["measure", "page"], [])
      case .server: (["server"], ["measure"])
      case .fault: (["fault"], [])
      case .serverMeasure: (["measure", "server"], [])
      case .owner: (["engineer"], [])
      case .code: (["code"], [])
      case .ticket: (["ticket"], [])
      }
    }
  }

  /// Where the report goes.
  let file: String
  private let lines: [(label: String, hint: String)]
  private var values: [Item: String] = [:]

  /// Reads the form that the objective shows: a fenced block of labels with colons.
  init(form objective: String) throws {
    let blocks = objective.split(separator: "```", omittingEmptySubsequences: false)
    guard let file = Paths.files(".md", in: objective).first(where: { $0.contains("report") }), blocks.count > 1 else {
      throw Stuck("the objective names no report or shows no form")
    }
    self.file = file
    lines = blocks[1].split(whereSeparator: \.isNewline).compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (Prose.trimmed(line[..<colon]), Prose.trimmed(line[line.index(after: colon)...]))
    }
  }

  /// What is known of an item.
  subscript(item: Item) -> String? {
    get { values[item] }
    set { values[item] = newValue }
  }

  /// The one of the values that the form allows for an item which occurs in a text.
  func choice(of item: Item, in text: String) -> String? {
    guard let line = lines.first(where: { IncidentReport.item(of: $0.label) == item }) else { return nil }
    let words = line.hint.split { !$0.isLetter }.map { $0.lowercased() }.filter { $0.count > 3 }
    let text = text.lowercased()
    return words.first { text.contains($0) }
  }

  /// The report; what is not known stays open.
  var text: String {
    lines.map { "\($0.label): \(IncidentReport.item(of: $0.label).flatMap { values[$0] } ?? "not known")" }
      .joined(separator: "\n") + "\n"
  }

  private static func item(of label: String) -> Item? {
    let label = label.lowercased()
    return Item.allCases.first { item in
      item.words.all.allSatisfy(label.contains) && !item.words.none.contains(where: label.contains)
    }
  }

  /// A number such as `APR-7QX2M4` or `CHG-48213` in somebody's words.
  static func reference(in text: String, besides known: [String]) -> String? {
    text.split { !($0.isLetter || $0.isNumber || $0 == "-") }.map(String.init).first { word in
      let parts = word.split(separator: "-")
      return parts.count == 2 && parts[0].count > 1 && word == word.uppercased() && parts[1].count > 2
        && !known.contains(word)
    }
  }
}
