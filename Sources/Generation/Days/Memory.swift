import Chance
import MetaTasks
import Notation
import Workplace

/// Who knows what: shares out the clues of a day's tasks among the people of the company.
struct Memory {
  /// What each person can say, by full name.
  private(set) var knowledge: [String: [Knowledge]] = [:]
  /// What holds clues beside people, by `task id/clue id`.
  var sources: [String: Clue.Source] = [:]
  let company: Company

  init(company: Company) { self.company = company }

  /// Gives a task's clues to their holders and, for those who do not hold one, the referral to who does.
  ///
  /// - Parameters:
  ///   - span: When they are true; a task that is amended has other ones afterwards.
  ///   - chance: The house's stream, for people say the same thing in the same words every day; each has its own child.
  /// - Throws: `Unbuildable` when nobody holds a clue.
  mutating func share(
    _ clues: [Clue], ofTask task: String, during span: Span = .always, synonyms: [String: [String]], chance: Chance
  ) throws {
    for clue in clues {
      let holders = company.names(of: clue.holders)
      if let source = clue.holders.source { sources[task + "/" + clue.id] = source }
      guard !holders.isEmpty || clue.holders.source != nil else {
        throw Unbuildable("nobody in the company holds the clue '\(clue.id)' of the task '\(task)'")
      }
      var entry = Knowledge(
        clue: task + "/" + clue.id, topics: clue.topics, synonyms: synonyms, mentions: clue.mentions ?? [],
        lacks: clue.lacks, says: "",
        after: (clue.after ?? []).map { task + "/" + $0 }, hears: clue.hears ?? false, from: span.from,
        until: [clue.until, span.until.map { $0 + -1 }].compactMap { $0 }.min())
      let stream = chance.stream("clue").stream(clue.id)
      for name in holders {
        entry.says = Memory.wording(of: clue.says, for: name, stream.stream("says"))
        entry.asksBack = clue.asksBack.map { Memory.wording(of: $0, for: name, stream.stream("asks back")) }
        add(entry, to: name)
      }
      guard let referral = clue.refers else { continue }
      entry.kind = .refers
      entry.mentions = []
      entry.lacks = nil
      entry.asksBack = nil
      entry.after = []
      entry.hears = false
      entry.until = span.until.map { $0 + -1 }
      for name in company.names(of: referral.from) where !holders.contains(name) {
        entry.says = Memory.wording(of: referral.says, for: name, stream.stream("refers"))
        add(entry, to: name)
      }
    }
  }

  /// Lets a person know something. What they knew until this begins, word for word, they go on knowing.
  mutating func add(_ entry: Knowledge, to name: String) {
    var earlier = entry
    earlier.from = nil
    earlier.until = entry.from.map { $0 + -1 }
    if let from = entry.from,
      let index = knowledge[name]?.firstIndex(where: { known in
        earlier.from = known.from
        return known == earlier && known.from.map { $0 < from } ?? true
      })
    {
      knowledge[name]?[index].until = entry.until
    } else {
      knowledge[name, default: []].append(entry)
    }
  }

  /// Lets somebody know for a time what somebody else knows, personal matters aside.
  mutating func standIn(_ name: String, for absent: String, during span: Span) {
    let own = knowledge[name] ?? []
    for var entry in knowledge[absent] ?? [] where !Memory.isPersonal(entry, to: absent) {
      if own.contains(where: { $0.clue == entry.clue && ($0.kind == entry.kind || $0.kind == .tells) }) { continue }
      entry.from = [entry.from, span.from].compactMap { $0 }.max()
      entry.until = [entry.until, span.until.map { $0 + -1 }].compactMap { $0 }.min()
      if let from = entry.from, let until = entry.until, from > until { continue }
      knowledge[name, default: []].append(entry)
    }
  }

  /// Whether a clue is about the person who holds it, as the name in its id tells.
  private static func isPersonal(_ entry: Knowledge, to name: String) -> Bool { entry.clue.hasSuffix("/" + name) }

  private static func wording(of alternatives: [String], for person: String, _ chance: Chance) -> String {
    var chance = chance.stream(person)
    return alternatives.isEmpty ? "" : chance.choice(alternatives)
  }
}

/// A stretch of time, open where it has no bounds; `until` is the first moment after it.
struct Span: Hashable {
  var from: Moment?
  var until: Moment?

  /// All of time.
  static let always = Span()
}
