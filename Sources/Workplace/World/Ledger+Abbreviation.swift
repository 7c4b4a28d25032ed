import Notation
import OrderedCollections

extension Ledger {
  /// The longest text, in bytes, that a `called` entry keeps whole, and the most members of a list or an object.
  static let keeps = (bytes: 16_384, members: 256)

  /// A text as the ledger keeps it: whole, or its head and what was left out. A trainee that sends megabytes with every call
  /// must not fill the memory; what it wrote is in the workspace anyway.
  static func abbreviated(_ text: String) -> String {
    guard text.utf8.count > keeps.bytes else { return text }
    let head = String(decoding: text.utf8.prefix(keeps.bytes), as: UTF8.self)
    return head + "… (\(text.utf8.count - keeps.bytes) more bytes)"
  }

  /// Arguments as the ledger keeps them.
  static func abbreviated(_ value: JSON) -> JSON {
    guard !isShort(value) else { return value }
    return switch value {
    case .null, .bool, .integer, .number: value
    case .string(let text): .string(abbreviated(text))
    case .array(let elements): .array(elements.prefix(keeps.members).map { abbreviated($0) })
    case .object(let members):
      .object(
        OrderedDictionary(uniqueKeysWithValues: members.elements.prefix(keeps.members).map { ($0, abbreviated($1)) }))
    }
  }

  private static func isShort(_ value: JSON) -> Bool {
    switch value {
    case .null, .bool, .integer, .number: true
    case .string(let text): text.utf8.count <= keeps.bytes
    case .array(let elements): elements.count <= keeps.members && elements.allSatisfy { isShort($0) }
    case .object(let members): members.count <= keeps.members && members.values.allSatisfy { isShort($0) }
    }
  }
}
