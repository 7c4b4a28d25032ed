public import Notation
import OrderedCollections

/// One record of trade statistics: the ten published fields.
public struct TradeRecord: Hashable, Sendable {
  /// The year reported.
  public var year: Int
  /// The reporting economy's M49 code.
  public var reporter: String
  /// The partner economy's M49 code.
  public var partner: String
  /// `M` for imports, `X` for exports.
  public var flow: String
  /// The product code.
  public var hs: String
  /// The product code once more.
  public var cmdCode: String
  /// The value in US dollars.
  public var tradeValue: Int
  /// The weight in kilograms.
  public var netWeight: Int
  /// The number of units.
  public var qty: Int
  /// What tells the records of one query apart.
  public var recordID: String

  /// Creates a record.
  public init(
    year: Int, reporter: String, partner: String, flow: String, hs: String, cmdCode: String, tradeValue: Int,
    netWeight: Int, qty: Int, recordID: String
  ) {
    self.year = year
    self.reporter = reporter
    self.partner = partner
    self.flow = flow
    self.hs = hs
    self.cmdCode = cmdCode
    self.tradeValue = tradeValue
    self.netWeight = netWeight
    self.qty = qty
    self.recordID = recordID
  }
}

extension TradeRecord {
  /// The fields' names on the wire, in order.
  public static let fields = [
    "year", "reporter", "partner", "flow", "hs", "cmdCode", "tradeValue", "netWeight", "qty", "record_id",
  ]

  /// The names of the fields that together are the key of a record.
  public static let key = ["year", "reporter", "partner", "flow", "hs", "record_id"]

  /// The record as it goes over the wire.
  public var json: JSON {
    [
      "year": .integer(year), "reporter": .string(reporter), "partner": .string(partner), "flow": .string(flow),
      "hs": .string(hs), "cmdCode": .string(cmdCode), "tradeValue": .integer(tradeValue),
      "netWeight": .integer(netWeight), "qty": .integer(qty), "record_id": .string(recordID),
    ]
  }

  /// Reads an object that has all ten fields with their types; others are passed over. `nil` for anything else.
  public init?(_ json: JSON) {
    guard let fields = json.object, case .integer(let year)? = fields["year"],
      case .string(let reporter)? = fields["reporter"], case .string(let partner)? = fields["partner"],
      case .string(let flow)? = fields["flow"], case .string(let hs)? = fields["hs"],
      case .string(let cmdCode)? = fields["cmdCode"], case .integer(let tradeValue)? = fields["tradeValue"],
      case .integer(let netWeight)? = fields["netWeight"], case .integer(let qty)? = fields["qty"],
      case .string(let recordID)? = fields["record_id"]
    else { return nil }
    self.init(
      year: year, reporter: reporter, partner: partner, flow: flow, hs: hs, cmdCode: cmdCode, tradeValue: tradeValue,
      netWeight: netWeight, qty: qty, recordID: recordID)
  }
}

extension TradeRecord {
  /// Whether all but the amounts and the id are the same.
  fileprivate func isSeries(of other: TradeRecord) -> Bool {
    year == other.year && reporter == other.reporter && partner == other.partner && flow == other.flow && hs == other.hs
      && cmdCode == other.cmdCode
  }

  fileprivate func writeOpening(to writer: inout JSONWriter) {
    writer.append("{\"year\":")
    writer.write(year)
    writer.append(",\"reporter\":")
    writer.write(reporter)
    writer.append(",\"partner\":")
    writer.write(partner)
    writer.append(",\"flow\":")
    writer.write(flow)
    writer.append(",\"hs\":")
    writer.write(hs)
    writer.append(",\"cmdCode\":")
    writer.write(cmdCode)
    writer.append(",\"tradeValue\":")
  }

  fileprivate func writeRest(to writer: inout JSONWriter) {
    writer.write(tradeValue)
    writer.append(",\"netWeight\":")
    writer.write(netWeight)
    writer.append(",\"qty\":")
    writer.write(qty)
    writer.append(",\"record_id\":")
    writer.write(recordID)
    writer.append("}")
  }
}

/// One row of a page or of a submission.
public enum TradeRow: Hashable, Sendable {
  /// A record in the published form.
  case record(TradeRecord)
  /// An object of any other form: a totals row, a revision, a record in another schema.
  case other(JSON)

  /// The row as it goes over the wire.
  public var json: JSON {
    switch self {
    case .record(let record): record.json
    case .other(let json): json
    }
  }

  /// Writes rows as the elements of a JSON array: the text of their `json`, without making it.
  package static func write(_ rows: [TradeRow], to text: inout [UInt8]) {
    var writer = JSONWriter(after: text)
    text = []
    writer.output.reserveCapacity(writer.output.count + 160 * rows.count)
    // What a record has in common with the one before is copied from there.
    var opening: (record: TradeRecord, text: [UInt8])?
    for (place, row) in rows.enumerated() {
      if place > 0 { writer.append(",") }
      switch row {
      case .other(let json): writer.write(json)
      case .record(let record):
        if let opening, opening.record.isSeries(of: record) {
          writer.output += opening.text
        } else {
          let start = writer.output.count
          record.writeOpening(to: &writer)
          opening = (record, Array(writer.output[start...]))
        }
        record.writeRest(to: &writer)
      }
    }
    text = writer.output
  }

  /// Reads a row.
  public init(_ json: JSON) {
    if json.object?.count == TradeRecord.fields.count, let record = TradeRecord(json) {
      self = .record(record)
    } else {
      self = .other(json)
    }
  }
}
