import Notation

extension Parameter where Value == String {
  /// A text of at most so many characters. An empty one counts as missing unless there is a fallback.
  static func text(_ name: String, _ summary: String, atMost limit: Int = 1_000, default fallback: String? = nil)
    -> Self
  {
    var schema: JSON = ["type": "string"]
    if let fallback, !fallback.isEmpty { schema["default"] = .string(fallback) }
    return Self(name: name, summary: summary, type: schema, fallback: fallback) { value throws(Refusal) in
      guard let text = value.string else { throw Refusal("must be text, not \(value.typeName)") }
      guard fallback != nil || !text.isEmpty else { throw Refusal("is empty: \(summary)") }
      // Counting characters of a huge text is slow, and no character has fewer bytes than one.
      guard text.utf8.count <= limit || (text.utf8.count <= 8 * limit && text.count <= limit) else {
        throw Refusal("is too long: at most \(limit) characters are allowed")
      }
      return text
    }
  }

  /// A text that is content rather than a name: any length up to so many bytes, empty too.
  static func content(_ name: String, _ summary: String, atMostBytes limit: Int) -> Self {
    Self(name: name, summary: summary, type: ["type": "string"], fallback: nil) { value throws(Refusal) in
      guard let text = value.string else { throw Refusal("must be text, not \(value.typeName)") }
      guard text.utf8.count <= limit else {
        throw Refusal("has \(text.utf8.count) bytes; at most \(limit) are allowed")
      }
      return text
    }
  }

  /// One of a few words.
  static func word(_ name: String, _ summary: String, of words: [String], default fallback: String) -> Self {
    let schema: JSON = ["type": "string", "enum": .array(words.map { .string($0) }), "default": .string(fallback)]
    return Self(name: name, summary: summary, type: schema, fallback: fallback) { value throws(Refusal) in
      guard let text = value.string else { throw Refusal("must be text, not \(value.typeName)") }
      guard words.contains(text) else {
        throw Refusal("must be one of \(words.joined(separator: ", ")), not '\(text.excerpt)'")
      }
      return text
    }
  }

  /// Who acts: the trainee, whether given or not.
  static func identity(_ name: String) -> Self {
    var parameter = text(name, "Your own name; may be left out, since you always act as yourself.", default: "")
    parameter.isIdentity = true
    return parameter
  }
}

extension Parameter where Value == Int {
  /// A whole number of a range; also when written as text, as models often do.
  static func integer(_ name: String, _ summary: String, in range: ClosedRange<Int>, default fallback: Int? = nil)
    -> Self
  {
    var schema: JSON = ["type": "integer", "minimum": .integer(range.lowerBound)]
    if range.upperBound < .max { schema["maximum"] = .integer(range.upperBound) }
    if let fallback, fallback < .max { schema["default"] = .integer(fallback) }
    let wanted =
      range.upperBound < .max ? "from \(range.lowerBound) to \(range.upperBound)" : "of at least \(range.lowerBound)"
    return Self(name: name, summary: summary, type: schema, fallback: fallback) { value throws(Refusal) in
      guard let number = value.integer ?? value.string.flatMap({ Int($0) }), range.contains(number) else {
        throw Refusal("must be a whole number \(wanted), not \(value.shown)")
      }
      return number
    }
  }
}

extension Parameter where Value == Bool {
  /// Yes or no.
  static func flag(_ name: String, _ summary: String, default fallback: Bool) -> Self {
    let schema: JSON = ["type": "boolean", "default": .bool(fallback)]
    return Self(name: name, summary: summary, type: schema, fallback: fallback) { value throws(Refusal) in
      switch value {
      case .bool(let flag): return flag
      case .string("true"): return true
      case .string("false"): return false
      default: throw Refusal("must be true or false, not \(value.shown)")
      }
    }
  }
}

extension Parameter where Value == Moment {
  /// A date and time in whole minutes.
  static func moment(_ name: String, _ summary: String) -> Self {
    let text = summary + " Local date and time without a zone, for example 2025-10-01T13:00:00."
    return Self(name: name, summary: text, type: ["type": "string"], fallback: nil) { value throws(Refusal) in
      guard let text = value.string, text.utf8.count <= 40, let moment = Moment(text) else {
        throw Refusal(
          "must be a date and time in whole minutes without a zone, as in 2025-10-01T13:00:00, not \(value.shown)")
      }
      return moment
    }
  }
}

extension Parameter where Value == [String] {
  /// Names: a list, or one text with commas between them. Not checked to be anybody's.
  static func names(_ name: String, _ summary: String) -> Self {
    let list: JSON = ["type": "array", "items": ["type": "string"]]
    let schema: JSON = ["anyOf": [list, ["type": "string"]]]
    return Self(name: name, summary: summary, type: schema, fallback: nil) { value throws(Refusal) in
      let names = try Self.names(in: value).map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      let given = names.filter { !$0.isEmpty }
      guard !given.isEmpty else { throw Refusal("names nobody: \(summary)") }
      guard given.count <= 200 else { throw Refusal("has \(given.count) names; at most 200 are allowed") }
      return given
    }
  }

  private static func names(in value: JSON) throws(Refusal) -> [String] {
    if let text = value.string {
      guard text.utf8.count <= 20_000 else { throw Refusal("is too long: give at most 200 names") }
      return text.split(separator: ",").map(String.init)
    }
    guard let elements = value.array else { throw Refusal("must be a list of names, not \(value.typeName)") }
    let names = elements.compactMap(\.string)
    guard names.count == elements.count, names.allSatisfy({ $0.utf8.count <= 1_000 }) else {
      throw Refusal("must be a list of names in quotes")
    }
    return names
  }
}

extension JSON {
  /// The value as a message shows it: short, in quotes where it is text.
  fileprivate var shown: String {
    switch self {
    case .string(let text): "'\(text.excerpt)'"
    case .integer, .number, .bool, .null: text()
    case .array, .object: typeName
    }
  }
}
