package import Notation
import OrderedCollections

extension Checkpoint {
  /// The fields that every checkpoint has, beside `when` and `each`.
  package static let fields = (
    required: ["id", "kind", "points", "feedback"],
    optional: ["decisive", "partial", "requires", "requires_full", "needs"]
  )

  /// Reads a checkpoint that a rule's entry resolved to.
  package init(_ fields: Fielded) throws(Problem) {
    self.init(
      id: try fields.need("id", try fields.string("id")),
      points: try fields.need("points", try fields.number("points")),
      feedback: try fields.need("feedback", try fields.string("feedback")),
      isDecisive: try fields.boolean("decisive") ?? false, isPartial: try fields.boolean("partial") ?? false,
      requires: try fields.strings("requires") ?? [], requiresFull: try fields.strings("requires_full") ?? [],
      needs: try fields.strings("needs") ?? [],
      test: try Test(kind: try fields.need("kind", try fields.string("kind")), fields))
    guard points > 0, points.isFinite else { throw Problem("'\(id)' has no points", at: fields.place) }
  }
}

extension Checkpoint.Test {
  /// The fields of a kind; `nil` for an unknown kind.
  package static func fields(of kind: String) -> (required: [String], optional: [String])? {
    switch kind {
    case "document_read": (["documents"], [])
    case "colleague_consulted": (["clues"], ["any", "before_booking"])
    case "file_present": (["file"], [])
    case "json": (["file", "at", "expect"], [])
    case "table": (["file", "header", "rows"], ["at", "key"])
    case "text": (["file"], ["contains", "lacks", "equals"])
    case "report_line": (["file", "label", "expect"], ["units"])
    case "plan": (["file", "at", "options"], ["limits", "claim", "goal"])
    case "lines": (["file", "items"], [])
    case "meeting_booked": (["start", "end"], ["invites", "spares", "within"])
    case "meeting_attended": (["start", "end"], ["early", "late"])
    case "message_told": (["to", "facts"], ["lacks", "after", "until"])
    case "not_done": (["tool"], ["arguments"])
    case "retry_after_kept": ([], ["early"])
    case "trade_pull": ([], ["dimensions", "at_least", "pace"])
    default: nil
    }
  }

  fileprivate init(kind: String, _ fields: Fielded) throws(Problem) {
    func file() throws(Problem) -> String { try fields.need("file", try fields.string("file")) }
    func moment(_ key: String) throws(Problem) -> Moment { try fields.need(key, try fields.moment(key)) }
    func strings(_ key: String) throws(Problem) -> [String] { try fields.need(key, try fields.strings(key)) }
    func expectation() throws(Problem) -> Checkpoint.Expectation {
      try .init(try fields.need("expect", try fields.fields("expect")))
    }
    switch kind {
    case "document_read": self = .documentRead(.init(documents: try strings("documents")))
    case "colleague_consulted":
      let booking = try fields.fields("before_booking")
      self = .colleagueConsulted(
        .init(
          clues: try strings("clues"), any: try fields.boolean("any"),
          beforeBooking: try booking.map { booking throws(Problem) in try .init(booking) }))
    case "file_present": self = .filePresent(.init(file: try file()))
    case "json": self = .json(.init(file: try file(), at: try strings("at"), expect: try expectation()))
    case "table": self = .table(try .init(fields, file: try file(), header: try strings("header")))
    case "text":
      self = .text(
        .init(
          file: try file(), contains: try fields.strings("contains"), lacks: try fields.strings("lacks"),
          equals: try fields.string("equals")))
    case "report_line":
      self = .reportLine(
        .init(
          file: try file(), label: try strings("label"), expect: try expectation(), units: try fields.strings("units")))
    case "plan": self = .plan(try .init(fields))
    case "lines":
      self = .lines(.init(file: try file(), items: try fields.need("items", try fields.groups("items"))))
    case "meeting_booked":
      self = .meetingBooked(
        .init(
          start: try moment("start"), end: try moment("end"), invites: try fields.strings("invites"),
          spares: try fields.strings("spares"), within: try fields.strings("within")))
    case "meeting_attended":
      self = .meetingAttended(
        .init(
          start: try moment("start"), end: try moment("end"), early: try fields.integer("early"),
          late: try fields.integer("late")))
    case "message_told":
      self = .messageTold(
        .init(
          to: try strings("to"), facts: try fields.need("facts", try fields.groups("facts")),
          lacks: try fields.strings("lacks"), after: try fields.strings("after"), until: try fields.moment("until")))
    case "not_done":
      self = .notDone(.init(tool: try fields.need("tool", try fields.string("tool")), arguments: fields["arguments"]))
    case "retry_after_kept": self = .retryAfterKept(.init(early: try fields.integer("early")))
    case "trade_pull":
      self = .tradePull(
        .init(
          dimensions: try fields.strings("dimensions"), atLeast: try fields.number("at_least"),
          pace: try fields.integer("pace")))
    default:
      throw Problem("unknown kind '\(kind)'", at: fields.place, remedy: Spelling.remedy(for: kind, among: Self.kinds))
    }
  }
}

