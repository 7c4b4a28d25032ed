import Desk
import Notation
import OrderedCollections

/// The records that a trader has gathered.
struct TradeHaul {
  private let habits: Set<Trader.Habit>
  private var kept: OrderedDictionary<TradeKey, Entry> = [:]
  private var all: [TradeRow] = []
  /// Rows dropped as totals.
  private(set) var dropped = 0

  private struct Entry {
    var record: TradeRecord
    var revision: Int
    var isWithdrawn: Bool
  }

  init(_ habits: Set<Trader.Habit>) { self.habits = habits }

  /// Takes in a page.
  mutating func take(_ page: TradePage) {
    let schema = habits.contains(.readsSchema) ? TradeSchema(page.notes["schema"]) : nil
    var rows = page.rows.filter { row in
      let isTotal =
        (habits.contains(.dropsFlagged) && row.isFlaggedTotal) || (habits.contains(.dropsUnflagged) && row.isNamedTotal)
      return !isTotal
    }
    if habits.contains(.checksSums), let control = page.notes["control_total"] { TradeHaul.check(&rows, control) }
    dropped += page.rows.count - rows.count
    guard habits.contains(.tellsApart) else {
      all += rows.compactMap { TradeHaul.record($0, schema).map { .record($0) } }
      return
    }
    for row in rows { keep(row, schema) }
  }

  /// Removes the one row whose absence makes the sum right.
  private static func check(_ rows: inout [TradeRow], _ control: JSON) {
    func value(_ row: TradeRow) -> Int {
      if case .record(let record) = row { record.tradeValue } else { row.json["tradeValue"]?.integer ?? 0 }
    }
    guard let wanted = control["tradeValue"]?.integer else { return }
    let surplus = rows.reduce(-wanted) { $0 + value($1) }
    guard surplus > 0, let place = rows.firstIndex(where: { value($0) == surplus }) else { return }
    rows.remove(at: place)
  }

  /// A row as a record: in the agreed form, whatever else it says.
  private static func record(_ row: TradeRow, _ schema: TradeSchema?) -> TradeRecord? {
    switch row {
    case .record(let record): record
    case .other(let json): TradeRecord(schema?.agreed(json) ?? json) ?? total(json)
    }
  }

  /// A totals row that nobody dropped, made to look like a record.
  private static func total(_ json: JSON) -> TradeRecord? {
    var json = json
    json["cmdCode"] = json["cmdCode"] ?? json["hs"]
    return TradeRecord(json)
  }

  private mutating func keep(_ row: TradeRow, _ schema: TradeSchema?) {
    guard let record = TradeHaul.record(row, schema) else { return }
    var entry = Entry(record: record, revision: 0, isWithdrawn: false)
    if case .other(let json) = row, habits.contains(.readsRevisions) {
      entry.revision = json["revision"]?.integer ?? 0
      entry.isWithdrawn = json["withdrawn"]?.bool == true
    }
    let key = TradeKey(record)
    if let known = kept[key], known.revision > entry.revision { return }
    kept[key] = entry
  }

  /// How many different records there are.
  var count: Int { kept.count }

  /// What to hand in.
  var rows: [TradeRow] {
    habits.contains(.tellsApart) ? kept.values.filter { !$0.isWithdrawn }.map { .record($0.record) } : all
  }
}

/// How a page writes its measures, as its `schema` says.
struct TradeSchema {
  private let fields: [(agreed: String, name: String, isTonnes: Bool)]

  /// Reads what a page says; `nil` when it says nothing.
  init?(_ json: JSON?) {
    guard let fields = json?["fields"]?.object else { return nil }
    self.fields = fields.map { agreed, field in
      (agreed, field["name"]?.string ?? agreed, field["unit"]?.string == "t")
    }
  }

  /// A row in the agreed form.
  func agreed(_ row: JSON) -> JSON {
    var result = row
    for field in fields {
      guard let value = row[field.name], let number = TradeSchema.number(value) else { continue }
      result[field.name] = nil
      result[field.agreed] = .integer(Int((field.isTonnes ? number * 1000 : number).rounded()))
    }
    return result
  }

  private static func number(_ value: JSON) -> Double? {
    value.number ?? value.string.flatMap { Double($0.filter { $0 != "," }) }
  }
}
