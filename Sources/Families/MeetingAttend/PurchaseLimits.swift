import Chance

/// What a procurement sheet allows each person. The words are in `task_hub/meeting_attend/rules.mustache`.
struct PurchaseLimits: Hashable, Sendable {
  /// A limit that may be exceeded.
  enum Limit: Hashable, Sendable, CaseIterable { case pieces, unit, total }

  /// The most pieces, all items together.
  let pieces: Int
  /// The highest price of a single piece.
  let unit: Int
  /// The highest total.
  let total: Int

  /// Draws the limits.
  init(drawing chance: Chance) {
    var chance = chance
    pieces = chance.integer(in: 3...6)
    unit = chance.integer(in: 25...60) * 10
    total = unit + chance.integer(in: 10...unit / 10 - 5) * 10
  }

  /// The limits that a person's requests exceed.
  func exceeded(by requests: [PurchaseRequest]) -> Set<Limit> {
    var exceeded: Set<Limit> = []
    if requests.reduce(0, { $0 + $1.quantity }) > pieces { exceeded.insert(.pieces) }
    if requests.contains(where: { $0.price > unit }) { exceeded.insert(.unit) }
    if requests.reduce(0, { $0 + $1.total }) > total { exceeded.insert(.total) }
    return exceeded
  }
}

/// How many of an item somebody asks for, at which price; whole units of currency.
struct PurchaseRequest: Hashable, Sendable {
  var item: String
  var quantity: Int
  var price: Int

  var total: Int { quantity * price }
}
