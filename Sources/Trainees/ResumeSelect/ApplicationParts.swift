/// The sections of an application, told by their headings.
struct ApplicationParts {
  enum Part: Hashable { case head, summary, education, experience, skills, projects, courses, notice }

  private var parts: [Part: [String]] = [:]

  init(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { Prose.trimmed($0) }
    var part = Part.head
    for (index, line) in lines.enumerated() where !line.isEmpty {
      let isUnderlined =
        index + 1 < lines.count && lines[index + 1].count > 2 && lines[index + 1].allSatisfy { $0 == "-" }
      if let next = ApplicationParts.part(headed: line, isUnderlined) {
        part = next
      } else if !line.allSatisfy({ $0 == "-" }) {
        parts[part, default: []].append(line)
      }
    }
  }

  func lines(_ part: Part) -> [String] { parts[part] ?? [] }

  private static func part(headed line: String, _ isUnderlined: Bool) -> Part? {
    guard isUnderlined || line.hasPrefix("#") && !line.hasPrefix("####") else { return nil }
    let title = line.lowercased()
    return words.first { $0.words.contains(where: title.contains) }?.part
  }

  private static let words: [(part: Part, words: [String])] = [
    // `Coursework` is no work.
    (.courses, ["course"]), (.education, ["educat", "degree", "studies", "academic"]),
    (.experience, ["experience", "employ", "work"]),
    (.skills, ["skill", "competence"]), (.projects, ["project"]),
    (.notice, ["notice", "availab", "start"]), (.summary, ["summary", "profile", "about", "in short"]),
  ]
}

/// Finds months in a text.
enum MonthReading {
  /// The months since year 0 of `Mar 2019`, `March 2019`, `03/2019` and `2019-03`, in order.
  static func months(in text: String) -> [Int] {
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "/" || $0 == "-") }.map { $0.lowercased() }
    return words.indices.compactMap { index in
      numeric(words[index]) ?? (index + 1 < words.count ? spelled(words[index], words[index + 1]) : nil)
    }
  }

  private static func numeric(_ word: String) -> Int? {
    let parts = word.split { $0 == "/" || $0 == "-" }.map(String.init)
    guard parts.count == 2, let first = Int(parts[0]), let second = Int(parts[1]) else { return nil }
    let (year, month) = parts[0].count == 4 ? (first, second) : (second, first)
    return (1900...2200).contains(year) && (1...12).contains(month) ? year * 12 + month - 1 : nil
  }

  private static func spelled(_ month: String, _ year: String) -> Int? {
    guard let number = Clockface.month(month), year.count == 4, let year = Int(year) else { return nil }
    return year * 12 + number
  }
}
