extension Chance {
  /// Draws from the normal distribution (Marsaglia and Bray's polar method, 1964).
  ///
  /// The logarithm is `Chance`'s own, of IEEE additions, multiplications and divisions only, so that the result does not
  /// depend on the machine's mathematics library.
  public mutating func normal(mean: Double = 0, deviation: Double = 1) -> Double {
    precondition(deviation >= 0, "a deviation cannot be negative")
    while true {
      let x = 2 * real() - 1
      let y = 2 * real() - 1
      let square = x * x + y * y
      if square > 0, square < 1 {
        return mean + deviation * (x * (-2 * Chance.logarithm(square) / square).squareRoot())
      }
    }
  }

  /// Draws from the normal distribution restricted to a range, by drawing again; after 1000 misses the nearest bound.
  public mutating func truncatedNormal(mean: Double, deviation: Double, in range: ClosedRange<Double>) -> Double {
    for _ in 0..<1000 {
      let value = normal(mean: mean, deviation: deviation)
      if range.contains(value) { return value }
    }
    return min(max(mean, range.lowerBound), range.upperBound)
  }

  /// The natural logarithm of a positive finite number: ln(m·2ᵉ) = e·ln 2 + 2·artanh((m−1)/(m+1)), as a series.
  static func logarithm(_ value: Double) -> Double {
    var exponent = Double(value.exponent)
    var significand = value.significand
    if significand > 1.414_213_562_373_095_1 {
      significand /= 2
      exponent += 1
    }
    let ratio = (significand - 1) / (significand + 1)
    let square = ratio * ratio
    var term = ratio
    var sum = 0.0
    for power in stride(from: 1.0, through: 27, by: 2) {
      sum += term / power
      term *= square
    }
    return exponent * 0.693_147_180_559_945_3 + 2 * sum
  }
}

/// Shares out `total` whole units by weight, by largest remainder; ties go to the earlier weight.
///
/// - Returns: As many counts as weights, summing to `total`.
/// - Precondition: `total` is not negative; the weights are finite, not negative, and one is positive.
public func apportion(_ total: Int, by weights: [Double]) -> [Int] {
  let sum = weights.reduce(0, +)
  precondition(total >= 0 && sum > 0 && weights.allSatisfy { $0 >= 0 && $0.isFinite }, "nothing to share out by")
  let quotas = weights.map { Double(total) * $0 / sum }
  var counts = quotas.map { Int($0.rounded(.down)) }
  let remainders = quotas.enumerated().map { (index: $0.offset, rest: $0.element - $0.element.rounded(.down)) }
  let order = remainders.sorted { $0.rest != $1.rest ? $0.rest > $1.rest : $0.index < $1.index }
  for entry in order.prefix(total - counts.reduce(0, +)) { counts[entry.index] += 1 }
  return counts
}
