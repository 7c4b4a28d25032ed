public import Notation

/// A verifiable assertion about the finished world, with points.
///
/// In a rule its strings may be templates and its values references to facts; resolved, it is what `answers.json` stores.
public struct Checkpoint: Hashable, Sendable {
  /// The checkpoint's name within its task.
  public var id: String
  /// What full satisfaction earns; positive.
  public var points: Double
  /// A sentence for a trainee that fell short; it does not give the answer away.
  public var feedback: String
  /// Whether getting this right is the job itself.
  public var isDecisive: Bool
  /// Whether partial satisfaction earns its share of the points.
  public var isPartial: Bool
  /// Checkpoints of the task that must earn something before this one earns anything.
  public var requires: [String]
  /// Checkpoints of the task that must earn all their points before this one earns anything.
  public var requiresFull: [String]
  /// Clues of the task without which this cannot be earned, beyond those that the test names and that required
  /// checkpoints need.
  public var needs: [String]
  /// What is asserted.
  public var test: Test

  /// Creates a checkpoint.
  public init(
    id: String, points: Double, feedback: String, isDecisive: Bool = false, isPartial: Bool = false,
    requires: [String] = [], requiresFull: [String] = [], needs: [String] = [], test: Test
  ) {
    self.id = id
    self.points = points
    self.feedback = feedback
    self.isDecisive = isDecisive
    self.isPartial = isPartial
    self.requires = requires
    self.requiresFull = requiresFull
    self.needs = needs
    self.test = test
  }
}

extension Checkpoint {
  /// The closed vocabulary of assertions.
  public enum Test: Hashable, Sendable {
    case documentRead(DocumentRead)
    case colleagueConsulted(ColleagueConsulted)
    case filePresent(FilePresent)
    case json(JSONValue)
    case table(Table)
    case text(Text)
    case reportLine(ReportLine)
    case lines(Lines)
    case plan(Plan)
    case meetingBooked(MeetingBooked)
    case meetingAttended(MeetingAttended)
    case messageTold(MessageTold)
    case notDone(NotDone)
    case retryAfterKept(RetryAfterKept)
    case tradePull(TradePull)

    /// The names by which rules and `answers.json` call the kinds, in the order of the cases.
    public static let kinds = [
      "document_read", "colleague_consulted", "file_present", "json", "table", "text", "report_line",
      "lines", "plan",
      "meeting_booked", "meeting_attended", "message_told", "not_done", "retry_after_kept",
      "trade_pull",
    ]
  }

  /// A document of the cloud disk was read whole, at once or in pages, or downloaded.
  public struct DocumentRead: Codable, Hashable, Sendable {
    /// Cloud-disk paths; all must have been read. Partial credit: the share read.
    public var documents: [String]
  }

  /// The trainee was told clues by colleagues who hold them, by any channel.
  public struct ColleagueConsulted: Codable, Hashable, Sendable {
    /// Clue ids of this task (`limit`, `availability/Ann Lee`). Partial credit: the share told.
    public var clues: [String]
    /// Whether one of the clues is enough; default false: all of them.
    public var any: Bool?
    /// When given, only what was told before the trainee's booking of this window counts; without a booking everything does.
    public var beforeBooking: Window?

    private enum CodingKeys: String, CodingKey {
      case clues, any
      case beforeBooking = "before_booking"
    }
  }

  /// A span of time, which identifies the meetings that take exactly that long and then.
  public struct Window: Codable, Hashable, Sendable {
    /// When it begins.
    public var start: Moment
    /// When it ends.
    public var end: Moment
  }

  /// A file is in the workspace and not empty.
  public struct FilePresent: Codable, Hashable, Sendable {
    /// The path within the workspace.
    public var file: String
  }

  /// A JSON file of the workspace has an expected value at a place.
  public struct JSONValue: Codable, Hashable, Sendable {
    /// The path within the workspace.
    public var file: String
    /// JSON pointers (RFC 6901) of which the first that exists is taken; `""` is the whole document.
    public var at: [String]
    /// What must stand there.
    public var expect: Expectation
  }

  /// A CSV or JSON-rows file of the workspace has expected cells, row by row in the published order or by a key.
  ///
  /// Partial credit: the share of expected cells that match. A wrong header matches nothing; neither does a wrong row count
  /// without a key.
  public struct Table: Codable, Hashable, Sendable {
    /// The path within the workspace.
    public var file: String
    /// The column names, in order.
    public var header: [String]
    /// JSON pointers of which the first that exists is the table, an object there a table of one row. `nil`: the whole file.
    public var at: [String]?
    /// The column by whose cells rows are matched, in any order; surplus rows take away from the right ones. `nil`: by position.
    public var key: String?
    /// For each row, one entry a column: `null` where anything may stand.
    public var rows: [[Cell?]]

    /// What one cell must hold.
    public struct Cell: Codable, Hashable, Sendable {
      /// The text; compared as a number when both sides are numbers, else as trimmed text.
      public var value: String
      /// The absolute tolerance of a numeric comparison; default 0 (numerically equal).
      public var absolute: Double?
    }
  }

  /// A text file of the workspace contains some texts and no longer contains others (case and white space aside), or is one text.
  public struct Text: Codable, Hashable, Sendable {
    /// The path within the workspace.
    public var file: String
    /// Texts that must occur. Partial credit: the share that does.
    public var contains: [String]?
    /// Texts that must not occur; one occurrence fails the whole.
    public var lacks: [String]?
    /// The text that the file must be from end to end; line ends, white space at the ends of lines, and blank lines around it aside.
    public var equals: String?
  }

