public import Notation

/// A piece of knowledge that a task needs and its objective does not say.
///
/// In a rule its strings may be templates and its values references to facts; `Blueprint` resolves them for one task.
public struct Clue: Codable, Hashable, Sendable {
  /// Who holds a clue, or may point the way to it. The named groups add up.
  public struct Holders: Codable, Hashable, Sendable {
    /// Full names.
    public var people: [String]?
    /// Position titles, for example `Finance Manager`.
    public var positions: [String]?
    /// Departments, all their members.
    public var departments: [String]?
    /// True for everybody in the company.
    public var everyone: Bool?
    /// The cloud-disk path of a document that holds the clue; its reading is judged from the ledger.
    public var document: String?
    /// When the meeting begins whose minutes hold the clue.
    public var meeting: Moment?

    /// Where the clue stands, when something other than people holds it.
    public var source: Source? {
      guard document != nil || meeting != nil else { return nil }
      return Source(document: document, meeting: meeting)
    }

    /// Creates a selector over people, documents and meetings.
    public init(
      people: [String]? = nil, positions: [String]? = nil, departments: [String]? = nil, everyone: Bool? = nil,
      document: String? = nil, meeting: Moment? = nil
    ) {
      self.people = people
      self.positions = positions
      self.departments = departments
      self.everyone = everyone
      self.document = document
      self.meeting = meeting
    }
  }

  /// What holds a clue beside people.
  public struct Source: Codable, Hashable, Sendable {
    /// The cloud-disk path of a document.
    public var document: String?
    /// When the meeting begins whose minutes hold it.
    public var meeting: Moment?

    /// Creates a source.
    public init(document: String? = nil, meeting: Moment? = nil) {
      self.document = document
      self.meeting = meeting
    }
  }

  /// People who do not hold the clue but know who does.
  public struct Referral: Codable, Hashable, Sendable {
    /// Who refers. Holders never do.
    public var from: Holders
    /// What they say, in several wordings; one is drawn for each person.
    public var says: [String]

    /// Creates a referral.
    public init(from: Holders, says: [String]) {
      self.from = from
      self.says = says
    }
  }

  /// The clue's name within its family.
  public var id: String
  /// Who holds it.
  public var holders: Holders
  /// Phrases that name what is asked for. A question hits a phrase when it has all its content words, in any form or order.
  public var topics: [String]
  /// What is said, in several wordings; one is drawn for each holder.
  public var says: [String]
  /// What a question must name before it is answered: of each group, one of its spellings.
  public var mentions: [[String]]?
  /// Spellings of what might be meant instead. A question that names one of them, other than to rule it out, is not answered.
  public var lacks: [String]?
  /// What is said, in several wordings, when the topic is right but a mention is missing or one of `lacks` is there.
  public var asksBack: [String]?
  /// Clues that the trainee must have been told before this one is given.
  public var after: [String]?
  /// Whether it is also given to whoever only says what `mentions` asks for, in whatever sentence; default false.
  public var hears: Bool?
  /// The last moment at which it is given.
  public var until: Moment?
  /// Who points the way.
  public var refers: Referral?

  enum CodingKeys: String, CodingKey {
    case id, holders, topics, says, mentions, lacks
    case asksBack = "asks_back"
    case after, hears, until, refers
  }

  /// Creates a clue.
  public init(
    id: String, holders: Holders, topics: [String], says: [String], mentions: [[String]]? = nil,
    lacks: [String]? = nil, asksBack: [String]? = nil, after: [String]? = nil, hears: Bool? = nil,
    until: Moment? = nil, refers: Referral? = nil
  ) {
    self.id = id
    self.holders = holders
    self.topics = topics
    self.says = says
    self.mentions = mentions
    self.lacks = lacks
    self.asksBack = asksBack
    self.after = after
    self.hears = hears
    self.until = until
    self.refers = refers
  }
}

/// One thing that one colleague can say: a clue's share in that person's memory, resolved and worded.
public struct Knowledge: Codable, Hashable, Sendable {
  /// What kind of answer this is.
  public enum Kind: String, Codable, Hashable, Sendable {
    /// The clue itself.
    case tells
    /// Only who would know.
    case refers
  }

  /// The clue, as `task id/clue id`.
  public var clue: String
  /// Whether this tells the clue or refers to who would know.
  public var kind: Kind
  /// Phrases that name what is asked for; see `Clue.topics`.
  public var topics: [String]
  /// Words that count as the same, by the word used in `topics`.
  public var synonyms: [String: [String]]
  /// What a question must name first; see `Clue.mentions`.
  public var mentions: [[String]]
  /// What a question must not name, other than to rule it out; see `Clue.lacks`. `nil` for nothing.
  public var lacks: [String]?
  /// What is said.
  public var says: String
  /// What is said when a mention is missing or one of `lacks` is there; `nil` to treat the question as a miss.
  public var asksBack: String?
  /// Clues, as `task id/clue id`, that must have been told before.
  public var after: [String]
  /// Whether saying what must be mentioned is enough, asked or not; see `Clue.hears`.
  public var hears: Bool
  /// The first moment at which it is said; `nil`: always.
  public var from: Moment?
  /// The last moment at which it is said; `nil`: always.
  public var until: Moment?
  /// The title of the task of whose changes it tells: then any way of asking whether something has changed means it; `nil`: another matter.
  public var changeOf: String?

  enum CodingKeys: String, CodingKey {
    case clue, kind, topics, synonyms, mentions, lacks, says
    case asksBack = "asks_back"
    case after, hears, from, until
    case changeOf = "change_of"
  }

  /// Creates an entry.
  public init(
    clue: String, kind: Kind = .tells, topics: [String], synonyms: [String: [String]] = [:], mentions: [[String]] = [],
    lacks: [String]? = nil, says: String, asksBack: String? = nil, after: [String] = [], hears: Bool = false,
    from: Moment? = nil, until: Moment? = nil, changeOf: String? = nil
  ) {
    self.clue = clue
    self.kind = kind
    self.topics = topics
    self.synonyms = synonyms
    self.mentions = mentions
    self.lacks = lacks
    self.says = says
    self.asksBack = asksBack
    self.after = after
    self.hears = hears
    self.from = from
    self.until = until
    self.changeOf = changeOf
  }
}
