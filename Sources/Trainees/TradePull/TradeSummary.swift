import Desk
import Notation

/// Which records count, and how many of the largest make the concentration.
struct TradeFloor {
  let value: Int
  let top: Int

  /// Reads an answer; `nil` when it says nothing of it.
  init?(_ answer: String) {
    guard let floor = answer.firstMatch(of: /(\d+) USD/), let top = answer.firstMatch(of: /(\d+) largest/),
      let value = Int(floor.1), let count = Int(top.1)
    else { return nil }
    self.value = value
    self.top = count
  }

  /// What somebody takes for granted who did not ask.
  init() {
    value = 0
    top = 1
  }
}

/// What records come to.
struct TradeSummary {
  private let values: [(id: String, value: Int)]
  private let convention: TradeFloor

  init(_ rows: [TradeRow], _ convention: TradeFloor) {
    self.convention = convention
    values = rows.compactMap { TradeRecord($0.json) }.filter { $0.tradeValue >= convention.value }
      .map { ($0.recordID, $0.tradeValue) }.sorted { ($1.value, $0.id) < ($0.value, $1.id) }
  }

  /// The sum of the values.
  var total: Int { values.reduce(0) { $0 + $1.value } }

  /// The report.
  var json: JSON {
    let part = values.prefix(convention.top).reduce(0) { $0 + $1.value }
    let percent = total > 0 ? (1000 * Double(part) / Double(total)).rounded() / 10 : 0
    return [
      "records": .integer(values.count), "total_value_usd": .integer(total),
      "largest_record": .string(values.first?.id ?? ""), "concentration_percent": .number(percent),
    ]
  }
}
