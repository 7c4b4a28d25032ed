import Mustache
package import Notation

/// What templates and references see: the task's values by root name, and the element that `each` stands at.
package struct Scope: Sendable {
  /// The names of the roots.
  package static let roots = ["arguments", "facts", "parameters", "company", "people", "output", "task"]

  /// The values by root.
  package let values: [String: JSON]
  /// The element of an `each`.
  package var item: JSON?

  /// Creates a scope.
  package init(values: [String: JSON], item: JSON? = nil) {
    self.values = values
    self.item = item
  }

  /// The value of a root.
  package func root(_ name: String) -> JSON? { name == "item" ? item : values[name] }

  /// The value at a path whose first step is a root.
  package func value(at path: [String]) -> JSON? {
    guard let first = path.first, let root = root(first) else { return nil }
    return path.count == 1 ? root : root.value(at: path.dropFirst())
  }
}

/// The names that a rendering found nothing for.
///
/// swift-mustache asks the innermost object of its stack first and then outwards; a miss counts only when the next
/// question is not for the same name, that is, when nobody further out was asked.
final class TemplateMisses {
  private let optional: Set<String>
  private var pending: [String]?
  private var missed: [[String]] = []

  init(optional: Set<String>) { self.optional = optional }

  func asked(for name: String) {
    if let path = pending, path.last != name { missed.append(path) }
    pending = nil
  }

  func missed(_ path: [String]) { pending = path }

  /// The first miss that no section asked for.
  var first: [String]? {
    (missed + (pending.map { [$0] } ?? [])).first { !optional.contains($0.joined(separator: ".")) }
  }
}

/// The bottom of swift-mustache's stack.
struct TemplateRoot: MustacheParent {
  let scope: Scope
  let misses: TemplateMisses

  func child(named name: String) -> Any? {
    misses.asked(for: name)
    guard let value = scope.root(name) else {
      misses.missed([name])
      return nil
    }
    return TemplateValue.wrapped(value, path: [name], misses)
  }
}

/// An object as swift-mustache sees it; members are wrapped only when asked for.
struct TemplateObject: MustacheParent {
  let members: JSON
  let path: [String]
  let misses: TemplateMisses

  func child(named name: String) -> Any? {
    misses.asked(for: name)
    guard let value = members[name] else {
      misses.missed(path + [name])
      return nil
    }
    return TemplateValue.wrapped(value, path: path + [name], misses)
  }
}

/// How JSON values read in a text.
enum TemplateValue {
  /// Text as it is, numbers in JSON's form, nothing for null; lists and objects as JSON.
  static func text(of value: JSON) -> String {
    switch value {
    case .null: ""
    case .string(let text): text
    default: value.text()
    }
  }

  /// The value as swift-mustache takes it.
  static func wrapped(_ value: JSON, path: [String], _ misses: TemplateMisses) -> Any {
    switch value {
    case .null: TemplateNull()
    case .bool(let flag): flag
    case .integer(let whole): whole
    case .number, .string: text(of: value)
    case .array(let elements): elements.map { wrapped($0, path: path, misses) } as [Any]
    case .object: TemplateObject(members: value, path: path, misses: misses)
    }
  }
}

/// Nothing, said on purpose: it reads as no text, sections over it are false, and nobody further out is asked.
struct TemplateNull: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}
