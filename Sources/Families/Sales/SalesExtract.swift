import Notation
import Workplace

/// A line of an extract.
struct SalesLine: Hashable, Sendable {
  /// The order's id.
  var order: String
  var date: Moment
  /// The seller's position in the roster.
  var seller: Int
  /// The department for which it was sold.
  var department: String
  var isRefund: Bool
  var status: String
  var amount: Amount
  var currency: String
}

/// The file of one department and quarter.
struct SalesExtract: Hashable, Sendable {
  let department: String
  let quarter: Int
  let year: Int
  var lines: [SalesLine]

  /// The path on the cloud disk.
  var path: String { "sales/sales_\(department)_Q\(quarter)_\(year).csv" }

  /// The first day of a quarter, which may be the fifth: the next year's first.
  static func start(of quarter: Int, in year: Int) -> Moment {
    Moment(year: quarter > 4 ? year + 1 : year, month: quarter > 4 ? 1 : 3 * quarter - 2, day: 1) ?? Moment(minutes: 0)
  }

  /// Whether a date lies in the file's quarter.
  func covers(_ date: Moment) -> Bool {
    date >= SalesExtract.start(of: quarter, in: year) && date < SalesExtract.start(of: quarter + 1, in: year)
  }

  /// The file.
  func file(_ sellers: [Seller]) -> File {
    let rows = lines.map { line in
      [
        line.order, line.date.dateText, sellers[line.seller].id, sellers[line.seller].name, line.department,
        line.isRefund ? "refund" : "sale", line.status, line.amount.text, line.currency,
      ]
    }
    return File(CSV(header: SalesExtract.header, rows: rows).text())
  }

  private static let header = [
    "order_id", "date", "employee_id", "name", "department", "kind", "status", "amount", "currency",
  ]
}
