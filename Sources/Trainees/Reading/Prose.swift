/// A text cut into sentences of words and numbers, for readers that look for facts and not for wordings.
///
/// A Markdown heading, list item or table row is a sentence of its own; wrapped lines are joined.
struct Prose: Sendable {
  let sentences: [Sentence]

  init(_ text: String) { sentences = Prose.paragraphs(of: text).flatMap(Prose.cut).map(Sentence.init) }

  /// The sentences that have, for each group, a word beginning with one of its stems.
  func sentences(with groups: [String]...) -> [Sentence] {
    sentences.filter { sentence in groups.allSatisfy { sentence.mentions($0) } }
  }

  /// The text without surrounding white space.
  static func trimmed(_ text: some StringProtocol) -> String {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }

  private static func paragraphs(of text: String) -> [String] {
    var paragraphs: [String] = []
    var isOpen = false
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      let line = trimmed(line)
      let standsAlone = line.hasPrefix("#") || line.hasPrefix("|")
      if isOpen, !line.isEmpty, !standsAlone, !startsItem(line) {
        paragraphs[paragraphs.count - 1] += " " + line
      } else if !line.isEmpty {
        paragraphs.append(line)
      }
      isOpen = !line.isEmpty && !standsAlone
    }
    return paragraphs
  }

  private static func startsItem(_ line: String) -> Bool {
    if line.hasPrefix("- ") || line.hasPrefix("* ") || line.hasPrefix("+ ") { return true }
    let number = line.prefix { $0.isNumber }
    return !number.isEmpty && [". ", ") "].contains { line.dropFirst(number.count).hasPrefix($0) }
  }

  private static func cut(_ paragraph: String) -> [String] {
    var sentences: [String] = []
    var current = ""
    var previous: Character = " "
    for character in paragraph {
      // A full stop ends a sentence only before a space: `8.5`, `rates.csv` go on.
      // The number of a list item ends none either.
      let endsSentence = [".", "!", "?", ";"].contains(previous) && !current.dropLast().allSatisfy(\.isNumber)
      if character.isWhitespace, endsSentence {
        sentences.append(current)
        current = ""
      } else {
        current.append(character)
      }
      previous = character
    }
    return (sentences + [current]).filter { !$0.isEmpty }
  }
}
