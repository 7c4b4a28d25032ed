import MetaTasks
import Notation
import Workplace

/// Who knows what, as `colleagues.json` stores it: each clue once, and each person's share in it.
struct ColleaguesFile: Codable {
  /// What is asked for by one clue, the same for all who can say something about it.
  struct Topic: Codable, Hashable {
    var topics: [String]
    var synonyms: [String: [String]]
    var mentions: [[String]]
    var lacks: [String]?
    var after: [String]
    var hears: Bool?
    var changeOf: String?

    enum CodingKeys: String, CodingKey {
      case topics, synonyms, mentions, lacks, after, hears
      case changeOf = "change_of"
    }
  }

  /// What one person says about a clue.
  struct Share: Codable {
    var clue: String
    /// Which of the clue's topics hold, where a task that is amended has several; the first without.
    var variant: Int?
    var kind: Knowledge.Kind
    var says: String
    var asksBack: String?
    var from: Moment?
    var until: Moment?

    enum CodingKeys: String, CodingKey {
      case clue, variant, kind, says
      case asksBack = "asks_back"
      case from, until
    }

    /// The key of the topic in `clues`.
    var key: String { variant.map { "\(clue)#\($0)" } ?? clue }
  }

  /// The clues, by `task id/clue id`; further topics of the same clue by `task id/clue id#2` and so on.
  var clues: [String: Topic]
  /// What each person says, by full name, in the order of the tasks' clues.
  var people: [String: [Share]]

  /// What holds clues beside people, by `task id/clue id`.
  var sources: [String: Clue.Source]
  /// The clues that are elsewhere than their rules put them; `nil` for none.
  var placed: [String]?

  /// Gathers what people, documents and meetings hold.
  init(_ bundle: DayBundle) {
    clues = [:]
    people = [:]
    sources = bundle.sources
    placed = bundle.placed.isEmpty ? nil : bundle.placed
    let knowledge = bundle.knowledge.sorted { $0.key < $1.key }
    // Who only refers needs neither mentions nor earlier clues; whoever tells has them.
    for entry in knowledge.flatMap(\.value) where entry.kind == .tells { _ = note(entry) }
    for (name, entries) in knowledge {
      people[name] = entries.map { entry in
        Share(
          clue: entry.clue, variant: note(entry), kind: entry.kind, says: entry.says, asksBack: entry.asksBack,
          from: entry.from, until: entry.until)
      }
    }
  }

  /// Finds the entry's topic among those of its clue, or adds it.
  private mutating func note(_ entry: Knowledge) -> Int? {
    let topic = Topic(
      topics: entry.topics, synonyms: entry.synonyms, mentions: entry.mentions, lacks: entry.lacks,
      after: entry.after, hears: entry.hears ? true : nil, changeOf: entry.changeOf)
    var variant: Int?
    while let known = clues[variant.map { "\(entry.clue)#\($0)" } ?? entry.clue] {
      if known == topic { return variant }
      if entry.kind == .refers, known.topics == topic.topics, known.synonyms == topic.synonyms { return variant }
      variant = (variant ?? 1) + 1
    }
    clues[variant.map { "\(entry.clue)#\($0)" } ?? entry.clue] = topic
    return variant
  }

  /// What people know.
  var knowledge: [String: [Knowledge]] {
    people.mapValues { shares in
      shares.compactMap { share in
        clues[share.key].map { topic in
          Knowledge(
            clue: share.clue, kind: share.kind, topics: topic.topics, synonyms: topic.synonyms,
            mentions: share.kind == .tells ? topic.mentions : [], lacks: share.kind == .tells ? topic.lacks : nil,
            says: share.says, asksBack: share.asksBack,
            after: share.kind == .tells ? topic.after : [], hears: share.kind == .tells && topic.hears == true,
            from: share.from, until: share.until, changeOf: topic.changeOf)
        }
      }
    }
  }
}
