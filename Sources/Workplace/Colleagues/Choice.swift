import MetaTasks

/// What a message settles on, where several things could be meant: whoever names every possibility has chosen none.
///
/// What a clause denies (`not WM-1`, `WM-1 is not for replicas`, `rather than WM-1`) is ruled out, be it right or wrong. All are
/// treated alike, so that no wording which fits every possibility chooses one.
struct Choice {
  /// What was written. It is read when an entry rules others out, which few do.
  let message: String

  /// Whether the message means what this entry waits for, and nothing else of its kind.
  func isMade(_ knowledge: Knowledge) -> Bool {
    guard let others = knowledge.lacks, Judge.Wording.says(others, in: [Judge.Wording.folded(message)]) else {
      return true
    }
    let settled = Choice.clauses(of: message).map { Choice.settled($0).joined(separator: " ") }
    return !Judge.Wording.says(others, in: settled) && Judge.Wording.says(knowledge.mentions, in: settled)
  }

  /// The clauses, each as its words in lower case.
  private static func clauses(of message: String) -> [[String]] {
    var clauses: [[String]] = [[]]
    for word in message.lowercased().split(whereSeparator: { $0.isWhitespace || "()–—".contains($0) }) {
      if openers.contains(String(word)) { clauses.append([]) }
      clauses[clauses.count - 1].append(word.filter { !"*`\"".contains($0) })
      if let last = word.last, ".,;:!?".contains(last) { clauses.append([]) }
    }
    return clauses
  }

  /// The words of a clause that hold: those before a denial, and none where what comes before is what it denies.
  private static func settled(_ words: [String]) -> ArraySlice<String> {
    let bare = words.map { word in word.filter { !".,;:!?’'".contains($0) } }
    guard let denial = bare.firstIndex(where: { denials.contains($0) || denyingVerbs.contains($0) }) else {
      return words[...]
    }
    let deniesSubject = denyingVerbs.contains(bare[denial]) || denial > 0 && verbs.contains(bare[denial - 1])
    return deniesSubject ? [] : words[..<denial]
  }

  private static let openers: Set<String> = ["but", "so", "please", "because", "since", "while", "whereas"]
  private static let denials: Set<String> = [
    "not", "instead", "rather", "neither", "nor", "never", "without", "unlike",
  ]
  private static let verbs: Set<String> = [
    "is", "are", "was", "were", "be", "does", "do", "did", "will", "would", "can", "could", "should", "must", "has",
    "have",
  ]
  private static let denyingVerbs: Set<String> = [
    "isnt", "arent", "wasnt", "doesnt", "dont", "didnt", "wont", "wouldnt", "cant", "cannot", "couldnt", "shouldnt",
    "excluded", "ruled", "discarded", "rejected",
  ]
}
