/// Whether a question is about the person spoken to.
enum Addressing {
  /// Words for somebody else.
  static func isSomebodyElse(_ word: String) -> Bool {
    switch word {
    case "he", "she", "they", "him", "her", "them", "his", "their", "manager", "boss", "colleague", "colleagues",
      "assistant":
      true
    default: false
    }
  }

  private static func isYou(_ word: String) -> Bool {
    switch word {
    case "you", "your", "yours", "yourself", "everyone", "everybody", "anyone", "anybody", "all": true
    default: false
    }
  }

  private static let courtesies: Set<String> = [
    "tell", "let", "know", "confirm", "help", "share", "send", "point", "explain", "give", "decide", "clarify",
    "advise", "show",
    "say", "check", "provide", "remind", "mind", "recommend", "direct", "see", "list", "describe", "think", "inform",
    "ask", "said",
    "told", "gave", "find", "look", "want", "mean", "mentioned", "assigned", "planned",
  ]

  /// Whether `you` stands for more than a courtesy: `are you free`, not `could you tell me`.
  static func isAboutYou(_ words: ArraySlice<Message.Word>) -> Bool {
    words.indices.contains { index in
      guard !words[index].isAside, isYou(words[index].text) else { return false }
      if words[index].text == "your" { return !words[(index + 1)...].prefix(2).contains { people.contains($0.text) } }
      guard words[index].text == "you" else { return true }
      if index > words.startIndex, beforeReceivers.contains(words[index - 1].text) { return false }
      let next = words[(index + 1)...].first { !adverbs.contains($0.text) }
      return !(next.map { courtesies.contains($0.text) } ?? false)
    }
  }

  private static let people: Set<String> = [
    "manager", "managers", "boss", "team", "colleague", "colleagues", "department", "assistant", "office", "intern",
    "people",
  ]
  private static let beforeReceivers: Set<String> = ["thank", "ask", "tell", "asking", "with", "from"]
  /// What may stand between `you` and the verb that decides.
  private static let adverbs: Set<String> = [
    "please", "kindly", "maybe", "perhaps", "also", "possibly", "just", "could", "can", "would", "might", "may",
  ]
}
