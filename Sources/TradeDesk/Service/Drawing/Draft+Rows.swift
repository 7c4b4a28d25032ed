import Chance
import Desk
import Notation

// What goes wrong in T15 to T17: the pages come easily, the rows are hard to read.
extension Draft {
  /// From some page on, fields have other names, types and units; each page says which.
  mutating func driftSchema() {
    var chance = chance.stream("schema")
    let changes = chance.sample(Array(2...pages.count), count: level >= 4 ? 2 : 1).sorted()
    for page in pages.indices {
      let version = 1 + changes.count { $0 <= page + 1 }
      pages[page].notes["schema_version"] = .integer(version)
      guard version > 1 else { continue }
      let form = RecordForm(version: version, level: level, chance.stream("version \(version)"))
      pages[page].notes["schema"] = form.json
      for place in pages[page].rows.indices {
        guard let record = pages[page].rows[place].record else { continue }
        pages[page].rows[place].row = .other(form.written(truth[record]))
        pages[page].rows[place].trap = .schema
      }
    }
  }

  /// Records have several versions, in any order and on any page; at the highest levels some are withdrawn in the end.
  mutating func revise() {
    var chance = chance.stream("revisions")
    var rows: [ServedRow] = []
    var kept: [TradeRecord] = []
    let revised = Set(chance.sample(Array(truth.indices), count: truth.count * (2 + level) / 20))
    let withdrawn = Set(chance.sample(revised.sorted(), count: level >= 4 ? revised.count / 4 : 0))
    for (place, record) in truth.enumerated() {
      guard revised.contains(place) else {
        rows.append(ServedRow(row: .other(Draft.version(1, of: record)), record: kept.count))
        kept.append(record)
        continue
      }
      let last = chance.integer(in: 2...3)
      for version in 1...last {
        var row = ServedRow(row: .other([:]), trap: .revisions)
        if version == last, !withdrawn.contains(place) {
          row.row = .other(Draft.version(version, of: record))
          row.record = kept.count
          kept.append(record)
        } else {
          var json = Draft.version(version, of: Draft.redrawn(record, &chance))
          if version == last { json["withdrawn"] = true }
          row.row = .other(json)
        }
        rows.append(row)
      }
    }
    truth = kept
    rows = chance.shuffled(rows)
    pages = stride(from: 0, to: rows.count, by: task.pageSize).map { start in
      Leaf(rows: Array(rows[start..<min(rows.count, start + task.pageSize)]))
    }
  }

  private static func version(_ number: Int, of record: TradeRecord) -> JSON {
    var json = record.json
    json["revision"] = .integer(number)
    return json
  }

  private static func redrawn(_ record: TradeRecord, _ chance: inout Chance) -> TradeRecord {
    var record = record
    record.tradeValue = (record.tradeValue + chance.integer(in: 1...999_999)) % 1_000_000
    record.qty = chance.integer(in: 0...9_999)
    return record
  }

  /// Totals that no flag gives away, some that only arithmetic does, and flagged ones whose sums do not agree.
  mutating func hideTotals() {
    var chance = chance.stream("hidden totals")
    for page in pages.indices {
      let sums = sums(of: page)
      pages[page].notes["control_total"] = [
        "rows": .integer(pages[page].rows.count), "tradeValue": .integer(sums.tradeValue),
      ]
      var rows = [flaggedTotals(of: page, addend: chance.integer(in: 1...9_999))]
      if chance.boolean(probability: 0.5) || page == 0 { rows.append(unflagged(flaggedTotals(of: page))) }
      if level >= 2, page == 1 || chance.boolean(probability: Double(level) / 6) {
        rows.append(disguised(page, &chance))
      }
      for row in rows {
        let place = chance.integer(in: 0...pages[page].rows.count)
        pages[page].rows.insert(ServedRow(row: row, trap: .totals), at: place)
      }
    }
  }

  /// A subtotal of some of a page's records that looks like one of them.
  private mutating func disguised(_ page: Int, _ chance: inout Chance) -> TradeRow {
    let records = pages[page].rows.compactMap(\.record).map { truth[$0] }
    let values = Set(records.map(\.tradeValue))
    var row = records[0]
    repeat {
      let parts = chance.sample(records, count: chance.integer(in: 2...4))
      row.tradeValue = parts.reduce(0) { $0 + $1.tradeValue }
      row.netWeight = parts.reduce(0) { $0 + $1.netWeight }
      row.qty = parts.reduce(0) { $0 + $1.qty }
      // It must be the only row whose absence makes the page's sum right.
    } while values.contains(row.tradeValue)
    row.recordID = newID()
    return .record(row)
  }
}
