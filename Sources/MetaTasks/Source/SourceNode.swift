package import Notation
import OrderedCollections

/// A value that a person wrote, with its place in the file: read from YAML or JSON, before anything is known of its meaning.
package struct SourceNode: Sendable {
  /// One member of an object.
  package struct Member: Sendable {
    /// The name.
    package let key: String
    /// Where the name stands (for JSON, where its value does).
    package let place: Problem.Place
    /// The value.
    package let value: SourceNode
  }

  /// What stands there.
  package indirect enum Value: Sendable {
    case scalar(JSON)
    case array([SourceNode])
    case object([Member])
  }

  /// What stands there.
  package let value: Value
  /// Where it stands: file, line, column and JSON pointer.
  package let place: Problem.Place

  /// Creates a node.
  package init(_ value: Value, at place: Problem.Place) {
    self.value = value
    self.place = place
  }
}

extension SourceNode {
  /// Deeper nesting than this is refused; no format of ours comes near it.
  package static let deepest = 64

  /// The member of that name; `nil` when there is none or this is no object.
  package subscript(key: String) -> SourceNode? { members?.first { $0.key == key }?.value }

  /// The members of an object, in written order.
  package var members: [Member]? { if case .object(let members) = value { members } else { nil } }

  /// The elements of a list.
  package var elements: [SourceNode]? { if case .array(let elements) = value { elements } else { nil } }

  /// The text of a string.
  package var text: String? { if case .scalar(.string(let text)) = value { text } else { nil } }

  /// Whether nothing stands there.
  package var isNull: Bool { if case .scalar(.null) = value { true } else { false } }

  /// The value without its places.
  package var json: JSON {
    switch value {
    case .scalar(let scalar): scalar
    case .array(let elements): .array(elements.map(\.json))
    case .object(let members):
      .object(OrderedDictionary(members.map { ($0.key, $0.value.json) }, uniquingKeysWith: { _, last in last }))
    }
  }

  /// The value as a message names it: `'text'`, `7`, `an object`.
  package var spoken: String {
    guard case .scalar(let scalar) = value else { return json.typeName }
    return scalar.string.map { "'\($0.prefix(80))'" } ?? scalar.text()
  }

  /// Gives every value of a JSON tree the same place, with its own pointer.
  package init(_ json: JSON, at place: Problem.Place) {
    func below(_ token: String) -> Problem.Place { place.below(token) }
    switch json {
    case .array(let elements):
      self.init(.array(elements.enumerated().map { SourceNode($1, at: below(String($0))) }), at: place)
    case .object(let members):
      let members = members.map { Member(key: $0, place: below($0), value: SourceNode($1, at: below($0))) }
      self.init(.object(members), at: place)
    default: self.init(.scalar(json), at: place)
    }
  }
}

extension Problem.Place {
  /// The same place with the pointer one step deeper.
  package func below(_ token: String) -> Problem.Place {
    var place = self
    place.pointer = (pointer ?? "") + "/" + JSON.escapedPointerToken(token)
    return place
  }
}
