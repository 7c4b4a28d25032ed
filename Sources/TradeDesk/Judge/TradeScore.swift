public import Notation

/// What an episode achieved: points out of 100 in six dimensions.
public struct TradeScore: Hashable, Sendable {
  /// The dimensions, in the published order.
  public enum Dimension: String, CaseIterable, Hashable, Sendable {
    case correctness, completeness, robustness, efficiency
    case dataQuality = "data_quality"
    case observability

    /// The most points.
    public var possible: Double {
      switch self {
      case .correctness: 30
      case .completeness, .robustness, .efficiency, .dataQuality: 15
      case .observability: 10
      }
    }
  }

  private var points: [Double]
  /// The points in all: rounded to a tenth by the published judge, exact by the strict one.
  public var total: Double
  /// What is wrong, sentence by sentence.
  public var remarks: [String]

  /// Creates a score; dimensions not given have no points.
  public init(_ points: [Dimension: Double] = [:], by mode: TradeEnvironment.Mode = .strict, remarks: [String] = []) {
    self.points = Dimension.allCases.map { points[$0] ?? 0 }
    self.remarks = remarks
    let sum = self.points.reduce(0, +)
    // Sums of shares may miss a whole number by a rounding.
    let whole = sum.rounded()
    total = mode == .published ? PublishedJudge.rounded(sum, to: 1) : abs(sum - whole) < 1e-9 ? whole : sum
  }

  /// The points of a dimension.
  public subscript(dimension: Dimension) -> Double {
    points[Dimension.allCases.firstIndex(of: dimension) ?? 0]
  }

  /// The dimensions' points as an object.
  public var breakdown: JSON {
    var object: JSON = [:]
    for dimension in Dimension.allCases { object[dimension.rawValue] = .number(self[dimension]) }
    return object
  }
}
