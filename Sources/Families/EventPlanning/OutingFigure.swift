/// A figure by which outings are compared; the raw values are the published keys.
enum OutingFigure: String, CaseIterable, Sendable {
  case interest = "interest_score"
  case cost = "cost_per_person"
  case distance = "total_travel_distance"
  case overall = "overall_score"

  /// Whether more is better.
  var risesWithQuality: Bool { self == .interest || self == .overall }

  /// Whether prices come into it, and so the date of the outing.
  var dependsOnDate: Bool { self == .cost || self == .overall }

  /// How far apart two outings must be, in the figure's own units, so that nobody who rounds takes one for the other.
  var clearance: Int {
    switch self {
    case .interest: 300
    case .cost: 50
    case .distance: 2
    case .overall: 20
    }
  }
}
