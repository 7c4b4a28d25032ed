package import Notation
import OrderedCollections

/// A JSON value of a rule in which texts may be references (`$facts.limit`) or templates (`Up to {{facts.limit}}.`).
package indirect enum Pattern: Sendable {
  case constant(JSON)
  case reference([String])
  case template(Template)
  case list([Pattern])
  case object([(key: String, value: Pattern)])
}

extension Pattern {
  /// Compiles a value, checking what can be checked without a task.
  package init(_ node: SourceNode, _ findings: inout Findings) {
    switch node.value {
    case .scalar(.string(let text)): self = Pattern.text(text, at: node.place, &findings)
    case .scalar(let scalar): self = .constant(scalar)
    case .array(let elements):
      let patterns = elements.map { Pattern($0, &findings) }
      self = Pattern.constants(patterns).map { .constant(.array($0)) } ?? .list(patterns)
    case .object(let members):
      let patterns = members.map { (key: $0.key, value: Pattern($0.value, &findings)) }
      if let constants = Pattern.constants(patterns.map(\.value)) {
        self = .constant(.object(OrderedDictionary(uniqueKeysWithValues: zip(patterns.map(\.key), constants))))
      } else {
        self = .object(patterns)
      }
    }
  }

  private static func constants(_ patterns: [Pattern]) -> [JSON]? {
    var constants: [JSON] = []
    for pattern in patterns {
      guard case .constant(let value) = pattern else { return nil }
      constants.append(value)
    }
    return constants
  }

  private static func text(_ text: String, at place: Problem.Place, _ findings: inout Findings) -> Pattern {
    if let path = referencePath(text) {
      if let fault = unknownRoot(path[0]) { findings.error(fault.0, at: place, remedy: fault.1) }
      return .reference(path)
    }
    guard Template.isTemplate(text) else { return .constant(.string(text)) }
    do {
      let template = try Template(text)
      template.check(at: place, &findings)
      return .template(template)
    } catch {
      findings.error(error.reason, at: place)
      return .constant(.string(text))
    }
  }

  /// The steps of a text that is exactly one reference: `$`, a name, then `.name` any number of times.
  static func referencePath(_ text: String) -> [String]? {
    guard text.utf8.first == UInt8(ascii: "$") else { return nil }
    let steps = text.dropFirst().split(separator: ".", omittingEmptySubsequences: false)
    guard let root = steps.first, root.first?.isLetter == true, root.allSatisfy({ $0.isLetter || $0 == "_" }),
      steps.allSatisfy({ !$0.isEmpty && !$0.contains(where: \.isWhitespace) })
    else { return nil }
    return steps.map(String.init)
  }

  fileprivate static func unknownRoot(_ name: String) -> (String, String)? {
    let known = Scope.roots + ["item"]
    guard !known.contains(name) else { return nil }
    return ("'\(name)' is nothing that a rule can refer to", Spelling.remedy(for: name, among: known))
  }

  /// The value for one task.
  /// - Throws: `MissingReference` for the first name that refers to nothing.
  package func resolved(in scope: Scope) throws(MissingReference) -> JSON {
    switch self {
    case .constant(let value): return value
    case .reference(let path):
      guard let value = scope.value(at: path) else { throw MissingReference(path: path, in: scope) }
      return value
    case .template(let template): return .string(try template.render(in: scope))
    case .list(let patterns):
      var elements: [JSON] = []
      for pattern in patterns { elements.append(try pattern.resolved(in: scope)) }
      return .array(elements)
    case .object(let patterns):
      var members: OrderedDictionary<String, JSON> = [:]
      for (key, pattern) in patterns { members[key] = try pattern.resolved(in: scope) }
      return .object(members)
    }
  }
}

extension Template {
  /// Checks the names outside of sections: only their first step can be known without a task.
  package func check(at place: Problem.Place, _ findings: inout Findings) {
    for name in names {
      let root = String(name.split(separator: ".").first ?? "")
      if let fault = Pattern.unknownRoot(root) { findings.error(fault.0, at: place, remedy: fault.1) }
    }
  }
}
