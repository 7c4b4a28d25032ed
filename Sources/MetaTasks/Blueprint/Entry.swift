package import Notation

/// A clue or checkpoint of a rule before it is resolved: when it applies, and for each of which values.
package struct Entry: Sendable {
  /// Where the rule says it.
  package let place: Problem.Place
  /// When it applies.
  package let when: Condition
  /// The list for each of whose elements it stands.
  package let each: Pattern?
  /// The rest of it.
  package let body: [(key: String, value: Pattern)]
  /// What was written, for checks and listings.
  package let source: SourceNode

  /// Compiles an entry; `nil`, with a finding, when it is no object.
  package init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let members = node.members else {
      findings.error("expected an object, found \(node.spoken)", at: node.place)
      return nil
    }
    place = node.place
    source = node
    when = Condition(node["when"], &findings)
    each = node["each"].map { Pattern($0, &findings) }
    body = members.filter { $0.key != "when" && $0.key != "each" }.map { ($0.key, Pattern($0.value, &findings)) }
  }

  /// Resolves the entry for one task: none, one, or one for each element.
  package func resolved(in scope: Scope) throws(Problem) -> [Fielded] {
    guard when.holds({ scope.value(at: $0) }) else { return [] }
    var results: [Fielded] = []
    for scope in try scope.repeated(for: each, at: place) { results.append(try fields(in: scope)) }
    return results
  }

  private func fields(in scope: Scope) throws(Problem) -> Fielded {
    var values: [String: JSON] = [:]
    for (key, pattern) in body { values[key] = try pattern.resolved(in: scope, at: place) }
    return Fielded(values: values, place: place)
  }
}

extension Scope {
  /// What is seen for each element of the list that the pattern gives; this scope alone without one.
  func repeated(for each: Pattern?, at place: Problem.Place) throws(Problem) -> [Scope] {
    guard let each else { return [self] }
    let list = try each.resolved(in: self, at: place)
    guard let elements = list.array else {
      throw Problem("'each' needs a list, found \(list.typeName)", at: place)
    }
    return elements.map { element in
      var scope = self
      scope.item = element
      return scope
    }
  }
}

extension Pattern {
  fileprivate func resolved(in scope: Scope, at place: Problem.Place) throws(Problem) -> JSON {
    do { return try resolved(in: scope) } catch { throw Problem(error, at: place) }
  }
}

extension Problem {
  /// A reference to nothing, as a sentence.
  package init(_ missing: MissingReference, at place: Place) {
    self.init("'\(missing.path.joined(separator: "."))' refers to nothing", at: place, remedy: missing.remedy)
  }
}
