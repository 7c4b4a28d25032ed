public import MetaTasks
public import Notation

/// A colleague who answers questions from what they know, and from nothing else.
///
/// No language model, no chance: what is told follows from the message, the knowledge and what the trainee was told before. How topics,
/// synonyms and mentions are matched, and how to write them, is told in `docs/colleagues.md`; in short:
///
/// - `Message` cuts the text into words and sentences, `Asking` says which sentences ask;
/// - `Memory` is the knowledge compiled into concepts (words that stand for one another);
/// - `Listening` finds the concepts in the message and decides which entries are meant;
/// - this type decides what of it is said.
///
/// Making a colleague compiles its knowledge: keep it. Copies share everything.
public struct Colleague: Sendable {
  /// What a colleague says to one message.
  public struct Answer: Hashable, Sendable {
    /// The words.
    public var text: String
    /// The clues told, as `task id/clue id`.
    public var told: [String]
    /// The clues about which it was only said who knows.
    public var referred: [String]

    /// Creates an answer.
    public init(text: String, told: [String] = [], referred: [String] = []) {
      self.text = text
      self.told = told
      self.referred = referred
    }
  }

  /// More clues than this are never told in one answer.
  static let mostAtOnce = 3

  /// A message whose words touch upon more clues than this is a list of words, even if only one of them is meant.
  static let mostNamed = 5

  private let memory: Memory
  private let smallTalk: String
  private let declines: String
  private let oneThingAtATime: String

  /// Creates a colleague; which of the manners' wordings they use follows from their name.
  /// - Parameter titles: The titles of the day's tasks, so that a question about the changes of one is not taken for one about another.
  public init(person: Person, knowledge: [Knowledge], manners: Manners, titles: [String] = []) {
    memory = Memory(knowledge, titles: titles)
    smallTalk = Colleague.wording(of: manners.smallTalk, for: person.name)
    declines = Colleague.wording(of: manners.declines, for: person.name)
    oneThingAtATime = Colleague.wording(of: manners.oneThingAtATime, for: person.name)
  }

  /// Answers a message.
  /// - Parameters:
  ///   - message: What the trainee wrote, in the trainee's own words.
  ///   - known: The clues told to the trainee so far, as `task id/clue id`.
  ///   - now: The time; without one, nothing is too late.
  public func answer(_ message: String, known: Set<String> = [], at now: Moment? = nil) -> Answer {
    let entries = memory.entries
    let choice = Choice(message: message)
    let awake = entries.indices.filter { entries[$0].knowledge.isAwake(knowing: known, at: now) }
    let heard = heard(message, among: awake).filter { choice.isMade(memory.entries[$0].knowledge) }
    guard message.unicodeScalars.count <= Message.longest else {
      return heard.isEmpty ? Answer(text: oneThingAtATime) : told(heard)
    }
    let listening = Listening(message, memory: memory)
    let changes = listening.changes(awake)
    guard listening.asks || !changes.isEmpty else { return heard.isEmpty ? Answer(text: smallTalk) : told(heard) }
    let tells = awake.filter { entries[$0].knowledge.kind == .tells }
    let hits = hits(listening, awake, changes: changes).union(heard).filter { !isPassed($0, heard, known) }.sorted()
    let named = listening.familiesNamed(tells)
    if named > Colleague.mostNamed || named > Colleague.mostAtOnce && !isOneMatter(hits) {
      return Answer(text: oneThingAtATime)
    }
    let clues = Set(heard.map { entries[$0].knowledge.clue })
    let matter = hits.filter { !changes.contains($0) }
    let news = self.news(of: changes)
    return joined(answer(.tells, matter, listening, choice, heard: clues), news)
      ?? joined(answer(.refers, matter, listening, choice), news) ?? news ?? asksBack(matter) ?? Answer(text: declines)
  }

  /// Whether it was told before and the message brings the news that the same task waited for: nobody asks for that again.
  private func isPassed(_ entry: Int, _ heard: [Int], _ known: Set<String>) -> Bool {
    let entries = memory.entries
    return known.contains(entries[entry].knowledge.clue)
      && heard.contains { entries[$0].task == entries[entry].task && !known.contains(entries[$0].knowledge.clue) }
  }

