import Notation

extension JSON {
  /// The value at a JSON pointer (RFC 6901), or `nil` when there is none or the pointer is malformed.
  func value(at pointer: String) -> JSON? {
    guard !pointer.isEmpty else { return self }
    guard pointer.hasPrefix("/") else { return nil }
    var value = self
    for part in pointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let name = JSON.unescaped(part), let next = value.child(name) else { return nil }
      value = next
    }
    return value
  }

  private func child(_ name: String) -> JSON? {
    switch self {
    case .object: self[name]
    case .array(let elements): JSON.position(name).flatMap { elements.indices.contains($0) ? elements[$0] : nil }
    case .null, .bool, .integer, .number, .string: nil
    }
  }

  /// `~1` stands for `/`, `~0` for `~`; a tilde before anything else is an error.
  private static func unescaped(_ part: Substring) -> String? {
    let pieces = part.split(separator: "~", omittingEmptySubsequences: false)
    var name = String(pieces.first ?? "")
    for piece in pieces.dropFirst() {
      switch piece.first {
      case "0": name += "~" + piece.dropFirst()
      case "1": name += "/" + piece.dropFirst()
      default: return nil
      }
    }
    return name
  }

  /// An index without sign or leading zero.
  private static func position(_ name: String) -> Int? {
    guard name.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      name == "0" || !name.hasPrefix("0")
    else { return nil }
    return Int(name)
  }
}
