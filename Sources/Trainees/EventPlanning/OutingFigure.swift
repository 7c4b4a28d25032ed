/// A figure of an outing, told by the key under which it is handed in.
enum OutingFigure: Hashable, CaseIterable {
  case interest, cost, distance, overall

  /// The figure that a key means; `nil` for other keys.
  init?(key: String) {
    switch key {
    case _ where key.contains("interest"): self = .interest
    case _ where key.contains("cost"): self = .cost
    case _ where key.contains("distance"): self = .distance
    case _ where key.contains("overall"): self = .overall
    default: return nil
    }
  }
}
