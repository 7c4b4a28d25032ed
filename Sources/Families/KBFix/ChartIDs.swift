import Chance

/// Draws the ids of charts, none twice: two letters and six digits, which say nothing of the chart.
struct ChartIDs {
  private var chance: Chance
  private var taken: Set<Int> = []

  /// Creates a source whose draws come from `chance`.
  init(drawing chance: Chance) { self.chance = chance }

  /// Draws the next id, for example `KD483920`.
  mutating func next() -> String {
    // The digits alone tell charts apart, so that no id is a mistyped other one.
    let number = taken.drawNew(&chance) { $0.integer(in: 100_000...999_999) }
    return "\(chance.choice(ChartIDs.letters))\(chance.choice(ChartIDs.letters))\(number)"
  }

  private static let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ")
}
