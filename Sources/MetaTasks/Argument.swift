public import Notation

/// What a config may say about one argument of a family, and how `sample` draws it.
public struct Argument: Sendable {
  /// The shape of a value.
  public indirect enum Shape: Sendable {
    case string
    case integer
    case number
    case boolean
    case moment
    case object([Argument])
    case list(of: Shape)
  }

  /// The key.
  public var name: String
  /// The shape of its value.
  public var shape: Shape
  /// The closed set of allowed values, or `nil` when only the shape and bounds limit it.
  public var values: [JSON]?
  /// Bounds of a number, or of a list's length.
  public var minimum: Double?
  /// Bounds of a number, or of a list's length.
  public var maximum: Double?
  /// Whether a config must give it.
  public var isRequired: Bool
  /// The value when absent; `nil` when the argument stays absent.
  public var defaultValue: JSON?
  /// How `sample` draws it.
  public var sampling: Sampling
  /// The values of other arguments for which this one applies; `nil`: always.
  public var when: JSON?

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
