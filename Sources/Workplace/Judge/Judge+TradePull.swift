import MetaTasks
import Notation
import TradeDesk

extension Judge {
  /// What the trade desk's strict judge and its ledger say of the records that were handed in.
  func tradePull(_ test: Checkpoint.TradePull) -> Finding {
    guard let environment = evidence.trade, let score = environment.score else {
      return .unseen("Nothing was handed in to the trade-data service.")
    }
    if let pace = test.pace, environment.closestRequests < pace { return .unsatisfied }
    let dimensions = (test.dimensions ?? []).map(TradeScore.Dimension.init(rawValue:))
    // A name that is none can never be satisfied.
    guard !dimensions.contains(nil) else { return .unsatisfied }
    guard !dimensions.isEmpty else { return .whether(score.total > 0) }
    let earned = dimensions.reduce(0) { $0 + ($1.map { score[$0] } ?? 0) }
    let possible = dimensions.reduce(0) { $0 + ($1?.possible ?? 0) }
    let wanted = possible * min(1, max(0, test.atLeast ?? 1))
    // Sums of shares may miss a whole by a rounding.
    return Finding(share: earned >= wanted - 1e-9 ? 1 : earned / wanted)
  }
}
