package import Notation

/// Values for which something applies: `{task_type: [a, b], /difficulty/level: L1}`.
///
/// A key names a top-level argument, points into the arguments (`/…`), or refers to anything else (`$facts.…`). All
/// keys must match; a list of values means any of them, `null` that nothing is there, `$present` that something is.
public struct Condition: Sendable {
  /// One key with its allowed values.
  package struct Term: Sendable {
    package let key: String
    /// Where the value is: `arguments`, `facts`, … and what is below.
    package let path: [String]
    package let values: [JSON]

    /// Whether one of the values is met by what was found.
    package func isMet(by found: JSON) -> Bool {
      values.contains { $0 == Term.present ? !found.isNull : $0.isEquivalent(to: found) }
    }

    /// Whether there is something that meets both.
    package func shares(withValuesOf other: Term) -> Bool {
      values.contains { value in
        value == Term.present ? other.values.contains { !$0.isNull } : other.isMet(by: value)
      }
    }

    private static let present = JSON.string("$present")
  }

  /// The terms, all of which must hold.
  package let terms: [Term]

  /// Holds always.
  package static let always = Condition(terms: [])

  /// Whether it holds, given a way to look up values by path.
  package func holds(_ value: ([String]) -> JSON?) -> Bool {
    terms.allSatisfy { term in
      term.isMet(by: value(term.path) ?? .null)
    }
  }

  /// Whether it holds for arguments: an object.
  package func holds(for arguments: JSON) -> Bool {
    holds { path in path.first == "arguments" ? arguments.value(at: path.dropFirst()) : nil }
  }

  /// Whether it can hold for arguments: what is no argument may be anything.
  package func mayHold(for arguments: JSON) -> Bool {
    Condition(terms: terms.filter { $0.path.first == "arguments" }).holds(for: arguments)
  }
}

extension Condition {
  /// Reads a condition; absent means always.
  package init(_ node: SourceNode?, _ findings: inout Findings) {
    guard let node, !node.isNull else {
      self = .always
      return
    }
    guard let members = node.members else {
      findings.error("expected an object of arguments and values, found \(node.spoken)", at: node.place)
      self = .always
      return
    }
    self.init(terms: members.map { Condition.term($0) })
  }

  private static func term(_ member: SourceNode.Member) -> Term {
    let values = member.value.elements.map { $0.map(\.json) } ?? [member.value.json]
    return Term(key: member.key, path: path(of: member.key), values: values)
  }

  private static func path(of key: String) -> [String] {
    if key.hasPrefix("$") { return key.dropFirst().split(separator: ".").map(String.init) }
    guard key.hasPrefix("/") else { return ["arguments", key] }
    return ["arguments"] + key.dropFirst().split(separator: "/").map(String.init)
  }
}

extension JSON {
  /// The value below, step by step through members and elements.
  package func value(at path: some Sequence<String>) -> JSON? {
    var value = self
    for step in path {
      guard let next = value[step: step] else { return nil }
      value = next
    }
    return value
  }
}
