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
  public func text(_ layout: Layout = .compact) -> String {
    var writer = JSONWriter(layout: layout)
    writer.write(self, depth: 0)
    return writer.output
  }
}

private struct JSONWriter {
  let layout: JSON.Layout
  var output = ""

  mutating func write(_ value: JSON, depth: Int) {
    switch value {
    case .null: output += "null"
    case .bool(let flag): output += flag ? "true" : "false"
    case .integer(let whole): output += String(whole)
    // JSON has no word for NaN or infinity.
    case .number(let real): output += real.isFinite ? "\(real)" : "null"
    case .string(let text): write(text)
    case .array(let elements): write(elements, depth: depth)
    case .object(let members): write(members, depth: depth)
    }
  }

  private mutating func write(_ elements: [JSON], depth: Int) {
    output += "["
    for (index, element) in elements.enumerated() {
      separate(index == 0, depth: depth + 1)
      write(element, depth: depth + 1)
    }
    if !elements.isEmpty { breakLine(depth: depth) }
    output += "]"
  }

  private mutating func write(_ members: OrderedDictionary<String, JSON>, depth: Int) {
    output += "{"
    for (index, member) in members.elements.enumerated() {
      separate(index == 0, depth: depth + 1)
      write(member.key)
      if case .compact = layout { output += ":" } else { output += ": " }
      write(member.value, depth: depth + 1)
    }
    if !members.isEmpty { breakLine(depth: depth) }
    output += "}"
  }

  private mutating func separate(_ isFirst: Bool, depth: Int) {
    if !isFirst { output += "," }
    breakLine(depth: depth)
  }

  private mutating func breakLine(depth: Int) {
    guard case .indented(let width) = layout else { return }
    output += "\n" + String(repeating: " ", count: width * depth)
  }

  private mutating func write(_ text: String) {
    output += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n": output += "\\n"
      case "\r": output += "\\r"
      case "\t": output += "\\t"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        output += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: output.unicodeScalars.append(scalar)
      }
    }
    output += "\""
  }
}
