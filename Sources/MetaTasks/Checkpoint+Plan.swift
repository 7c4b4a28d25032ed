public import Notation

extension Checkpoint {
  /// A JSON file of the workspace lists options that were chosen: the plan is feasible and, when asked, says of itself what
  /// is true and is as good as the best.
  ///
  /// All is recomputed from the options, so that every plan as good as the best counts, whichever it is.
  public struct Plan: Codable, Hashable, Sendable {
    /// The path within the workspace.
    public var file: String
    /// JSON pointers of which the first that exists is taken: the list of chosen options.
    public var at: [String]
    /// What there is to choose from: objects with a `name` and numbers, the option's measures. A plan's measure is their sum.
    public var options: [JSON]
    /// What the plan must observe; absent: nothing but to choose existing options, each at most once and at least one.
    public var limits: [Limit]?
    /// A number that the plan must get right about itself.
    public var claim: Claim?
    /// How good the plan must be. Partial credit: the share of the way from `baseline` to `best`.
    public var goal: Goal?

    /// Bounds of one of the plan's measures, inclusive.
    public struct Limit: Codable, Hashable, Sendable {
      /// The measure.
      public var of: String
      /// The most it may be.
      public var atMost: Double?
      /// The least it may be.
      public var atLeast: Double?

      private enum CodingKeys: String, CodingKey {
        case of
        case atMost = "at_most"
        case atLeast = "at_least"
      }
    }

    /// What the file says of one of the plan's measures.
    public struct Claim: Codable, Hashable, Sendable {
      /// The measure.
      public var of: String
      /// JSON pointers of which the first that exists is taken.
      public var at: [String]
      /// How far the number may be off; default 0.
      public var absolute: Double?
      /// The same, as a share of the plan's true measure; the wider counts.
      public var relative: Double?
    }

    /// How good a measure must be.
    public struct Goal: Codable, Hashable, Sendable {
      /// The measure.
      public var of: String
      /// The best that any plan within the limits reaches.
      public var best: Double
      /// What earns nothing yet; above `best` where low is good. Default 0.
      public var baseline: Double?
      /// How far from the best is as good as the best; default 0.
      public var within: Double?
    }
  }
}

extension Checkpoint.Plan {
  /// The members of a claim and a goal.
  package static let keys: [(key: String, members: (required: [String], optional: [String]))] = [
    ("claim", (["of", "at"], ["absolute", "relative"])), ("goal", (["of", "best"], ["baseline", "within"])),
  ]

  /// Reads the fields of a rule's entry.
  package init(_ fields: Fielded) throws(Problem) {
    guard let options = fields["options"]?.array, options.allSatisfy({ $0["name"]?.string != nil }) else {
      throw Problem("'options' must be a list of objects with a 'name'", at: fields.place)
    }
    let claim = try fields.fields("claim")
    let goal = try fields.fields("goal")
    self.init(
      file: try fields.need("file", try fields.string("file")), at: try fields.need("at", try fields.strings("at")),
      options: options, limits: try fields.objects("limits")?.mapped { limit throws(Problem) in try Limit(limit) },
      claim: try claim.map { claim throws(Problem) in try Claim(claim) },
      goal: try goal.map { goal throws(Problem) in try Goal(goal) })
    let measures = (limits ?? []).map(\.of) + [self.claim?.of, self.goal?.of].compactMap(\.self)
    for measure in measures where !options.allSatisfy({ $0[measure]?.number != nil }) {
      throw Problem("not every option has a number '\(measure)'", at: fields.place)
    }
  }
}

extension Checkpoint.Plan.Limit {
  fileprivate init(_ fields: Fielded) throws(Problem) {
    self.init(
      of: try fields.need("of", try fields.string("of")), atMost: try fields.number("at_most"),
      atLeast: try fields.number("at_least"))
  }
}

extension Checkpoint.Plan.Claim {
  fileprivate init(_ fields: Fielded) throws(Problem) {
    self.init(
      of: try fields.need("of", try fields.string("of")), at: try fields.need("at", try fields.strings("at")),
      absolute: try fields.number("absolute"), relative: try fields.number("relative"))
  }
}

extension Checkpoint.Plan.Goal {
  fileprivate init(_ fields: Fielded) throws(Problem) {
    self.init(
      of: try fields.need("of", try fields.string("of")), best: try fields.need("best", try fields.number("best")),
      baseline: try fields.number("baseline"), within: try fields.number("within"))
    guard best != baseline ?? 0 else { throw Problem("'best' is no better than the baseline", at: fields.place) }
  }
}

extension Array {
  fileprivate func mapped<Result>(_ transform: (Element) throws(Problem) -> Result) throws(Problem) -> [Result] {
    var results: [Result] = []
    for element in self { results.append(try transform(element)) }
    return results
  }
}
