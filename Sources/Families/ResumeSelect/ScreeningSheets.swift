import Chance
import Notation

/// The screening sheets in the folder: one is valid for this vacancy, the others look alike.
struct ScreeningSheets {
  /// The rules of the valid one.
  let valid: ScreeningRules
  /// The code of the valid one; it tells nothing.
  let code: String
  /// What the template sees of all sheets.
  let all: [JSON]

  /// Draws sheets.
  init(drawing house: Chance) {
    var chance = house
    let codes = chance.sample(101...989, count: 3).map { "S-\($0)" }
    valid = ScreeningRules(drawing: house.stream("valid"))
    code = codes[0]
    let others = codes.dropFirst().map { (code: $0, rules: ScreeningRules(drawing: house.stream($0))) }
    all = chance.shuffled([(code: code, rules: valid)] + others).map { $0.rules.facts(code: $0.code) }
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
