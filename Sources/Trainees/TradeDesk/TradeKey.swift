import Desk
import Notation

/// What tells records apart: the published key of six fields.
struct TradeKey: Hashable {
  private let year: Int
  private let reporter: String
  private let partner: String
  private let flow: String
  private let hs: String
  private let recordID: String

  init(_ record: TradeRecord) {
    year = record.year
    reporter = record.reporter
    partner = record.partner
    flow = record.flow
    hs = record.hs
    recordID = record.recordID
  }

  init(_ json: JSON) {
    year = json["year"]?.integer ?? 0
    reporter = json["reporter"]?.string ?? ""
    partner = json["partner"]?.string ?? ""
    flow = json["flow"]?.string ?? ""
    hs = json["hs"]?.string ?? ""
    recordID = json["record_id"]?.string ?? ""
  }

  init(_ row: TradeRow) {
    switch row {
    case .record(let record): self.init(record)
    case .other(let json): self.init(json)
    }
  }

  // The other fields hardly differ within a query.
  func hash(into hasher: inout Hasher) { hasher.combine(recordID) }
}

extension TradeRow {
  /// Whether a flag says that the row sums up others.
  var isFlaggedTotal: Bool {
    guard case .other(let json) = self else { return false }
    return json["isTotal"]?.bool == true || json["is_total"]?.bool == true
  }

  /// Whether its partner or product says so.
  var isNamedTotal: Bool {
    switch self {
    case .record(let record): record.partner == "WLD" || record.hs == "TOTAL"
    case .other(let json): json["partner"] == "WLD" || json["hs"] == "TOTAL"
    }
  }
}
