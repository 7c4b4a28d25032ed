/// With which dials a day was sampled: what reports draw curves over.
public struct Dials: Codable, Hashable, Sendable {
  /// How little slack the day leaves, from 0 to 1; `nil` where it was not sampled so.
  public var pressure: Double?
  /// How hard the day is, from 0 to 1; `nil` where it was not sampled so.
  public var difficulty: Double?

  /// Creates a record.
  public init(pressure: Double? = nil, difficulty: Double? = nil) {
    self.pressure = pressure
    self.difficulty = difficulty
  }

  /// Whether no dial was turned.
  public var isEmpty: Bool { pressure == nil && difficulty == nil }
}
