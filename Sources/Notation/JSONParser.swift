import OrderedCollections

extension JSON {
  /// Limits that keep hostile text from exhausting memory or the stack.
  public struct Limits: Sendable {
    /// The most bytes a text may have.
    public var bytes: Int
    /// The deepest nesting of arrays and objects.
    public var depth: Int

    /// Creates limits; the defaults suit files of up to 64 MiB nested up to 64 levels.
    public init(bytes: Int = 64 << 20, depth: Int = 64) {
      self.bytes = bytes
      self.depth = depth
    }
  }

  /// Reads strict JSON (RFC 8259): one value, no duplicate member names, no `NaN`, no number outside `Double`'s range.
  ///
  /// A leading byte-order mark is passed over.
  /// - Throws: `JSONSyntaxError` with line and column of the first fault.
  public init(parsing text: some Sequence<UInt8>, limits: Limits = Limits()) throws(JSONSyntaxError) {
    self = try JSONParser.parse(Array(text), limits: limits, observing: nil)
  }

  /// Reads strict JSON from a string; see `init(parsing:limits:)`.
  public init(parsing text: String, limits: Limits = Limits()) throws(JSONSyntaxError) {
    self = try JSONParser.parse(Array(text.utf8), limits: limits, observing: nil)
  }
}

/// The first fault in a JSON text.
public struct JSONSyntaxError: Error, Hashable, CustomStringConvertible {
  /// The line, from 1.
  public let line: Int
  /// The column in bytes, from 1.
  public let column: Int
  /// What is wrong, as a clause without a place.
  public let reason: String

  public var description: String { "line \(line), column \(column): \(reason)" }
}

/// A recursive-descent parser over UTF-8 bytes, with a depth limit.
package struct JSONParser {
  /// Called with the JSON pointer and the byte offset of each value as it begins.
  package typealias Observer = (_ pointer: [String], _ line: Int, _ column: Int) -> Void

  private let bytes: [UInt8]
  private let limits: JSON.Limits
  private let observer: Observer?
  private var index = 0
  private var depth = 0
  private var pointer: [String] = []
  private var line = 1
  private var lineStart = 0

  private init(bytes: [UInt8], limits: JSON.Limits, observer: Observer?) {
    self.bytes = bytes
    self.limits = limits
    self.observer = observer
  }

  /// Parses a whole text; `observer` hears where each value begins.
  package static func parse(_ bytes: [UInt8], limits: JSON.Limits, observing observer: Observer?)
    throws(JSONSyntaxError) -> JSON
  {
    guard bytes.count <= limits.bytes else {
      throw JSONSyntaxError(
        line: 1, column: 1, reason: "the text has \(bytes.count) bytes, more than the \(limits.bytes) allowed")
    }
    var parser = JSONParser(bytes: bytes, limits: limits, observer: observer)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.index = 3 }
    let value = try parser.value()
    parser.skipSpace()
    guard parser.index == bytes.count else { throw parser.fault("text after the end of the value") }
    return value
  }

  private func fault(_ reason: String) -> JSONSyntaxError {
    JSONSyntaxError(line: line, column: index - lineStart + 1, reason: reason)
  }

  private mutating func skipSpace() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0D: index += 1
      case 0x0A:
        index += 1
        line += 1
        lineStart = index
      default: return
      }
    }
  }

  private mutating func value() throws(JSONSyntaxError) -> JSON {
    skipSpace()
    observer?(pointer, line, index - lineStart + 1)
    guard index < bytes.count else { throw fault("the text ends where a value was expected") }
    switch bytes[index] {
    case UInt8(ascii: "{"): return try nested { parser throws(JSONSyntaxError) in try parser.objectBody() }
    case UInt8(ascii: "["): return try nested { parser throws(JSONSyntaxError) in try parser.arrayBody() }
    case UInt8(ascii: "\""): return .string(try stringBody())
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    default: throw fault("expected a value")
    }
  }

  private mutating func nested(_ body: (inout JSONParser) throws(JSONSyntaxError) -> JSON) throws(JSONSyntaxError)
    -> JSON
  {
    guard depth < limits.depth else { throw fault("nested deeper than \(limits.depth) levels") }
    depth += 1
    defer { depth -= 1 }
    index += 1
    return try body(&self)
  }

  private mutating func literal(_ word: StaticString, _ value: JSON) throws(JSONSyntaxError) -> JSON {
    let count = word.utf8CodeUnitCount
    guard index + count <= bytes.count,
      bytes[index..<index + count].elementsEqual(word.description.utf8)
    else { throw fault("expected \(word)") }
    index += count
    return value
  }

  private mutating func arrayBody() throws(JSONSyntaxError) -> JSON {
    var elements: [JSON] = []
    skipSpace()
    if take("]") { return .array(elements) }
    while true {
      if observer != nil { pointer.append(String(elements.count)) }
      elements.append(try value())
      if observer != nil { pointer.removeLast() }
      skipSpace()
      if take("]") { return .array(elements) }
      guard take(",") else { throw fault("expected ',' or ']'") }
    }
  }

  private mutating func objectBody() throws(JSONSyntaxError) -> JSON {
    var members: OrderedDictionary<String, JSON> = [:]
    skipSpace()
    if take("}") { return .object(members) }
    while true {
      skipSpace()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw fault("expected a member name") }
      let place = (line, index - lineStart + 1)
      let name = try stringBody()
      guard members[name] == nil else {
        throw JSONSyntaxError(line: place.0, column: place.1, reason: "the member '\(name)' stands twice")
      }
      skipSpace()
      guard take(":") else { throw fault("expected ':'") }
      if observer != nil { pointer.append(name) }
      members[name] = try value()
      if observer != nil { pointer.removeLast() }
      skipSpace()
      if take("}") { return .object(members) }
      guard take(",") else { throw fault("expected ',' or '}'") }
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func number() throws(JSONSyntaxError) -> JSON {
    let start = index
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let leadingZero = index < bytes.count && bytes[index] == UInt8(ascii: "0")
    let digits = skipDigits()
    guard digits > 0, !(leadingZero && digits > 1) else { throw fault("not a number") }
    var isWhole = true
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      isWhole = false
      index += 1
      guard skipDigits() > 0 else { throw fault("a digit must follow the decimal point") }
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
      guard skipDigits() > 0 else { throw fault("a digit must follow the exponent sign") }
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if isWhole, let whole = Int(text) { return .integer(whole) }
    guard let real = Double(text), real.isFinite else { throw fault("the number '\(text.prefix(40))' is out of range") }
    return .number(real)
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) { index += 1 }
    return index - start
  }
}

