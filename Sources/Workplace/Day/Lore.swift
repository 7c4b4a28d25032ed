package import Chance
import MetaTasks

/// What a trainee has learnt on earlier days, as digests of the very texts that it read or was told.
///
/// A text that says something else today, by a word, is not known. Digests rather than names: a manual may stand elsewhere, and
/// a clue's name says nothing about what it says.
package struct Lore: Hashable, Sendable {
  /// Documents and minutes of meetings.
  package private(set) var texts: Set<Digest> = []
  /// Clues, with the family and the name of the clue that they answered.
  package private(set) var answers: Set<Digest> = []

  /// Knowing nothing.
  package init() {}

  /// What a day taught.
  init(of world: World) {
    let bundle = world.bundle
    texts = Set(world.documentsRead.values.map { Digest(of: $0.bytes) })
    texts.formUnion(world.calendar.arrivals.keys.compactMap { $0.summary.map { Digest(of: $0) } })
    for entry in world.ledger.entries {
      guard case .answered(let person, _, let told, _, _) = entry.event, !told.isEmpty else { continue }
      let said = (bundle.knowledge[person] ?? []).filter { $0.kind == .tells && told.contains($0.clue) }
      answers.formUnion(said.map { Lore.digest(of: $0, in: bundle) })
    }
  }

  /// What either knows.
  func union(_ other: Lore) -> Lore {
    var sum = self
    sum.texts.formUnion(other.texts)
    sum.answers.formUnion(other.answers)
    return sum
  }

  /// The clues of a day that are known already, as `task id/clue id`.
  func clues(in bundle: DayBundle) -> Set<String> {
    guard !texts.isEmpty || !answers.isEmpty else { return [] }
    var known: Set<String> = []
    for knowledge in bundle.knowledge.values.joined() where knowledge.kind == .tells {
      if answers.contains(Lore.digest(of: knowledge, in: bundle)) { known.insert(knowledge.clue) }
    }
    for (clue, source) in bundle.sources where text(of: source, in: bundle).map({ texts.contains($0) }) ?? false {
      known.insert(clue)
    }
    return known
  }

  private func text(of source: Clue.Source, in bundle: DayBundle) -> Digest? {
    if let path = source.document { return bundle.cloudDisk[path].map { Digest(of: $0.bytes) } }
    return bundle.day.meetings.first { $0.start == source.meeting }?.summary.map { Digest(of: $0) }
  }

  private static func digest(of knowledge: Knowledge, in bundle: DayBundle) -> Digest {
    let parts = knowledge.clue.split(separator: "/", maxSplits: 1).map(String.init)
    let family = bundle.day.tasks.first { $0.id == parts.first }?.family ?? parts.first ?? ""
    return Digest(of: [family, parts.last ?? "", knowledge.says].joined(separator: "\u{0}"))
  }
}
