import Workplace

extension RunPlan {
  /// Whether a scenario's days follow each other, and what a trainee keeps overnight.
  package enum Memory: String, Codable, CaseIterable, Hashable, Sendable {
    /// Each day is played on its own, as if it were the first.
    case none
    /// A scenario's days are played in order; see `CarryOver` for what is kept.
    case keep
    /// The same, but the notebook and all else that the trainee could have learnt are gone every morning: the control.
    case wipe

    /// What of a finished day is there on the next; `nil` where days stand alone.
    func overnight(_ world: World) -> CarryOver? {
      switch self {
      case .none: nil
      case .keep: CarryOver(of: world)
      case .wipe: CarryOver(of: world).wiped
      }
    }
  }

  /// The day as a trainee of this run finds it.
  /// - Parameters:
  ///   - earlier: What comes from the day before, if any.
  ///   - feedback: What the trainee is told of the day before; it comes before everything else.
  func opening(_ bundle: DayBundle, after earlier: CarryOver?, feedback: String?) -> DayBundle {
    guard memory != .none else { return bundle }
    var bundle = bundle.carrying(earlier)
    if let feedback { bundle.day.greeting = feedback + "\n" + bundle.day.greeting }
    return bundle
  }
}
