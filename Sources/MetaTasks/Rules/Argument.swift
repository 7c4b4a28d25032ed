public import Notation

/// What a config may say about one argument of a family, and how `sample` draws it.
///
/// Several arguments of one object may have the same name when their conditions tell them apart.
public struct Argument: Sendable {
  /// The shape of a value.
  public indirect enum Shape: Sendable {
    case string
    case integer
    case number
    case boolean
    case moment
    /// A time of day, `17:30`.
    case time
    case object([Argument])
    /// Any number of elements of one shape.
    case list(of: Shape)
    /// A list of fixed length; the names of its members only serve messages and listings.
    case tuple([Argument])
  }

  /// The key.
  public var name: String
  /// The shape of its value.
  public var shape: Shape
  /// The closed set of allowed values (of a list: of its elements), or `nil` when only shape and bounds limit it.
  public var values: [JSON]?
  /// Bounds of a number, or of a list's length.
  public var minimum: Double?
  /// Bounds of a number, or of a list's length.
  public var maximum: Double?
  /// Whether a config must give it.
  public var isRequired: Bool
  /// The value when absent or null; `nil` when the argument stays absent.
  public var defaultValue: JSON?
  /// How `sample` draws it.
  public var sampling: Sampling
  /// The arguments for which this one applies; what is given elsewhere is warned of and dropped.
  public var when: Condition
  /// Other spellings of values, by spelling.
  public var aliases: [String: JSON]
  /// What else is taken and made regular.
  public var tolerances: Set<Tolerance>

  /// Forms of a value that are accepted beside the regular one.
  public enum Tolerance: String, Sendable, CaseIterable {
    /// `[x]` for `x`.
    case oneElementList = "accepts_one_element_list"
    /// `x` for `[x]`.
    case scalar = "accepts_scalar"
    /// `"3"` for `3`.
    case numericText = "accepts_numeric_text"
    /// Any mixture of upper and lower case of an allowed value.
    case anyCase = "accepts_any_case"
  }

  /// How a value is drawn.
  public indirect enum Sampling: Sendable {
    /// Never drawn: a config's author may give it.
    case never
    /// One of these, each equally likely.
    case choice([JSON])
    /// An ordered sample of these, its size uniform in a range.
    case sample([JSON], sizes: ClosedRange<Int>)
  }
}

extension Argument.Shape {
  /// The members of an object or a list of fixed length.
  public var members: [Argument] {
    switch self {
    case .object(let members), .tuple(let members): members
    default: []
    }
  }

  /// Whether this is an object.
  package var isObject: Bool { if case .object = self { true } else { false } }

  /// The shape as rules call it.
  public var name: String {
    switch self {
    case .string: "string"
    case .integer: "integer"
    case .number: "number"
    case .boolean: "boolean"
    case .moment: "moment"
    case .time: "time"
    case .object: "object"
    case .list(let shape): "list of \(shape.name)"
    case .tuple: "tuple"
    }
  }
}