extension JSONParser {
  private mutating func stringBody() throws(JSONSyntaxError) -> String {
    index += 1
    // Filled only once an escape keeps the text from being one stretch of the bytes.
    var result: [UInt8] = []
    while true {
      let start = index
      while index < bytes.count, bytes[index] != UInt8(ascii: "\""), bytes[index] != UInt8(ascii: "\\"),
        bytes[index] >= 0x20
      { index += 1 }
      guard index < bytes.count else { throw fault("a string without an end") }
      let stretch = bytes[start..<index]
      if bytes[index] == UInt8(ascii: "\""), result.isEmpty {
        index += 1
        guard let text = String(validating: stretch, as: UTF8.self) else { throw fault("a string that is not UTF-8") }
        return text
      }
      result.append(contentsOf: stretch)
      switch bytes[index] {
      case UInt8(ascii: "\""):
        index += 1
        guard let text = String(validating: result, as: UTF8.self) else { throw fault("a string that is not UTF-8") }
        return text
      case UInt8(ascii: "\\"): try escape(into: &result)
      default: throw fault("a control character inside a string; write it as \\u00XX")
      }
    }
  }

  private mutating func escape(into result: inout [UInt8]) throws(JSONSyntaxError) {
    index += 1
    guard index < bytes.count else { throw fault("a string without an end") }
    let letter = bytes[index]
    index += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(letter)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"): result.append(contentsOf: String(try unicodeEscape()).utf8)
    default: throw fault("an unknown escape in a string")
    }
  }

  private mutating func unicodeEscape() throws(JSONSyntaxError) -> Unicode.Scalar {
    let first = try hexQuad()
    if (0xD800..<0xDC00).contains(first), index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    {
      index += 2
      let second = try hexQuad()
      guard (0xDC00..<0xE000).contains(second) else { throw fault("half of a surrogate pair") }
      let scalar = 0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00)
      return Unicode.Scalar(scalar) ?? "\u{FFFD}"
    }
    guard let scalar = Unicode.Scalar(first) else { throw fault("half of a surrogate pair") }
    return scalar
  }

  private mutating func hexQuad() throws(JSONSyntaxError) -> UInt32 {
    guard index + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { throw fault("four hexadecimal digits must follow \\u") }
    index += 4
    return value
  }
}
