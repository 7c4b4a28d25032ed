package import Notation

/// The members of an object with known keys; what is unknown or missing is found at once.
package struct Fields {
  /// The object.
  package let node: SourceNode
  /// Keys that are absent, but probably meant by a misspelt one that was reported.
  package let misspelt: Set<String>

  /// Opens an object.
  ///
  /// A misspelt key is an error even where unknown keys are only warned of: it would silently mean a default.
  /// - Returns: `nil`, with a finding, when the node is no object.
  package init?(
    _ node: SourceNode, required: [String] = [], optional: [String] = [], unknown severity: Problem.Severity = .error,
    _ findings: inout Findings
  ) {
    guard let members = node.members else {
      findings.error("expected an object, found \(node.spoken)", at: node.place)
      return nil
    }
    let present = Set(members.map(\.key))
    let known = required + optional
    var misspelt: Set<String> = []
    for member in members where !known.contains(member.key) {
      let near = Spelling.nearest(to: member.key, among: known.filter { !present.contains($0) })
      if let near { misspelt.insert(near) }
      findings.add(
        Problem(
          "unknown key '\(member.key.prefix(80))'", at: member.place,
          remedy: known.isEmpty ? "nothing is expected here" : Spelling.remedy(for: member.key, among: known),
          severity: near == nil ? severity : .error))
    }
    for key in required where !present.contains(key) && !misspelt.contains(key) {
      findings.error("missing '\(key)'", at: node.place)
    }
    self.node = node
    self.misspelt = misspelt
  }

  /// The value of a key; `nil` when absent or null.
  package subscript(key: String) -> SourceNode? { node[key].flatMap { $0.isNull ? nil : $0 } }
}

extension SourceNode {
  /// A text.
  package func string(_ findings: inout Findings) -> String? {
    expect(text, "a string", &findings)
  }

  /// A text of at least one character.
  package func name(_ findings: inout Findings) -> String? {
    guard let text = string(&findings) else { return nil }
    guard text.contains(where: { !$0.isWhitespace }) else {
      findings.error("an empty text", at: place)
      return nil
    }
    return text
  }

  /// A whole number of a range.
  package func integer(in range: ClosedRange<Int> = .min ... .max, _ findings: inout Findings) -> Int? {
    guard let value = expect(json.integer, "a whole number", &findings) else { return nil }
    guard range.contains(value) else {
      findings.error("\(value) is out of range", at: place, remedy: SourceNode.bounds(range))
      return nil
    }
    return value
  }

  private static func bounds(_ range: ClosedRange<Int>) -> String {
    range.upperBound == .max
      ? "expected at least \(range.lowerBound)" : "expected \(range.lowerBound) to \(range.upperBound)"
  }

  /// A number.
  package func number(_ findings: inout Findings) -> Double? { expect(json.number, "a number", &findings) }

  /// A Boolean.
  package func boolean(_ findings: inout Findings) -> Bool? { expect(json.bool, "true or false", &findings) }

  /// The elements of a list.
  package func list(_ findings: inout Findings) -> [SourceNode]? { expect(elements, "a list", &findings) }

  /// A list of texts.
  package func strings(_ findings: inout Findings) -> [String] {
    (list(&findings) ?? []).compactMap { $0.string(&findings) }
  }

  /// One of some words.
  package func word(among words: [String], _ findings: inout Findings) -> String? {
    guard let text = string(&findings) else { return nil }
    guard words.contains(text) else {
      findings.error("'\(text.prefix(80))' is not allowed", at: place, remedy: Spelling.remedy(for: text, among: words))
      return nil
    }
    return text
  }

  /// A time of day such as `09:30`, in minutes since midnight.
  package func minuteOfDay(_ findings: inout Findings) -> Int? {
    guard let text = string(&findings) else { return nil }
    guard let moment = Moment("2000-01-01T\(text)") else {
      findings.error("'\(text.prefix(80))' is not a time like '09:30'", at: place)
      return nil
    }
    return moment.minuteOfDay
  }

  private func expect<Value>(_ value: Value?, _ what: String, _ findings: inout Findings) -> Value? {
    if value == nil { findings.error("expected \(what), found \(spoken)", at: place) }
    return value
  }
}