extension Checkpoint.Window {
  /// The members of a window.
  package static let keys = ["start", "end"]

  fileprivate init(_ fields: Fielded) throws(Problem) {
    self.init(
      start: try fields.need("start", try fields.moment("start")),
      end: try fields.need("end", try fields.moment("end")))
  }
}

extension Checkpoint.Table {
  fileprivate init(_ fields: Fielded, file: String, header: [String]) throws(Problem) {
    guard let rows = fields["rows"]?.array else { throw Problem("'rows' must be a list of rows", at: fields.place) }
    var table: [[Cell?]] = []
    for row in rows {
      guard let cells = row.array, cells.count == header.count else {
        throw Problem("a row of 'rows' has not \(header.count) cells as the header has", at: fields.place)
      }
      var result: [Cell?] = []
      for cell in cells { result.append(try Checkpoint.Table.cell(cell, at: fields.place)) }
      table.append(result)
    }
    let key = try fields.string("key")
    if let key {
      guard let column = header.firstIndex(of: key) else {
        throw Problem("the key '\(key)' is no column of the header", at: fields.place)
      }
      let keys = table.map { $0[column]?.value }
      guard !keys.contains(nil), Set(keys).count == keys.count else {
        throw Problem("a row of 'rows' has no '\(key)' of its own", at: fields.place)
      }
    }
    self.init(file: file, header: header, at: try fields.strings("at"), key: key, rows: table)
  }

  private static func cell(_ json: JSON, at place: Problem.Place) throws(Problem) -> Cell? {
    switch json {
    case .null: return nil
    case .string(let text): return Cell(value: text)
    case .integer, .number: return Cell(value: json.text())
    case .object(let members):
      guard let value = members["value"] else { throw Problem("a cell of 'rows' has no 'value'", at: place) }
      return Cell(value: value.string ?? value.text(), absolute: members["absolute"]?.number)
    default: throw Problem("a cell of 'rows' is \(json.typeName)", at: place)
    }
  }
}

extension Checkpoint.Expectation {
  /// The keys of an expectation, of which one (or the pair of the last two) says what is expected.
  package static let keys = [
    "equal", "number", "set", "records", "list", "text", "one_of", "row_of", "from", "through",
  ]

  /// The keys that say more about one of the others.
  package static let details = ["absolute", "relative", "by", "member"]

  fileprivate init(_ fields: Fielded) throws(Problem) {
    func list(_ key: String) throws(Problem) -> [JSON] {
      guard let elements = fields[key]?.array else { throw Problem("'\(key)' must be a list", at: fields.place) }
      return elements
    }
    switch Checkpoint.Expectation.keys.first(where: { fields.values[$0] != nil }) {
    case "equal": self = .equal(fields.values["equal"] ?? .null)
    case "number":
      self = .number(
        try fields.need("number", try fields.number("number")), absolute: try fields.number("absolute") ?? 0,
        relative: try fields.number("relative") ?? 0)
    case "set": self = .set(try list("set"))
    case "records": self = .records(try list("records"))
    case "list": self = .list(try list("list"))
    case "text": self = .text(try fields.need("text", try fields.string("text")))
    case "one_of": self = .oneOf(try list("one_of"))
    case "row_of":
      self = .row(
        .init(
          rows: try list("row_of"), by: try fields.strings("by"), member: try fields.string("member"),
          absolute: try fields.number("absolute")))
    case "from", "through":
      self = .moment(
        from: try fields.need("from", try fields.moment("from")),
        through: try fields.need("through", try fields.moment("through")))
    default:
      throw Problem(
        "'expect' says nothing", at: fields.place,
        remedy: "expected one of: \(Checkpoint.Expectation.keys.joined(separator: ", "))")
    }
  }
}
