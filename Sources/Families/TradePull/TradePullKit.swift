import Chance
import Desk
import Notation
import TradeDesk
package import Workplace

/// The kit of Trade Data Pull: a service that misbehaves, and what its records come to by the house's conventions.
package enum TradePullKit: Kit {
  package static let name = "trade_data_pull"

  package static func build(_ order: WorkOrder) throws -> WorkProduct {
    guard let trouble = order.arguments["trouble"]?.string, let task = tasks[trouble],
      let level = order.parameters["level"]?.integer
    else { throw Unbuildable("'trouble' or 'difficulty' is none that the trade desk knows") }
    let convention = TradeConvention(drawing: order.house.stream("rules"))
    for attempt in 0..<500 {
      var chance = order.chance.stream("service").stream(attempt)
      let service = TradeService(task: task, level: level, seed: chance.integer(in: 0...0x7FFF_FFFF))
      guard let records = service.environment?.truth else { break }
      if let figures = TradeFigures(records, convention) {
        return WorkProduct(facts: facts(convention, figures), trade: service)
      }
    }
    throw Unbuildable(kitFault: "no trade records decide the question")
  }

  /// The tasks of the trade desk, by what goes wrong.
  private static let tasks = [
    "repeated_rows": "T3", "rate_limits": "T4", "server_errors": "T5", "shifting_order": "T6", "mixed_faults": "T8",
    "mounting_pressure": "T9", "bursts": "T12", "short_pages": "T13", "changing_schema": "T15", "revisions": "T16",
    "hidden_totals": "T17", "partial_outage": "T19",
  ]

  private static func facts(_ convention: TradeConvention, _ figures: TradeFigures) -> JSON {
    [
      "floor": .integer(convention.floor), "top": .integer(convention.top), "pace": .integer(convention.pace),
      "records": .integer(figures.count), "total": .integer(figures.total),
      "largest": .string(figures.largest), "top_share": .number(Double(figures.topShare) / 10),
    ]
  }
}

/// How the house reports trade, and how it treats the provider.
struct TradeConvention {
  /// Records below this value, in US dollars, are left out.
  let floor: Int
  /// How many of the largest records the concentration is about.
  let top: Int
  /// How many minutes there must be from one request to the next.
  let pace: Int

  init(drawing chance: Chance) {
    var chance = chance
    floor = 10_000 * chance.integer(in: 12...30)
    top = chance.integer(in: 3...6)
    pace = chance.integer(in: 3...4)
  }
}

/// What records come to.
struct TradeFigures {
  let count: Int
  let total: Int
  let largest: String
  /// The share of the largest records in the total, in tenths of a percent, rounded half up.
  let topShare: Int

  /// - Returns: `nil` where the conventions do not matter enough, or figures are too close to call.
  init?(_ records: [TradeRecord], _ convention: TradeConvention) {
    let counted = records.filter { $0.tradeValue >= convention.floor }.sorted { $0.tradeValue > $1.tradeValue }
    guard records.count - counted.count >= 2, counted.count > convention.top + 2,
      counted[0].tradeValue > counted[1].tradeValue
    else { return nil }
    count = counted.count
    total = counted.reduce(0) { $0 + $1.tradeValue }
    largest = counted[0].recordID
    let part = counted.prefix(convention.top).reduce(0) { $0 + $1.tradeValue }
    topShare = (2000 * part + total) / (2 * total)
    // Without the floor every figure but the largest must be another one.
    let all = records.reduce(0) { $0 + $1.tradeValue }
    guard topShare != (2000 * part + all) / (2 * all) else { return nil }
  }
}
