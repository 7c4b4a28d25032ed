/// One `{{…}}` of a template, as far as checking needs it; rendering is swift-mustache's.
struct TemplateTag {
  enum Kind { case variable, section, inverted, end, comment, other }

  let kind: Kind
  /// The dotted name, transforms stripped.
  let name: String
  let range: Range<String.Index>
  let hasTransform: Bool

  var opensSection: Bool { kind == .section || kind == .inverted }
  var isPlainVariable: Bool { kind == .variable && !hasTransform && name != "." }
  var path: [String] { name.split(separator: ".").map(String.init) }

  /// Whether swift-mustache takes the name.
  private var isWellNamed: Bool {
    if kind == .comment { return true }
    // `last()` asks about the place in a list and names nothing.
    if name.isEmpty { return hasTransform }
    return name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || TemplateTag.others.contains(byte)
    }
  }
  private static let others = Set("0123456789._-?*".utf8)

  /// All tags in order.
  static func all(in source: String) throws(TemplateFault) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var start = source.startIndex
    while let open = source[start...].firstRange(of: "{{") {
      var inside = open.upperBound
      let isTriple = inside < source.endIndex && source[inside] == "{"
      if isTriple { inside = source.index(after: inside) }
      guard let close = source[inside...].firstRange(of: isTriple ? "}}}" : "}}") else {
        throw TemplateFault(reason: "a tag without an end", line: line(of: open.lowerBound, in: source))
      }
      let tag = TemplateTag(
        content: source[inside..<close.lowerBound], isTriple: isTriple, range: open.lowerBound..<close.upperBound)
      if tag.kind == .other {
        throw TemplateFault(
          reason: "the tag '\(source[tag.range].prefix(40))' is not supported; use variables and sections",
          line: line(of: open.lowerBound, in: source))
      }
      guard tag.isWellNamed else {
        throw TemplateFault(
          reason: "'\(source[tag.range].prefix(40))' has no proper name", line: line(of: open.lowerBound, in: source))
      }
      tags.append(tag)
      start = close.upperBound
    }
    return tags
  }

  /// The tags that stand in no section.
  static func outermost(_ tags: [TemplateTag]) -> [TemplateTag] {
    var depth = 0
    return tags.filter { tag in
      if tag.kind == .end { depth -= 1 }
      defer { if tag.opensSection { depth += 1 } }
      return depth == 0 && (tag.opensSection || tag.kind == .variable)
    }
  }

  private static func line(of index: String.Index, in source: String) -> Int {
    source[..<index].utf8.count { $0 == 0x0A } + 1
  }

  private init(content: Substring, isTriple: Bool, range: Range<String.Index>) {
    var body = content
    if isTriple {
      kind = .variable
    } else {
      switch content.first {
      case "#": kind = .section
      case "^": kind = .inverted
      case "/": kind = .end
      case "!": kind = .comment
      case "&": kind = .variable
      case ">", "<", "$", "=", "%": kind = .other
      default: kind = .variable
      }
      if let first = content.first, "#^/!&".contains(first) { body = content.dropFirst() }
    }
    let trimmed = body.drop(while: \.isWhitespace)
    let text = trimmed[..<(trimmed.lastIndex { !$0.isWhitespace }.map(trimmed.index(after:)) ?? trimmed.startIndex)]
    hasTransform = text.contains("(")
    let bare = text.split(separator: "(", omittingEmptySubsequences: false).last ?? ""
    name = String(bare.prefix { $0 != ")" })
    self.range = range
  }
}
