import Chance

/// A bound on one figure, inclusive, in the figure's unit.
struct OutingBound: Hashable, Sendable {
  let figure: OutingFigure
  let value: Int

  /// Whether an outing keeps to it.
  func admits(_ outing: Outing) -> Bool {
    figure.risesWithQuality ? outing.value(figure) >= value : outing.value(figure) <= value
  }
}

/// What a proposed outing must fulfil.
struct OutingDemands: Sendable {
  let bounds: [OutingBound]
  /// The outings that fulfil everything.
  let outings: [Outing]

  /// Draws bounds around some outing such that few others keep to them: a twelfth of all, forty at the most.
  /// - Parameters:
  ///   - figures: What the bounds may be on. The overall score, which follows from the others, is bound only when alone.
  ///   - candidates: The outings that end in time.
  /// - Returns: `nil` when no bounds are that narrow.
  init?(on figures: [OutingFigure], among candidates: [Outing], of count: Int, drawing chance: inout Chance) {
    let bound =
      figures == [.overall] ? figures : OutingFigure.allCases.filter { $0 != .overall && figures.contains($0) }
    let most = max(2, min(40, count / 12))
    for _ in 0..<400 where !candidates.isEmpty {
      let model = chance.choice(candidates)
      let bounds = bound.map { OutingBound(figure: $0, value: OutingDemands.loosened($0, of: model, &chance)) }
      let outings = candidates.filter { outing in bounds.allSatisfy { $0.admits(outing) } }
      guard outings.count <= most else { continue }
      self.bounds = bounds
      self.outings = outings
      return
    }
    return nil
  }

  /// A round value that an outing keeps to.
  private static func loosened(_ figure: OutingFigure, of outing: Outing, _ chance: inout Chance) -> Int {
    let value = outing.value(figure)
    switch figure {
    // Tenths of a point, whole units of money, half kilometres, hundredths of a point.
    case .interest: return (value - chance.integer(in: 100...2000)) / 1000 * 1000
    case .cost: return (value + chance.integer(in: 100...1500)) / 100 * 100
    case .distance: return (value + chance.integer(in: 5...60)) / 5 * 5
    case .overall: return (value - chance.integer(in: 10...150)) / 100 * 100
    }
  }
}
