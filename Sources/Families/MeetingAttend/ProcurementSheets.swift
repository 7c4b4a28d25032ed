import Chance
import Notation

/// The procurement sheets in the folder: one is in force, the others look alike.
struct ProcurementSheets {
  /// The limits of the one in force.
  let valid: PurchaseLimits
  /// The code of the one in force; it tells nothing.
  let code: String
  /// What the template sees of all sheets.
  let all: [JSON]

  /// Draws sheets.
  init(drawing house: Chance) {
    var chance = house.stream("sheets")
    let codes = chance.sample(11...98, count: 3).map { "P-\($0)" }
    let limits = codes.map { PurchaseLimits(drawing: house.stream("limits").stream($0)) }
    (valid, code) = (limits[0], codes[0])
    all = chance.shuffled(zip(codes, limits).map { code, limits in limits.facts(code: code) })
  }
}

extension PurchaseLimits {
  fileprivate func facts(code: String) -> JSON {
    [
      "code": .string(code), "pieces": .integer(pieces), "unit": .integer(unit),
      "total": .string(Amount.grouped(units: total)),
    ]
  }
}
