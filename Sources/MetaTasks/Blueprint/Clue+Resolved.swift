package import Notation

extension Clue {
  /// The fields of a clue in a rule, beside `when` and `each`.
  package static let fields = (
    required: ["id", "holders"],
    optional: ["topics", "says", "mentions", "lacks", "asks_back", "after", "hears", "until", "refers", "stays"]
  )
  /// The fields of a selector over people, documents and meetings.
  package static let holderFields = ["people", "positions", "departments", "everyone", "document", "meeting"]

  /// Reads a clue that a rule's entry resolved to.
  package init(_ fields: Fielded) throws(Problem) {
    self.init(
      id: try fields.need("id", try fields.string("id")),
      holders: try Holders(try fields.need("holders", try fields.fields("holders"))),
      topics: try fields.strings("topics") ?? [], says: try fields.strings("says") ?? [],
      mentions: try fields.groups("mentions"), lacks: try fields.strings("lacks"),
      asksBack: try fields.strings("asks_back"),
      after: try fields.strings("after"), hears: try fields.boolean("hears"), until: try fields.moment("until"),
      refers: try Referral(try fields.fields("refers")))
    guard holders.source == nil else { return }
    if topics.isEmpty, hears != true {
      throw Problem("nobody can ask for the clue '\(id)': it has no topics", at: fields.place)
    }
    if says.isEmpty { throw Problem("the clue '\(id)' says nothing", at: fields.place) }
  }
}

extension Clue.Holders {
  fileprivate init(_ fields: Fielded) throws(Problem) {
    self.init(
      people: try fields.strings("people"), positions: try fields.strings("positions"),
      departments: try fields.strings("departments"), everyone: try fields.boolean("everyone"),
      document: try fields.string("document"), meeting: try fields.moment("meeting"))
  }
}

extension Clue.Referral {
  fileprivate init?(_ fields: Fielded?) throws(Problem) {
    guard let fields else { return nil }
    self.init(
      from: try Clue.Holders(try fields.need("from", try fields.fields("from"))),
      says: try fields.need("says", try fields.strings("says")))
    if says.isEmpty { throw Problem("a referral says nothing", at: fields.place) }
  }
}
