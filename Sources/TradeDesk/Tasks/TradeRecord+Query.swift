import Desk

extension TradeRecord {
  /// A record of a query.
  init(_ query: TradeQuery, tradeValue: Int, netWeight: Int, qty: Int, recordID: String) {
    self.init(
      year: query.year, reporter: query.reporter, partner: query.partner, flow: query.flow, hs: query.hs,
      cmdCode: query.hs, tradeValue: tradeValue, netWeight: netWeight, qty: qty, recordID: recordID)
  }
}
