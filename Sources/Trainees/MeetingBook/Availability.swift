/// What a colleague's answer means for the list of attendees.
enum Availability: Hashable {
  case comes
  case staysAway
  /// Somebody else decides; `nil` when the answer does not say who.
  case dependsOn(String?)

  /// Reads an answer about the person who gives it.
  /// - Parameter others: The full names of everybody else.
  /// - Returns: `nil` when the answer says nothing about it.
  static func ofSpeaker(_ answer: String, others: [String]) -> Availability? {
    let lower = answer.lowercased()
    let decider = others.first { answer.contains($0) }
    let defers = [
      "decide", "decision", "up to", "depends", "depend on", "confirm with", "ask ", "check with", "not sure",
    ]
    if let decider, defers.contains(where: lower.contains) { return .dependsOn(decider) }
    if lower.contains("manager"), defers.contains(where: lower.contains) { return .dependsOn(nil) }
    return polarity(statements(answer))
  }

  /// What an answer states, in lower case: who asks back (`Free for what?`) has not answered yet.
  private static func statements(_ answer: String) -> String {
    Prose(answer).sentences.map(\.text).filter { !$0.hasSuffix("?") }.joined(separator: " ").lowercased()
  }

  /// Reads an answer about somebody else: only the sentences that name the person count.
  static func of(_ person: String, in answer: String) -> Availability? {
    let given = person.split(separator: " ").first.map(String.init) ?? person
    let name = answer.contains(person) ? person : given
    let about = Prose(answer).sentences.map(\.text).filter { $0.contains(name) }
    guard !about.isEmpty else { return nil }
    return polarity(statements(about.joined(separator: " ")))
  }

  private static func polarity(_ text: String) -> Availability? {
    let no = [
      "cannot", "can't", "can’t", "can not", "not invite", "not be able", "unable", "unavailable", "not available",
      "won't", "will not", "must not", "should not", "need not", "not attend", "not come", "not list", "not include",
      "leave me out", "without me", "excused", "not on the list", "not free", "no time",
    ]
    if no.contains(where: text.contains) { return .staysAway }
    let yes = [
      "can", "available", "invite", "suits", "attend", "free", "yes", "be there", "works for me", "come", "expected",
      "should",
    ]
    return yes.contains(where: text.contains) ? .comes : nil
  }
}