  /// A text file of the workspace says a value on a line of its own, behind a label: `Slow page: /docs`.
  public struct ReportLine: Codable, Hashable, Sendable {
    /// The path within the workspace.
    public var file: String
    /// The label, in one or more spellings. Lines that begin with it must all say the same.
    public var label: [String]
    /// What must stand behind it.
    public var expect: Expectation
    /// The spellings of the unit, which may stand on either side of a number; absent: any word may stand behind it.
    public var units: [String]?
  }

  /// A text file lists exactly these items, one a line, in any order.
  ///
  /// Partial credit: right lines less wrong ones, over expected ones.
  public struct Lines: Codable, Hashable, Sendable {
    /// The path within the workspace.
    public var file: String
    /// For each item that is due, the spellings of which its line has one or more; empty when the list must be empty.
    public var items: [[String]]
  }

  /// The trainee holds a booking over exactly this window.
  public struct MeetingBooked: Codable, Hashable, Sendable {
    /// When it begins.
    public var start: Moment
    /// When it ends.
    public var end: Moment
    /// People who must be invited. Partial credit: the share invited.
    public var invites: [String]?
    /// People who must not be invited; one of them fails the whole.
    public var spares: [String]?
    /// When given, nobody outside this list (and the trainee) may be invited.
    public var within: [String]?
  }

  /// The trainee was at a meeting that it had booked or was invited to, in time.
  public struct MeetingAttended: Codable, Hashable, Sendable {
    /// When it begins.
    public var start: Moment
    /// When it ends.
    public var end: Moment
    /// How many minutes before the start one may come; default 5.
    public var early: Int?
    /// How many minutes after the start one may come; default 5.
    public var late: Int?
  }

  /// Somebody was told facts by the trainee, in any words that contain them.
  public struct MessageTold: Codable, Hashable, Sendable {
    /// Full names, one of whom must have been told.
    public var to: [String]
    /// Of each group, one spelling must occur in messages to that person. Partial credit: the share of groups.
    public var facts: [[String]]
    /// Spellings of what might be meant instead; only messages after the last that names one of them count.
    public var lacks: [String]?
    /// Clue ids of this task; only messages after the last of them was told count.
    public var after: [String]?
    /// The last moment at which a message counts.
    public var until: Moment?
  }

  /// The trainee did not use a tool in a forbidden way.
  public struct NotDone: Codable, Hashable, Sendable {
    /// The tool's name.
    public var tool: String
    /// Argument values that make the use forbidden; absent: any use.
    public var arguments: JSON?
  }

  /// The trainee did not come back to a failing cloud disk before the time that it was told.
  public struct RetryAfterKept: Codable, Hashable, Sendable {
    /// How often it may; default 0.
    public var early: Int?

    /// Creates a test.
    public init(early: Int? = nil) { self.early = early }
  }

  /// Records were handed in to the day's trade-data service, well enough by its strict judge.
  ///
  /// Partial credit: the share of what is wanted.
  public struct TradePull: Codable, Hashable, Sendable {
    /// The dimensions that count, for example `correctness`; none: any points will do.
    public var dimensions: [String]?
    /// The share of their points that is wanted, from 0 to 1; default 1.
    public var atLeast: Double?
    /// How many minutes there must be from each request to the next, if that matters.
    public var pace: Int?

    private enum CodingKeys: String, CodingKey {
      case dimensions
      case atLeast = "at_least"
      case pace
    }
  }

  /// What must stand at a place of a JSON document.
  public enum Expectation: Hashable, Sendable {
    /// The same value: numbers numerically, texts after normalisation, objects in any order.
    case equal(JSON)
    /// A number within a tolerance: `absolute`, or `relative` to the expected value, whichever is wider.
    case number(Double, absolute: Double, relative: Double)
    /// The same members in any order, texts normalised. Partial credit: right ones less wrong ones, over expected ones.
    case set([JSON])
    /// An array of objects, in any order, each with the members of another of these; further members do not matter, and
    /// where an array is expected any of its elements will do. Partial credit: as for `set`.
    case records([JSON])
    /// The same elements in the same order.
    case list([JSON])
    /// Text equal after trimming, folding case and white space.
    case text(String)
    /// One of several values.
    case oneOf([JSON])
    /// A date or date-time between two, inclusive.
    case moment(from: Moment, through: Moment)
    /// What follows from other values of the document.
    case row(Lookup)
  }

  /// A table of answers of which other values of the document pick the row: any of several answers is right, but only as a whole.
  public struct Lookup: Codable, Hashable, Sendable {
    /// Objects, each with a list `key` and members by name.
    public var rows: [JSON]
    /// JSON pointers into the document; what stands there must be the row's `key`. Without pointers every row counts.
    public var by: [String]?
    /// The member of the row that is expected, one of it where it is a list; `nil`: that there is a row is enough.
    public var member: String?
    /// How far a number may be off the member's; default 0.
    public var absolute: Double?

    private enum CodingKeys: String, CodingKey {
      case rows = "row_of"
      case by, member, absolute
    }
  }
}

extension Checkpoint.Test {
  /// The file of the workspace that it looks into; `nil` where it looks at none.
  public var file: String? {
    switch self {
    case .filePresent(let test): test.file
    case .json(let test): test.file
    case .table(let test): test.file
    case .text(let test): test.file
    case .reportLine(let test): test.file
    case .lines(let test): test.file
    case .plan(let test): test.file
    case .documentRead, .colleagueConsulted, .meetingBooked, .meetingAttended, .messageTold, .notDone, .retryAfterKept,
      .tradePull:
      nil
    }
  }
}
