import Mustache
import Notation
import OrderedCollections

/// A parsed mustache template that escapes nothing and knows what it refers to.
///
/// Most of a rule's texts only insert values; those are kept as segments and joined here. Anything with sections,
/// transforms or comments is swift-mustache's.
package struct Template: Sendable {
  /// The text it was parsed from.
  package let source: String
  /// The names outside of any section, as written: `facts.limit`.
  package let names: [String]
  private let form: Form

  private enum Form: Sendable {
    case plain([Segment])
    case mustache(MustacheTemplate, required: [[String]], optional: Set<String>)
  }

  private enum Segment: Sendable {
    case text(String)
    case value([String])
  }

  /// Parses a template.
  /// - Throws: A clause that says what is wrong with it, and the line within the text.
  package init(_ source: String) throws(TemplateFault) {
    self.source = source
    let tags = try TemplateTag.all(in: source)
    let outermost = TemplateTag.outermost(tags)
    names = outermost.map(\.name)
    if tags.allSatisfy({ $0.isPlainVariable }) {
      form = .plain(Template.segments(of: source, tags))
    } else {
      let required = outermost.filter(\.isPlainVariable).map(\.path)
      form = .mustache(
        try Template.parsed(source), required: required, optional: Set(tags.filter(\.opensSection).map(\.name)))
    }
  }

  /// A template that is only text.
  package init(constant text: String) {
    source = text
    names = []
    form = .plain([.text(text)])
  }

  /// A cheap test for texts that hold no tag at all.
  package static func isTemplate(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "{"), last == byte { return true }
      last = byte
    }
    return false
  }

  private static func parsed(_ source: String) throws(TemplateFault) -> MustacheTemplate {
    do {
      // The pragma's line is standalone, so nothing of it remains.
      return try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + source)
    } catch let error as MustacheTemplate.ParserError {
      throw TemplateFault(reason: "\(error.error)", line: max(1, error.context.lineNumber - 1))
    } catch {
      throw TemplateFault(reason: "not a mustache template", line: 1)
    }
  }

  private static func segments(of source: String, _ tags: [TemplateTag]) -> [Segment] {
    var segments: [Segment] = []
    var end = source.startIndex
    for tag in tags {
      if end < tag.range.lowerBound { segments.append(.text(String(source[end..<tag.range.lowerBound]))) }
      segments.append(.value(tag.path))
      end = tag.range.upperBound
    }
    if end < source.endIndex { segments.append(.text(String(source[end...]))) }
    return segments
  }

  /// Renders the template.
  /// - Throws: `MissingReference` for the first name that refers to nothing. A section may: then it counts as false.
  package func render(in scope: Scope) throws(MissingReference) -> String {
    switch form {
    case .plain(let segments): return try Template.join(segments, in: scope)
    case .mustache(let template, let required, let optional):
      for path in required where scope.value(at: path) == nil { throw MissingReference(path: path, in: scope) }
      let misses = TemplateMisses(optional: optional)
      let text = template.render(TemplateRoot(scope: scope, misses: misses))
      if let path = misses.first { throw MissingReference(path: path, in: scope) }
      return text
    }
  }

  private static func join(_ segments: [Segment], in scope: Scope) throws(MissingReference) -> String {
    var text = ""
    for segment in segments {
      switch segment {
      case .text(let piece): text += piece
      case .value(let path):
        guard let value = scope.value(at: path) else { throw MissingReference(path: path, in: scope) }
        text += TemplateValue.text(of: value)
      }
    }
    return text
  }
}

/// Why a text is no template.
package struct TemplateFault: Error, Hashable {
  /// What is wrong, as a clause.
  package let reason: String
  /// The line within the text, from 1.
  package let line: Int
}

/// A reference to something that a task does not have.
package struct MissingReference: Error, Hashable {
  /// The path as written, without `$`.
  package let path: [String]
  /// What would be right.
  package let remedy: String

  /// Finds the names that stand where the path ends.
  package init(path: [String], in scope: Scope) {
    self.path = path
    var known = scope.values.keys.sorted() + (scope.item == nil ? [] : ["item"])
    var depth = 0
    while depth < path.count, let value = scope.value(at: Array(path.prefix(depth + 1))) {
      known = value.object.map { Array($0.keys) } ?? []
      depth += 1
    }
    let owner = path.prefix(depth).joined(separator: ".")
    if let name = path.dropFirst(depth).first, !known.isEmpty {
      remedy = Spelling.remedy(for: name, among: known)
    } else {
      remedy = owner.isEmpty ? "" : "'\(owner)' has no members"
    }
  }
}
