import MetaTasks
import Workplace

/// Who knows what, as `colleagues.json` stores it: each clue once, and each person's share in it.
struct ColleaguesFile: Codable {
  /// What is asked for by one clue, the same for all who can say something about it.
  struct Topic: Codable, Hashable {
    var topics: [String]
    var synonyms: [String: [String]]
    var mentions: [[String]]
    var after: [String]
  }

  /// What one person says about a clue.
  struct Share: Codable {
    var clue: String
    var kind: Knowledge.Kind
    var says: String
    var asksBack: String?

    enum CodingKeys: String, CodingKey {
      case clue, kind, says
      case asksBack = "asks_back"
    }
  }

  /// The clues, by `task id/clue id`.
  var clues: [String: Topic]
  /// What each person says, by full name, in the order of the tasks' clues.
  var people: [String: [Share]]

  /// What holds clues beside people, by `task id/clue id`.
  var sources: [String: Clue.Source]

  /// Gathers what people, documents and meetings hold.
  init(_ bundle: DayBundle) {
    clues = [:]
    people = [:]
    sources = bundle.sources
    for (name, entries) in bundle.knowledge {
      people[name] = entries.map { Share(clue: $0.clue, kind: $0.kind, says: $0.says, asksBack: $0.asksBack) }
      for entry in entries {
        // Who only refers needs neither mentions nor earlier clues; whoever tells has them.
        if entry.kind == .refers, clues[entry.clue] != nil { continue }
        clues[entry.clue] = Topic(
          topics: entry.topics, synonyms: entry.synonyms, mentions: entry.mentions, after: entry.after)
      }
    }
  }

  /// What people know.
  var knowledge: [String: [Knowledge]] {
    people.mapValues { shares in
      shares.compactMap { share in
        clues[share.clue].map { topic in
          Knowledge(
            clue: share.clue, kind: share.kind, topics: topic.topics, synonyms: topic.synonyms,
            mentions: share.kind == .tells ? topic.mentions : [], says: share.says, asksBack: share.asksBack,
            after: share.kind == .tells ? topic.after : [])
        }
      }
    }
  }
}
