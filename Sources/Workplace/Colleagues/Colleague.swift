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

  private let memory: Memory
  private let smallTalk: String
  private let declines: String
  private let oneThingAtATime: String

  /// Creates a colleague; which of the manners' wordings they use follows from their name.
  public init(person: Person, knowledge: [Knowledge], manners: Manners) {
    memory = Memory(knowledge)
    smallTalk = Colleague.wording(of: manners.smallTalk, for: person.name)
    declines = Colleague.wording(of: manners.declines, for: person.name)
    oneThingAtATime = Colleague.wording(of: manners.oneThingAtATime, for: person.name)
  }

  /// Answers a message.
  /// - Parameters:
  ///   - message: What the trainee wrote, in the trainee's own words.
  ///   - known: The clues told to the trainee so far, as `task id/clue id`.
  ///   - now: The time, for what is known at some times only; `nil` to know everything.
  public func answer(_ message: String, known: Set<String> = [], at now: Moment? = nil) -> Answer {
    guard message.unicodeScalars.count <= Message.longest else { return Answer(text: oneThingAtATime) }
    let listening = Listening(message, memory: memory)
    guard listening.asks else { return Answer(text: smallTalk) }
    let entries = memory.entries
    let awake = entries.indices.filter { index in
      let knowledge = entries[index].knowledge
      return known.isSuperset(of: knowledge.after) && (now.map(knowledge.isKnown) ?? true)
    }
    let tells = awake.filter { entries[$0].knowledge.kind == .tells }
    if listening.familiesNamed(tells).count > Colleague.mostAtOnce { return Answer(text: oneThingAtATime) }
    let hits = listening.hits(awake).sorted()
    return answer(.tells, hits, listening) ?? answer(.refers, hits, listening) ?? Answer(text: declines)
  }

  /// Answers from entries of one kind; `nil` when none has anything to say.
  private func answer(_ kind: Knowledge.Kind, _ hits: [Int], _ listening: Listening) -> Answer? {
    let entries = hits.map { memory.entries[$0] }.filter { $0.knowledge.kind == kind }
    let due = entries.filter { listening.mentionsAll($0.mentions) }
    if due.isEmpty { return entries.lazy.compactMap(\.knowledge.asksBack).first.map { Answer(text: $0) } }
    if Set(due.map(\.family)).count > Colleague.mostAtOnce { return Answer(text: oneThingAtATime) }
    let clues = due.map(\.knowledge.clue)
    let text = joined(due.map(\.knowledge.says))
    return kind == .tells ? Answer(text: text, told: clues) : Answer(text: text, referred: clues)
  }

  /// The sayings in order, none twice.
  private func joined(_ sayings: [String]) -> String {
    var said: Set<String> = []
    return sayings.filter { said.insert($0).inserted }.joined(separator: " ")
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
