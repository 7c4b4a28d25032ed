import Chance

/// How the house writes values into a column that are filled in later: in multiples of a step.
///
/// Only the handbook tells it. The steps are no powers of ten, so that nobody meets the rule by usual formatting.
struct RoundingRule: Hashable, Sendable {
  /// Which of the two neighbouring multiples is taken.
  enum Direction: String, CaseIterable, Sendable {
    case nearest, down, up
  }

  /// The distance of multiples, in units of the column's last published place.
  let step: Int
  let direction: Direction

  /// Creates a rule.
  init(step: Int, _ direction: Direction) {
    self.step = step
    self.direction = direction
  }

  /// Draws a rule for a column.
  init(for column: Column, drawing chance: inout Chance) {
    self.init(step: chance.choice(column.steps), chance.choice(Direction.allCases))
  }

  /// The value as the house writes it, in units of the column's last place.
  func rounded(_ value: Ratio) -> Int {
    let (lower, rest, whole) = value.position(step: step)
    let isUpper =
      switch direction {
      case .nearest: 2 * rest >= whole
      case .down: false
      case .up: rest > 0
      }
    return Int(isUpper ? lower + 1 : lower) * step
  }

  /// Whether the value keeps 0.4 percent of a step from where the result changes, so that binary arithmetic and exact
  /// arithmetic cannot differ.
  func isClear(_ value: Ratio) -> Bool {
    let (_, rest, whole) = value.position(step: step)
    return switch direction {
    case .nearest: abs(2 * rest - whole) * 125 >= whole
    case .down, .up: rest * 250 >= whole && (whole - rest) * 250 >= whole
    }
  }

  /// Whether two results are the same for the judge, who allows a hundredth of a step; doubled, to be on the safe side.
  func agrees(_ left: Int, _ right: Int) -> Bool { abs(left - right) * 50 <= step }

  /// Whether the value rounded or cut to so many places fewer than published would pass for the house's.
  func isMet(byDroppingPlaces places: Int, of value: Ratio) -> Bool {
    let expected = rounded(value)
    let coarse = (0..<places).reduce(1) { power, _ in power * 10 }
    return [Direction.nearest, .down].contains { agrees(RoundingRule(step: coarse, $0).rounded(value), expected) }
  }
}
