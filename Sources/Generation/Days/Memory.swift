import Chance
import MetaTasks
import Workplace

/// Who knows what: shares out the clues of a day's tasks among the people of the company.
struct Memory {
  /// What each person can say, by full name.
  private(set) var knowledge: [String: [Knowledge]] = [:]
  /// What holds clues beside people, by `task id/clue id`.
  private(set) var sources: [String: Clue.Source] = [:]
  let company: Company

  init(company: Company) { self.company = company }

  /// Gives a task's clues to their holders and, for those who do not hold one, the referral to who does.
  ///
  /// - Parameters:
  ///   - chance: The task's stream; each person's wording has its own child.
  /// - Throws: `Unbuildable` when nobody holds a clue.
  mutating func share(
    _ clues: [Clue], ofTask task: String, synonyms: [String: [String]], chance: Chance
  ) throws {
    for clue in clues {
      let holders = company.names(of: clue.holders)
      if let source = clue.holders.source { sources[task + "/" + clue.id] = source }
      guard !holders.isEmpty || clue.holders.source != nil else {
        throw Unbuildable("nobody in the company holds the clue '\(clue.id)' of the task '\(task)'")
      }
      var entry = Knowledge(
        clue: task + "/" + clue.id, topics: clue.topics, synonyms: synonyms, mentions: clue.mentions ?? [], says: "",
        after: (clue.after ?? []).map { task + "/" + $0 })
      let stream = chance.stream("clue").stream(clue.id)
      for name in holders {
        entry.says = Memory.wording(of: clue.says, for: name, stream.stream("says"))
        entry.asksBack = clue.asksBack.map { Memory.wording(of: $0, for: name, stream.stream("asks back")) }
        knowledge[name, default: []].append(entry)
      }
      guard let referral = clue.refers else { continue }
      entry.kind = .refers
      entry.mentions = []
      entry.asksBack = nil
      entry.after = []
      for name in company.names(of: referral.from) where !holders.contains(name) {
        entry.says = Memory.wording(of: referral.says, for: name, stream.stream("refers"))
        knowledge[name, default: []].append(entry)
      }
    }
  }

  private static func wording(of alternatives: [String], for person: String, _ chance: Chance) -> String {
    var chance = chance.stream(person)
    return alternatives.isEmpty ? "" : chance.choice(alternatives)
  }
}
