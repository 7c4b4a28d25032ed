public import OrderedCollections

/// A JSON value whose objects keep their members in written order.
///
/// Whole numbers and real ones stay apart (`1` is `.integer`, `1.0` is `.number`), so that text read and written again
/// keeps its form. Use `isEquivalent(to:)` where only the numeric value matters.
public indirect enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSON])
  case object(OrderedDictionary<String, JSON>)
}

extension JSON {
  /// The text of a string value, or `nil` for anything else.
  public var string: String? { if case .string(let text) = self { text } else { nil } }

  /// The value of a Boolean, or `nil` for anything else.
  public var bool: Bool? { if case .bool(let flag) = self { flag } else { nil } }

  /// The whole number, also when written as a real one without a fraction (`2.0`); `nil` for anything else.
  public var integer: Int? {
    switch self {
    case .integer(let value): value
    case .number(let value): Int(exactly: value)
    default: nil
    }
  }

  /// The numeric value of a whole or real number, or `nil` for anything else.
  public var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }

  /// The elements of an array, or `nil` for anything else.
  public var array: [JSON]? { if case .array(let elements) = self { elements } else { nil } }

  /// The members of an object, or `nil` for anything else.
  public var object: OrderedDictionary<String, JSON>? { if case .object(let members) = self { members } else { nil } }

  /// Whether this is `null`.
  public var isNull: Bool { self == .null }

  /// The member of that name; `nil` when there is none or this is no object. Setting `nil` removes it.
  public subscript(name: String) -> JSON? {
    get { object?[name] }
    set {
      guard case .object(var members) = self else { return }
      members[name] = newValue
      self = .object(members)
    }
  }

  /// The name of the value's type, as a person would say it: `a string`, `an object`, …
  public var typeName: String {
    switch self {
    case .null: "null"
    case .bool: "a boolean"
    case .integer: "a whole number"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }

  /// Whether both hold the same values: numbers by value, object members in any order.
  public func isEquivalent(to other: JSON) -> Bool {
    switch (self, other) {
    case (.array(let left), .array(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.isEquivalent(to: $1) }
    case (.object(let left), .object(let right)):
      left.count == right.count
        && left.allSatisfy { name, value in right[name].map { value.isEquivalent(to: $0) } ?? false }
    default:
      if let left = number, let right = other.number { left == right } else { self == other }
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(floatLiteral value: Double) { self = .number(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  public init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(OrderedDictionary(elements, uniquingKeysWith: { _, last in last }))
  }
}
