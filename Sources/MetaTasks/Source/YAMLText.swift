package import Notation
import OrderedCollections

/// Writes values as YAML that readers of any version of YAML take alike.
package enum YAMLText {
  /// The value as a block-style document; the same value gives the same text.
  package static func text(of value: JSON) -> String {
    var lines: [String] = []
    write(value, indent: 0, prefix: "", into: &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  // `prefix` is what stands before the value on its first line: nothing, `key: ` or `- `.
  private static func write(_ value: JSON, indent: Int, prefix: String, into lines: inout [String]) {
    let margin = String(repeating: " ", count: indent)
    switch value {
    case .object(let members) where !members.isEmpty:
      var isFirst = !prefix.isEmpty && prefix.hasSuffix("- ")
      if !prefix.isEmpty, !isFirst { lines.append(margin + trimmed(prefix)) }
      let inner = prefix.isEmpty ? indent : indent + 2
      for (key, member) in members {
        let start = isFirst ? lines.count : nil
        write(member, indent: inner, prefix: scalar(.string(key)) + ": ", into: &lines)
        if let start { lines[start] = margin + prefix + lines[start].dropFirst(inner) }
        isFirst = false
      }
    case .array(let elements) where !isFlow(elements):
      if !prefix.isEmpty { lines.append(margin + trimmed(prefix)) }
      for element in elements {
        write(element, indent: prefix.isEmpty ? indent : indent + 2, prefix: "- ", into: &lines)
      }
    case .array(let elements): lines.append(margin + prefix + "[" + elements.map(scalar).joined(separator: ", ") + "]")
    case .object: lines.append(margin + prefix + "{}")
    default: lines.append(margin + prefix + scalar(value))
    }
  }

  private static func trimmed(_ prefix: String) -> String { String(prefix.dropLast()) }

  /// Short lists of scalars stand on one line.
  private static func isFlow(_ elements: [JSON]) -> Bool {
    elements.allSatisfy { $0.array == nil && $0.object == nil }
  }

  private static func scalar(_ value: JSON) -> String {
    guard case .string(let text) = value, isPlain(text) else { return value.text() }
    return text
  }

  /// Text that no reader takes for anything else, in any place.
  private static func isPlain(_ text: String) -> Bool {
    let words: Set<String> = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"]
    guard let first = text.utf8.first, isLetter(first), !words.contains(text.lowercased()) else { return false }
    return text.utf8.last != UInt8(ascii: " ")
      && text.utf8.allSatisfy { isLetter($0) || isDigit($0) || " _-./".utf8.contains($0) }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
