import Notation

extension Checkpoint: Codable {
  private enum Keys: String, CodingKey {
    case id, points, feedback, decisive, partial, requires
    case requiresFull = "requires_full"
    case needs, kind
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    id = try container.decode(String.self, forKey: .id)
    points = try container.decode(Double.self, forKey: .points)
    feedback = try container.decode(String.self, forKey: .feedback)
    isDecisive = try container.decodeIfPresent(Bool.self, forKey: .decisive) ?? false
    isPartial = try container.decodeIfPresent(Bool.self, forKey: .partial) ?? false
    requires = try container.decodeIfPresent([String].self, forKey: .requires) ?? []
    requiresFull = try container.decodeIfPresent([String].self, forKey: .requiresFull) ?? []
    needs = try container.decodeIfPresent([String].self, forKey: .needs) ?? []
    test = try Test(kind: try container.decode(String.self, forKey: .kind), from: decoder)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(id, forKey: .id)
    try container.encode(points, forKey: .points)
    try container.encode(feedback, forKey: .feedback)
    if isDecisive { try container.encode(true, forKey: .decisive) }
    if isPartial { try container.encode(true, forKey: .partial) }
    if !requires.isEmpty { try container.encode(requires, forKey: .requires) }
    if !requiresFull.isEmpty { try container.encode(requiresFull, forKey: .requiresFull) }
    if !needs.isEmpty { try container.encode(needs, forKey: .needs) }
    try container.encode(test.kind, forKey: .kind)
    try test.encodePayload(to: encoder)
  }
}

extension Checkpoint.Test {
  /// The name by which rules call this kind.
  public var kind: String {
    switch self {
    case .documentRead: "document_read"
    case .colleagueConsulted: "colleague_consulted"
    case .filePresent: "file_present"
    case .json: "json"
    case .table: "table"
    case .text: "text"
    case .reportLine: "report_line"
    case .plan: "plan"
    case .lines: "lines"
    case .meetingBooked: "meeting_booked"
    case .meetingAttended: "meeting_attended"
    case .messageTold: "message_told"
    case .notDone: "not_done"
    case .retryAfterKept: "retry_after_kept"
    case .tradePull: "trade_pull"
    }
  }

  init(kind: String, from decoder: any Decoder) throws {
    switch kind {
    case "document_read": self = .documentRead(try .init(from: decoder))
    case "colleague_consulted": self = .colleagueConsulted(try .init(from: decoder))
    case "file_present": self = .filePresent(try .init(from: decoder))
    case "json": self = .json(try .init(from: decoder))
    case "table": self = .table(try .init(from: decoder))
    case "text": self = .text(try .init(from: decoder))
    case "report_line": self = .reportLine(try .init(from: decoder))
    case "plan": self = .plan(try .init(from: decoder))
    case "lines": self = .lines(try .init(from: decoder))
    case "meeting_booked": self = .meetingBooked(try .init(from: decoder))
    case "meeting_attended": self = .meetingAttended(try .init(from: decoder))
    case "message_told": self = .messageTold(try .init(from: decoder))
    case "not_done": self = .notDone(try .init(from: decoder))
    case "retry_after_kept": self = .retryAfterKept(try .init(from: decoder))
    case "trade_pull": self = .tradePull(try .init(from: decoder))
    default:
      throw DecodingError.dataCorrupted(
        .init(
          codingPath: decoder.codingPath,
          debugDescription: "unknown kind '\(kind)'; \(Spelling.remedy(for: kind, among: Self.kinds))"))
    }
  }

  fileprivate func encodePayload(to encoder: any Encoder) throws {
    switch self {
    case .documentRead(let payload): try payload.encode(to: encoder)
    case .colleagueConsulted(let payload): try payload.encode(to: encoder)
    case .filePresent(let payload): try payload.encode(to: encoder)
    case .json(let payload): try payload.encode(to: encoder)
    case .table(let payload): try payload.encode(to: encoder)
    case .text(let payload): try payload.encode(to: encoder)
    case .reportLine(let payload): try payload.encode(to: encoder)
    case .plan(let payload): try payload.encode(to: encoder)
    case .lines(let payload): try payload.encode(to: encoder)
    case .meetingBooked(let payload): try payload.encode(to: encoder)
    case .meetingAttended(let payload): try payload.encode(to: encoder)
    case .messageTold(let payload): try payload.encode(to: encoder)
    case .notDone(let payload): try payload.encode(to: encoder)
    case .retryAfterKept(let payload): try payload.encode(to: encoder)
    case .tradePull(let payload): try payload.encode(to: encoder)
    }
  }
}

extension Checkpoint.Expectation: Codable {
  private enum Keys: String, CodingKey {
    case equal, number, absolute, relative, set, records, list, text
    case oneOf = "one_of"
    case from, through
    case rowOf = "row_of"
  }

  /// Decodes an object with one of `equal`, `number` (with `absolute`, `relative`), `set`, `records`, `list`, `text`,
  /// `one_of`, `row_of` (with `by`, `member`, `absolute`), or `from` and `through`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    if container.contains(.equal) {
      self = .equal(try container.decode(JSON.self, forKey: .equal))
    } else if container.contains(.number) {
      self = .number(
        try container.decode(Double.self, forKey: .number),
        absolute: try container.decodeIfPresent(Double.self, forKey: .absolute) ?? 0,
        relative: try container.decodeIfPresent(Double.self, forKey: .relative) ?? 0)
    } else if container.contains(.set) {
      self = .set(try container.decode([JSON].self, forKey: .set))
    } else if container.contains(.records) {
      self = .records(try container.decode([JSON].self, forKey: .records))
    } else if container.contains(.list) {
      self = .list(try container.decode([JSON].self, forKey: .list))
    } else if container.contains(.text) {
      self = .text(try container.decode(String.self, forKey: .text))
    } else if container.contains(.oneOf) {
      self = .oneOf(try container.decode([JSON].self, forKey: .oneOf))
    } else if container.contains(.rowOf) {
      self = .row(try Checkpoint.Lookup(from: decoder))
    } else {
      self = .moment(
        from: try container.decode(Moment.self, forKey: .from),
        through: try container.decode(Moment.self, forKey: .through))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Keys.self)
    switch self {
    case .equal(let value): try container.encode(value, forKey: .equal)
    case .number(let value, let absolute, let relative):
      try container.encode(value, forKey: .number)
      if absolute > 0 { try container.encode(absolute, forKey: .absolute) }
      if relative > 0 { try container.encode(relative, forKey: .relative) }
    case .set(let values): try container.encode(values, forKey: .set)
    case .records(let values): try container.encode(values, forKey: .records)
    case .list(let values): try container.encode(values, forKey: .list)
    case .text(let value): try container.encode(value, forKey: .text)
    case .oneOf(let values): try container.encode(values, forKey: .oneOf)
    case .moment(let from, let through):
      try container.encode(from, forKey: .from)
      try container.encode(through, forKey: .through)
    case .row(let lookup): try lookup.encode(to: encoder)
    }
  }
}
