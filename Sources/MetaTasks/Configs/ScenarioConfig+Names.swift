import Chance

extension ScenarioConfig {
  /// Letters and digits that are not mistaken for each other (no 0, 1, I, O, l): those of published scenario names.
  static let nameAlphabet = Array("23456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")
  private static let namePrefix = "scenario_"
  private static let nameLength = 22

  /// The most bytes of a scenario's or a day's name.
  static let longestName = 100

  /// Whether a suite keeps a name for its own files.
  static func isTaken(_ name: String) -> Bool {
    let name = name.lowercased()
    return name == "suite.json" || name.hasSuffix(".partial") || name.hasSuffix(".lock")
  }

  /// Whether a name has the form of published scenario names.
  static func isRegularName(_ name: String) -> Bool {
    guard name.hasPrefix(namePrefix) else { return false }
    let rest = name.dropFirst(namePrefix.count)
    return rest.count == nameLength && rest.allSatisfy(nameAlphabet.contains)
  }

  /// Draws a scenario's name.
  static func name(_ chance: Chance) -> String {
    var chance = chance
    return namePrefix + String((0..<nameLength).map { _ in chance.choice(nameAlphabet) })
  }
}
