/// The built-in synonyms, arranged for compiling knowledge and for reading messages.
struct SynonymTable: Sendable {
  /// A phrase and a single word that stands for it.
  struct Phrase: Sendable {
    var stems: [String]
    var word: String
  }

  static let shared = SynonymTable()

  /// The groups that a word is a member of, by its stem.
  let groups: [String: [Int]]
  /// The ways of saying a group, by the first stem.
  let ways: [String: [Memory.Way]]
  /// Members of more than one word.
  let phrases: [Phrase]
  /// The spellings of members.
  let models: SpellingModels
  /// Of each group, whether it is for topics of two words of substance only.
  let needCompany: [Bool]

  /// The number of groups.
  var count: Int { needCompany.count }

  private init() {
    var groups: [String: [Int]] = [:]
    var ways: [String: [Memory.Way]] = [:]
    var phrases: [Phrase] = []
    var models = SpellingModels()
    for (number, group) in Lexicon.synonyms.enumerated() {
      let members = group.members.map(SynonymTable.split)
      for member in members where member.count == 1 { groups[Stem.of(member[0]), default: []].append(number) }
      for phrase in members + group.stands.map(SynonymTable.split) {
        let stems = phrase.map(Stem.of)
        ways[stems[0], default: []].append(Memory.Way(meaning: number, rest: Array(stems.dropFirst())))
        if phrase.count == 1 { models.add(phrase[0], stem: stems[0]) }
      }
      phrases += SynonymTable.phrases(members)
    }
    self.groups = groups
    self.ways = ways
    self.phrases = phrases
    self.models = models
    needCompany = Lexicon.synonyms.map(\.needCompany)
  }

  /// The members of more than one word, if there is a single word to stand for them.
  static func phrases(_ members: [[String]]) -> [Phrase] {
    guard let single = members.first(where: { $0.count == 1 })?.first else { return [] }
    return members.filter { $0.count > 1 }.map { Phrase(stems: $0.map(Stem.of), word: single) }
  }

  private static func split(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
