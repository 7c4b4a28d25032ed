import MetaTasks

/// What one person knows, compiled so that a message is read once however much there is to know.
///
/// Each content word of a topic becomes a *concept*: a set of words and phrases that stand for one another. A message is scanned
/// for concepts; topics are sets of concepts.
struct Memory: Sendable {
  /// A topic phrase.
  struct Topic: Sendable, Hashable {
    /// What must occur, as indices of concepts.
    var concepts: [Int]
    /// How many of them are more than office words like `policy` or `data`.
    var specific: Int
    /// Whether the question must be about the person spoken to.
    var addressesYou: Bool
    /// The stems of its own words, as opposed to those that stand for them.
    var stems: Set<String> = []
  }

  /// One thing to say, with all that decides whether it is said.
  struct Entry: Sendable {
    var knowledge: Knowledge
    var topics: [Topic]
    /// Each group's spellings, as words to be found side by side.
    var mentions: [[Spelled]]
    /// The task whose vocabulary is not foreign to the entry.
    var task: Int
    /// What counts as one clue when answers are counted; see `Memory.family(of:)`.
    var family: String
    /// The stems of the title of the task of whose changes it tells.
    var changeOf: [String]?
  }

  /// A spelling of something that must be mentioned.
  struct Spelled: Sendable {
    var words: [(text: String, times: Message.Times?)]
    /// Whether it is an everyday word too, so that only a capital letter makes it a name.
    var needsCapital: Bool
  }

  /// A way to say something: the stems after the first.
  struct Way: Sendable {
    /// The concept, or the group of built-in synonyms.
    var meaning: Int
    var rest: [String]
  }

  let entries: [Entry]
  /// The ways of saying concepts that the rules bring along, by the first stem.
  let ways: [String: [Way]]
  /// The concepts that the built-in synonyms can say, by group.
  let listeners: [[Int]]
  /// The spellings of what the rules bring along.
  let models: SpellingModels
  /// The concepts of each task.
  let vocabulary: [Set<Int>]

  /// The stems of the titles of the day's tasks.
  let titles: [[String]]

  var conceptCount: Int

  /// Compiles what a person knows.
  init(_ knowledge: [Knowledge], titles: [String] = []) {
    self.titles = Set(titles + knowledge.compactMap(\.changeOf)).sorted().map(Memory.stems)
    var builder = MemoryBuilder()
    entries = knowledge.map { builder.entry($0) }
    ways = builder.ways
    listeners = builder.listeners
    models = builder.models
    vocabulary = builder.vocabulary
    conceptCount = builder.conceptCount
  }

  /// The clue without its variant: `t/decision/Ann` is `t/decision`, but `t/policy` is itself.
  static func family(of clue: String) -> String {
    let parts = clue.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count > 2 ? parts.dropLast().joined(separator: "/") : clue
  }
}
