import OrderedCollections

extension JSON {
  /// How a JSON text is laid out.
  public enum Layout: Sendable {
    /// On one line, without spaces.
    case compact
    /// One member or element a line, indented by that many spaces.
    case indented(Int)
  }

  /// The value as JSON text, members in their own order, numbers in shortest round-trip form.
  ///
  /// The same value gives the same text on any machine. Non-ASCII characters stay as they are.
  public func text(_ layout: Layout = .compact) -> String { String(decoding: bytes(layout), as: UTF8.self) }

  /// The value as JSON text in UTF-8; see `text(_:)`.
  public func bytes(_ layout: Layout = .compact) -> [UInt8] {
    var writer = JSONWriter(layout: layout)
    writer.write(self, depth: 0)
    return writer.output
  }
}

/// Writes JSON into a buffer: whole values, or the parts of one whose form is known beforehand.
package struct JSONWriter {
  let layout: JSON.Layout
  /// What was written so far.
  package var output: [UInt8]

  /// Goes on after `output`.
  package init(layout: JSON.Layout = .compact, after output: [UInt8] = []) {
    self.layout = layout
    self.output = output
  }

  /// Writes a value.
  package mutating func write(_ value: JSON, depth: Int = 0) {
    switch value {
    case .null: append("null")
    case .bool(let flag): append(flag ? "true" : "false")
    case .integer(let whole): write(whole)
    // JSON has no word for NaN or infinity.
    case .number(let real): append(real.isFinite ? "\(real)" : "null")
    case .string(let text): write(text)
    case .array(let elements): write(elements, depth: depth)
    case .object(let members): write(members, depth: depth)
    }
  }

  private mutating func write(_ elements: [JSON], depth: Int) {
    append("[")
    for (index, element) in elements.enumerated() {
      separate(index == 0, depth: depth + 1)
      write(element, depth: depth + 1)
    }
    if !elements.isEmpty { breakLine(depth: depth) }
    append("]")
  }

  private mutating func write(_ members: OrderedDictionary<String, JSON>, depth: Int) {
    append("{")
    for (index, member) in members.elements.enumerated() {
      separate(index == 0, depth: depth + 1)
      write(member.key)
      if case .compact = layout { append(":") } else { append(": ") }
      write(member.value, depth: depth + 1)
    }
    if !members.isEmpty { breakLine(depth: depth) }
    append("}")
  }

  /// Writes a whole number.
  package mutating func write(_ whole: Int) {
    var rest = whole.magnitude
    if whole < 0 { output.append(UInt8(ascii: "-")) }
    var digits = 1
    var bound: UInt = 10
    while rest >= bound, digits < 19 { (digits, bound) = (digits + 1, bound * 10) }
    if rest >= bound { digits += 1 }
    output.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: digits))
    var place = output.count
    while rest > 0 {
      place -= 1
      output[place] += UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  /// Writes text that is JSON already.
  package mutating func append(_ text: StaticString) {
    output.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func append(_ text: String) { output.append(contentsOf: text.utf8) }

  private mutating func separate(_ isFirst: Bool, depth: Int) {
    if !isFirst { append(",") }
    breakLine(depth: depth)
  }

  private mutating func breakLine(depth: Int) {
    guard case .indented(let width) = layout else { return }
    append("\n")
    output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: width * depth))
  }

  /// Writes a string with its quotation marks.
  package mutating func write(_ text: String) {
    append("\"")
    // Bytes of characters beyond ASCII never need an escape, so the text can be looked through byte by byte.
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
      append(text)
    } else {
      for byte in text.utf8 { writeEscaped(byte) }
    }
    append("\"")
  }

  private mutating func writeEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""): append("\\\"")
    case UInt8(ascii: "\\"): append("\\\\")
    case UInt8(ascii: "\n"): append("\\n")
    case UInt8(ascii: "\r"): append("\\r")
    case UInt8(ascii: "\t"): append("\\t")
    case ..<0x20: append("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
    default: output.append(byte)
    }
  }
}
