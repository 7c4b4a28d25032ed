import Chance
import MetaTasks

/// The house's rules on one day of a scenario: those that held yesterday, but where they were changed overnight.
struct House {
  private let editions: [String: Int]
  private let chance: Chance

  /// Counts the changes up to a day.
  /// - Parameters:
  ///   - changes: What changed in the night before each day, the day itself last.
  ///   - chance: The scenario's stream.
  init(changes: [[ScenarioConfig.Overnight]], chance: Chance) {
    editions = Dictionary(changes.joined().map { ($0.family, 1) }, uniquingKeysWith: +)
    self.chance = chance
  }

  /// The stream of the rules for a family, as they stand.
  func rules(for family: String) -> Chance { chance.stream(family).stream("edition \(editions[family] ?? 0)") }
}
