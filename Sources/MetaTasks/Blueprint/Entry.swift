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
    guard let each else { return [try fields(in: scope)] }
    let list = try attempt { () throws(MissingReference) in try each.resolved(in: scope) }
    guard let elements = list.array else {
      throw Problem("'each' needs a list, found \(list.typeName)", at: place)
    }
    var results: [Fielded] = []
    for element in elements {
      var scope = scope
      scope.item = element
      results.append(try fields(in: scope))
    }
    return results
  }

  private func fields(in scope: Scope) throws(Problem) -> Fielded {
    var values: [String: JSON] = [:]
    for (key, pattern) in body {
      values[key] = try attempt { () throws(MissingReference) in try pattern.resolved(in: scope) }
    }
    return Fielded(values: values, place: place)
  }

  private func attempt<Value>(_ body: () throws(MissingReference) -> Value) throws(Problem) -> Value {
    do { return try body() } catch { throw Problem(error, at: place) }
  }
}

extension Problem {
  /// A reference to nothing, as a sentence.
  package init(_ missing: MissingReference, at place: Place) {
    self.init("'\(missing.path.joined(separator: "."))' refers to nothing", at: place, remedy: missing.remedy)
  }
}
