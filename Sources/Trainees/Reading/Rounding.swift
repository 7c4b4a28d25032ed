/// How values of a column are written: in multiples of a step.
struct Rounding: Hashable, Sendable {
  enum Direction: String, Hashable, Sendable {
    case nearest, down, up
  }

  let step: Ratio
  let direction: Direction

  /// The multiple of the step for a value, or `nil` when it is out of range. A tie goes up.
  func applied(to value: Ratio) -> Ratio? {
    guard let steps = value.divided(by: step) else { return nil }
    let whole: Int128 =
      switch direction {
      case .down: steps.floor
      case .up: steps.denominator == 1 ? steps.floor : steps.floor + 1
      case .nearest: (steps.plus(Rounding.half) ?? steps).floor
      }
    return Ratio(whole, over: 1)?.times(step)
  }

  fileprivate static let half = Ratio("0.5") ?? 0
}

extension Ratio {
  /// The value as reports give figures: in two decimals, half a hundredth up.
  var hundredths: Double { times(100)?.plus(Rounding.half).map { Double($0.floor) / 100 } ?? approximation }
}
