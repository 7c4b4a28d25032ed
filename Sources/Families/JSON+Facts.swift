import Notation

extension JSON {
  /// Texts as an array.
  static func texts(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }

  /// A text, or null where there is none.
  static func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  /// Adds the members of another object.
  mutating func merge(_ other: JSON) { other.object?.forEach { self[$0.key] = $0.value } }
}
