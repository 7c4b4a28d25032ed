/// What is pasted into a message and is nobody's question: code, JSON, and lines copied from a chat.
enum Pasted {
  /// The message without fenced code, braces with all they hold, lists of quoted strings, and lines that begin `Reply from`.
  static func removed(from text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard text.contains(where: { $0 == "{" || $0 == "[" || $0 == "`" || $0 == ":" }) else { return text }
    return withoutCopiedLines(withoutBrackets(withoutFences(text)))
  }

  private static func withoutFences(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    var isCode = false
    var index = 0
    while index < text.count {
      if text[index] == "`", index + 2 < text.count, text[index + 1] == "`", text[index + 2] == "`" {
        isCode.toggle()
        index += 3
        kept.append("\n")
      } else {
        if !isCode { kept.append(text[index]) }
        index += 1
      }
    }
    return kept
  }

  private static func withoutBrackets(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    var index = 0
    while index < text.count {
      if text[index] == "{" || text[index] == "[", let end = end(ofBracketAt: index, in: text) {
        kept.append("\n")
        index = end
      } else {
        kept.append(text[index])
        index += 1
      }
    }
    return kept
  }

  /// Where a bracket ends that is to be skipped; a square one without quotes or braces is ordinary writing.
  private static func end(ofBracketAt start: Int, in text: [Unicode.Scalar]) -> Int? {
    var depth = 0
    var isData = text[start] == "{"
    for index in start..<text.count {
      switch text[index] {
      case "{", "[": depth += 1
      case "}", "]": depth -= 1
      case "\"": isData = true
      default: break
      }
      if text[index] == "{" { isData = true }
      if depth == 0 { return isData ? index + 1 : nil }
    }
    return isData ? text.count : nil
  }

  private static func withoutCopiedLines(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.contains(where: isCopied) else { return text }
    return Array(lines.filter { !isCopied($0) }.joined(separator: ["\n"]))
  }

  private static func isCopied(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    let start = line.drop { $0 == " " || $0 == ">" || $0 == "*" || $0 == "-" }.prefix(11).map {
      $0.properties.lowercaseMapping
    }
    return start.joined() == "reply from " || start.joined().hasPrefix("[system")
  }
}
