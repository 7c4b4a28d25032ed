import OrderedCollections

extension JSON {
  /// The value at a JSON pointer (RFC 6901); `""` is the whole value, `nil` when nothing stands there or the pointer is
  /// malformed.
  public subscript(pointer pointer: String) -> JSON? {
    guard !pointer.isEmpty else { return self }
    guard pointer.hasPrefix("/") else { return nil }
    var value = self
    for token in pointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let name = JSON.unescapedPointerToken(token), let next = value[step: name] else { return nil }
      value = next
    }
    return value
  }

  /// The member of that name, or the element of that index.
  public subscript(step token: String) -> JSON? {
    switch self {
    case .object(let members): return members[token]
    case .array(let elements):
      // RFC 6901 knows no leading zeros and no signs.
      guard let index = Int(token), String(index) == token, elements.indices.contains(index) else { return nil }
      return elements[index]
    default: return nil
    }
  }

  /// A member name as it stands in a pointer.
  public static func escapedPointerToken(_ token: String) -> String {
    guard token.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return token }
    return token.split(separator: "~", omittingEmptySubsequences: false).joined(separator: "~0")
      .split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1")
  }

  /// `~1` stands for `/`, `~0` for `~`; a tilde before anything else is an error.
  private static func unescapedPointerToken(_ token: Substring) -> String? {
    let pieces = token.split(separator: "~", omittingEmptySubsequences: false)
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
}