  /// What is meant besides changes. Whoever only asks about those is not sent elsewhere for another matter that the sentence names.
  private func hits(_ listening: Listening, _ awake: [Int], changes: [Int]) -> Set<Int> {
    let others = awake.filter { memory.entries[$0].changeOf == nil || !listening.namesAnotherTask(than: $0) }
    let hits = listening.hits(others)
    if changes.isEmpty { return hits }
    let beside = listening.hits(others, besideChanges: true)
    return hits.filter { memory.entries[$0].knowledge.kind == .tells || beside.contains($0) }
  }

  /// What is to be told about changes, and who knows of them.
  private func news(of changes: [Int]) -> Answer? {
    if changes.isEmpty { return nil }
    let knowledge = changes.map { memory.entries[$0].knowledge }
    return Answer(
      text: joined(knowledge.map(\.says)), told: knowledge.filter { $0.kind == .tells }.map(\.clue),
      referred: knowledge.filter { $0.kind == .refers }.map(\.clue))
  }

  /// An answer with news after it; `nil` without one.
  private func joined(_ answer: Answer?, _ news: Answer?) -> Answer? {
    guard var answer, let news else { return answer }
    answer.text += " " + news.text
    answer.told += news.told
    answer.referred += news.referred
    return answer
  }

  /// Whether what is meant of all that is named comes down to one task, and to a single clue of it.
  private func isOneMatter(_ hits: [Int]) -> Bool {
    let meant = hits.lazy.map { memory.entries[$0] }.filter { $0.knowledge.kind == .tells }
    return Set(meant.map(\.task)).count == 1 && Set(meant.map(\.family)).count == 1
  }

  /// The entries that wait for being told something that the message says, in whatever words around it.
  private func heard(_ message: String, among awake: [Int]) -> [Int] {
    let waiting = awake.filter { memory.entries[$0].knowledge.hears }
    guard !waiting.isEmpty else { return [] }
    let folded = Judge.Wording.folded(message)
    return waiting.filter { Judge.Wording.says(memory.entries[$0].knowledge.mentions, in: [folded]) }
  }

  private func told(_ heard: [Int]) -> Answer {
    let knowledge = heard.map { memory.entries[$0].knowledge }
    return Answer(text: joined(knowledge.map(\.says)), told: knowledge.map(\.clue))
  }

  /// Asks for what a question does not mention.
  private func asksBack(_ hits: [Int]) -> Answer? {
    hits.lazy.compactMap { memory.entries[$0].knowledge.asksBack }.first.map { Answer(text: $0) }
  }

  /// Answers from entries of one kind; `nil` when none has anything to say.
  private func answer(
    _ kind: Knowledge.Kind, _ hits: [Int], _ listening: Listening, _ choice: Choice, heard: Set<String> = []
  ) -> Answer? {
    let entries = hits.map { memory.entries[$0] }.filter { $0.knowledge.kind == kind }
    let due = entries.filter { entry in
      (listening.mentionsAll(entry.mentions) || heard.contains(entry.knowledge.clue)) && choice.isMade(entry.knowledge)
    }
    if due.isEmpty { return nil }
    if Set(due.map(\.family)).count > Colleague.mostAtOnce { return Answer(text: oneThingAtATime) }
    let clues = due.map(\.knowledge.clue)
    let text = joined(due.map(\.knowledge.says))
    return kind == .tells ? Answer(text: text, told: clues) : Answer(text: text, referred: clues)
  }

  /// The sayings in order, none twice.
  private func joined(_ sayings: [String]) -> String {
    sayings.uniqued().joined(separator: " ")
  }

  /// The wording that a person uses, the same in every process.
  private static func wording(of wordings: [String], for name: String) -> String {
    guard !wordings.isEmpty else { return "" }
    return wordings[Int(fingerprint(of: name) % UInt64(wordings.count))]
  }

  /// FNV-1a of 64 bits. `Hasher` is seeded anew in each process.
  private static func fingerprint(of text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}

extension Knowledge {
  /// Whether it may be said to somebody who knows this much, at this moment.
  fileprivate func isAwake(knowing known: Set<String>, at now: Moment?) -> Bool {
    guard let now else { return known.isSuperset(of: after) }
    return (from.map { $0 <= now } ?? true) && (until.map { now <= $0 } ?? true) && known.isSuperset(of: after)
  }
}
