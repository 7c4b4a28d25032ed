/// Where a sentence holds several clauses that could each stand alone.
enum Clauses {
  /// Whether a clause of its own begins at a word.
  /// - Parameter followsPurpose: Whether the sentence begins with what something is for: `to complete the column I need …`.
  static func begin(at index: Int, in words: [Message.Word], before limit: Int, followsPurpose: Bool) -> Bool {
    guard index + 1 < limit else { return false }
    let word = words[index]
    if word.opensClause {
      let first = isConjunction(word) ? index + 1 : index
      return first < limit && starters.contains(words[first].text)
    }
    if isConjunction(word), word.text != "or" { return starters.contains(words[index + 1].text) }
    return followsPurpose && (word.text == "i" || word.text == "we") && wants.contains(words[index + 1].text)
  }

  private static let wants: Set<String> = ["need", "want", "would", "must", "have", "require"]

  private static func isConjunction(_ word: Message.Word) -> Bool {
    switch word.text {
    case "and", "but", "so", "or": true
    default: false
    }
  }

  private static let starters: Set<String> = [
    "i", "we", "you", "could", "can", "would", "will", "do", "does", "did", "is", "are", "am", "was", "were", "have",
    "has", "where",
    "what", "which", "how", "who", "whom", "should", "shall", "may", "must", "please", "tell", "let", "any", "need",
    "want", "not",
    "there", "it", "that", "they", "my",
  ]
}
