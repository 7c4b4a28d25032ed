/// One row of the purchase ledger.
struct Payment: Hashable, Sendable {
  let supplier: String
  let isRated: Bool
  let approver: String
  /// Calendar months since year 0.
  let month: Int
  /// The amount in whole cents.
  let amount: Ratio

  /// Reads the ledger from the bytes of its database.
  static func ledger(in bytes: [UInt8]) throws -> [Payment] {
    let query = """
      SELECT supplier_name, supplier_rating, approver_name, transaction_date, transaction_amount FROM transactions
      """
    return try SQLiteFile(bytes).rows(query).map { cells in
      guard let supplier = cells[0].name, let approver = cells[2].name,
        let month = cells[3].name.flatMap(Payment.month),
        case .number(let real) = cells[4], abs(real) < 1e12,
        let amount = Ratio(Int128((real * 100).rounded()), over: 100)
      else { throw Stuck("a payment of the ledger is incomplete") }
      return Payment(
        supplier: supplier, isRated: cells[1].name != nil,
        approver: approver, month: month, amount: amount)
    }
  }

  /// The month of a date like `2025-09-30`.
  static func month(_ date: String) -> Int? {
    let parts = date.split(separator: "-")
    guard parts.count >= 2, let year = Int(parts[0]), let month = Int(parts[1]), (1...12).contains(month) else {
      return nil
    }
    return year * 12 + month - 1
  }
}
