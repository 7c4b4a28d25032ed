import Notation

/// Refuses texts that could keep Yams busy for ever: it compares keys by value, and the value of a key made of aliases of
/// aliases of aliases can be immense. Aliases elsewhere share their value and cost nothing there.
enum AliasGuard {
  // So few cannot multiply to anything that matters.
  private static let harmless = 24

  /// Looks for many aliases and keys that are not plain text; the one without the other is fine.
  static func check(_ text: String, file: String) throws(Problem) {
    guard text.utf8.contains(UInt8(ascii: "*")) else { return }
    let bytes = Array(text.utf8)
    var aliases = 0
    var complexKey: Int?
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "*") where begins(at: index, in: bytes):
        aliases += 1
        let end = bytes[(index + 1)...].firstIndex { !isName($0) } ?? bytes.endIndex
        if isFollowedByColon(end, in: bytes) { complexKey = complexKey ?? index }
      case UInt8(ascii: "?") where isSeparated(index, in: bytes) && isSpace(bytes, index + 1):
        complexKey = complexKey ?? index
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if isFollowedByColon(index + 1, in: bytes) { complexKey = complexKey ?? index }
      default: break
      }
    }
    guard aliases > harmless, let complexKey else { return }
    let line = bytes[..<complexKey].count { $0 == UInt8(ascii: "\n") } + 1
    throw Problem(
      "a key that is not plain text, in a file with \(aliases) aliases", at: Problem.Place(file: file, line: line))
  }

  private static func begins(at index: Int, in bytes: [UInt8]) -> Bool {
    isSeparated(index, in: bytes) && index + 1 < bytes.count && isName(bytes[index + 1])
  }

  private static func isSeparated(_ index: Int, in bytes: [UInt8]) -> Bool {
    index == 0 || " \t\r\n[{,:?-".utf8.contains(bytes[index - 1])
  }

  private static func isSpace(_ bytes: [UInt8], _ index: Int) -> Bool {
    index >= bytes.count || " \t\r\n".utf8.contains(bytes[index])
  }

  private static func isFollowedByColon(_ start: Int, in bytes: [UInt8]) -> Bool {
    guard start < bytes.count else { return false }
    return bytes[start...].first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: ":")
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
