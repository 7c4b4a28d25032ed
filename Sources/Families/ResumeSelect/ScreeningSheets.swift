import Chance
import Notation

/// The screening sheets in the folder: one is valid for this vacancy, the others look alike.
struct ScreeningSheets {
  /// The rules of the valid one.
  let valid: ScreeningRules
  /// The code of the valid one; it tells nothing.
  let code: String
  private let others: [(code: String, rules: ScreeningRules)]
  private var chance: Chance

  init(chance: Chance) {
    self.chance = chance
    let codes = self.chance.sample(101...989, count: 3).map { "S-\($0)" }
    valid = ScreeningRules(drawing: chance.stream("valid"))
    code = codes[0]
    others = codes.dropFirst().map { ($0, ScreeningRules(drawing: chance.stream($0))) }
  }

  /// What the template sees of all sheets.
  mutating func all() -> [JSON] {
    chance.shuffled([(code: code, rules: valid)] + others).map { $0.rules.facts(code: $0.code) }
  }
}

extension ScreeningRules {
  fileprivate func facts(code: String) -> JSON {
    let words = ["not at all", "half", "fully"]
    return [
      "code": .string(code),
      "kinds": .array(
        JobKind.allCases.map { ["name": .string($0.name), "counts": .string(words[halves[$0] ?? 0])] }),
      "highest": .bool(fieldRule == .highest),
      "grace": grace > 0 ? .integer(grace) : .null,
      "listed": .bool(skillRule == .listed), "used": .bool(skillRule == .used), "either": .bool(skillRule == .either),
      "basic": .bool(basicCounts), "projects": .bool(projectsCount),
    ]
  }
}
