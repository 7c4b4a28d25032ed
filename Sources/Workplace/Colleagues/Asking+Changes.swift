extension Asking {
  /// Words that follow each other in a sentence, with a few others between them, and mean: has anything changed?
  private struct Turn {
    /// For each place the words that may stand there.
    let places: [Set<String>]
    /// The most words between two places.
    let gap: Int

    init(_ places: Set<String>..., gap: Int) { (self.places, self.gap) = (places, gap) }

    func occurs(in words: [String]) -> Bool {
      words.indices.contains { places[0].contains(words[$0]) && follows(1, after: $0, in: words) }
    }

    private func follows(_ place: Int, after index: Int, in words: [String]) -> Bool {
      guard place < places.count else { return true }
      return words[(index + 1)...].prefix(gap + 1).indices.contains {
        places[place].contains(words[$0]) && follows(place + 1, after: $0, in: words)
      }
    }
  }

  private static let moved: Set<String> = [
    "changed", "change", "moved", "amended", "altered", "updated", "modified", "shifted", "revised", "postponed",
    "extended", "shortened", "rescheduled", "withdrawn", "cancelled", "canceled", "dropped", "superseded", "replaced",
  ]

  private static let turns: [Turn] = [
    Turn(["anything", "something", "what", "everything", "whats"], moved.union(["new", "different"]), gap: 4),
    Turn(
      ["any", "some", "further", "recent", "last", "late"],
      [
        "change", "changes", "update", "updates", "news", "amendment", "amendments", "revision", "revisions",
        "modifications",
      ],
      gap: 2),
    Turn(
      ["still"],
      [
        "same", "need", "needed", "needs", "due", "want", "wanted", "wants", "required", "valid", "current", "stand",
        "stands", "on", "hold", "holds", "apply", "applies", "relevant", "going", "as", "correct", "right", "accurate",
        "necessary", "date", "planned", "open", "true",
      ], gap: 4),
    Turn(
      ["deadline", "task", "tasks", "request", "priority", "requirements", "due"],
      ["still", "stand", "stands", "hold", "holds", "apply", "applies"], gap: 8),
    Turn(["latest", "newest"], ["on", "about", "for", "with", "state", "status", "version", "regarding"], gap: 1),
    Turn(
      ["as"], ["planned", "before", "agreed", "discussed", "given", "it"], ["was", "planned", "before", "stands"],
      gap: 1),
    Turn(
      ["going", "remain", "remains", "stand", "stands", "is", "are"], ["as"], ["planned", "before", "agreed"], gap: 5),
    Turn(["up"], ["to"], ["date"], gap: 0),
    Turn(["current"], ["state", "status", "version"], gap: 0),
    Turn(["when", "until"], ["due"], gap: 8),
    Turn(["by"], ["when"], gap: 0),
    Turn(["what", "which", "new", "same", "is"], ["deadline"], gap: 3),
    Turn(["did", "take", "took", "taken"], ["back"], gap: 5),
    Turn(["called"], ["off"], gap: 0),
    Turn(["task", "current", "request"], ["current", "valid"], gap: 2),
    Turn(["has", "have", "did", "was", "were", "is", "are", "been", "will"], moved, gap: 9),
  ]

  /// Whether a sentence wants to know what has become of a task: whether it, or its deadline, is still what it was.
  ///
  /// Who was given a task must find out, so all the usual ways of putting it count, whatever else the sentence names. What the asker wants
  /// to change is another matter.
  static func isAboutChanges(_ words: ArraySlice<Message.Word>) -> Bool {
    let texts = words.filter { !$0.isAside }.map(\.text)
    guard turns.contains(where: { $0.occurs(in: texts) }) else { return false }
    return !asksForLeave.contains { $0.occurs(in: texts) }
  }

  private static let asksForLeave: [Turn] = [
    Turn(["i", "we"], ["change", "amend", "alter", "update", "modify", "move"], gap: 2),
    Turn(["how", "where", "who", "whom"], ["change", "amend", "alter", "update", "modify", "revise"], gap: 4),
  ]
}
