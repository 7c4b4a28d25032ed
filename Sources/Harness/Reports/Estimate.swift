package import Chance
import Notation

/// A rate or a mean with a 95 % confidence interval.
package struct Estimate: Hashable, Sendable {
  /// The value observed.
  package var value: Double
  /// The interval's ends; `nil` where too little was observed to give one.
  package var interval: ClosedRange<Double>?
  /// How many observations it rests on.
  package var count: Int

  /// Creates an estimate.
  package init(value: Double, interval: ClosedRange<Double>?, count: Int) {
    self.value = value
    self.interval = interval
    self.count = count
  }
}

extension Estimate {
  /// The share of successes with Wilson's score interval (E. B. Wilson, "Probable Inference, the Law of Succession, and
  /// Statistical Inference", JASA 22, 1927), which stays within 0 and 1 and behaves at the ends and with few observations.
  package static func rate(_ successes: Int, of count: Int) -> Estimate {
    guard count > 0 else { return Estimate(value: 0, interval: nil, count: 0) }
    let z = 1.959_963_984_540_054  // the normal distribution's 97.5 % point
    let n = Double(count)
    let p = Double(successes) / n
    let scale = 1 + z * z / n
    let centre = (p + z * z / (2 * n)) / scale
    let half = z / scale * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    // Rounding must not put the interval's end on the wrong side of the value.
    return Estimate(value: p, interval: min(p, max(0, centre - half))...max(p, min(1, centre + half)), count: count)
  }

  /// The mean of values that come in clusters, with the percentile interval of the cluster bootstrap (B. Efron, "Bootstrap
  /// Methods", Annals of Statistics 7, 1979; A. C. Davison and D. V. Hinkley, "Bootstrap Methods and their Application", 1997,
  /// section 3.8). Tasks of one day share its company and its clock, so whole days are drawn again, not single tasks.
  package static func mean(_ clusters: [[Double]], _ chance: Chance) -> Estimate {
    ratio(clusters.map { Term(numerator: $0.reduce(0, +), denominator: Double($0.count), count: $0.count) }, chance)
  }

  /// One cluster's part of a ratio of sums.
  struct Term: Hashable, Sendable {
    var numerator: Double
    var denominator: Double
    var count: Int
  }

  /// A ratio of sums over clusters, with the same bootstrap; 0 when the denominators are.
  static func ratio(_ terms: [Term], _ chance: Chance) -> Estimate {
    let terms = terms.filter { $0.count > 0 }
    let value = quotient(terms)
    let count = terms.reduce(0) { $0 + $1.count }
    guard terms.count > 1 else { return Estimate(value: value, interval: nil, count: count) }
    var chance = chance
    let resamples = terms.count > 2000 ? 200 : 1000
    var values = (0..<resamples).map { _ in
      quotient((0..<terms.count).map { _ in terms[chance.integer(in: 0...terms.count - 1)] })
    }
    values.sort()
    let low = values[resamples * 25 / 1000]
    let high = values[resamples - 1 - resamples * 25 / 1000]
    return Estimate(value: value, interval: min(low, value)...max(high, value), count: count)
  }

  private static func quotient(_ terms: some Sequence<Term>) -> Double {
    var numerator = 0.0
    var denominator = 0.0
    for term in terms {
      numerator += term.numerator
      denominator += term.denominator
    }
    return denominator > 0 ? numerator / denominator : 0
  }
}

extension Estimate {
  /// `{"value": x, "interval": [a, b], "tasks": n}`; `null` for what too little was observed to give.
  var json: JSON {
    let interval = interval.map { JSON.array([.number($0.lowerBound), .number($0.upperBound)]) }
    return [
      "value": count > 0 ? .number(value) : .null, "interval": interval ?? .null, "tasks": .integer(count),
    ]
  }
}
