import GRDB
import GRDBSQLite
import Notation
import Testing
import Workplace

/// What a reader of the published `transactions.db` sees, and the policy applied to it anew, in plain real numbers.
struct PublishedLedger {
  struct Row {
    var supplierID: String
    var supplier: String
    var rating: String?
    var applicant: String
    var approver: String
    var date: String
    var amount: Double
    var id: Int
    var transaction: String
    var invoice: String
    var approval: String

    var month: String { String(date.prefix(7)) }
  }

  var rows: [Row]

  /// Opens the bytes as SQLite does.
  init(_ bytes: [UInt8]) throws {
    let queue = try DatabaseQueue()
    rows = try queue.inDatabase { database in
      let copy = sqlite3_malloc64(sqlite3_uint64(bytes.count))?.assumingMemoryBound(to: UInt8.self)
      let buffer = try #require(copy)
      buffer.update(from: bytes, count: bytes.count)
      let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY)
      let size = sqlite3_int64(bytes.count)
      #expect(sqlite3_deserialize(database.sqliteConnection, "main", buffer, size, size, flags) == SQLITE_OK)
      #expect(try String.fetchOne(database, sql: "PRAGMA integrity_check") == "ok")
      return try GRDB.Row.fetchAll(database, sql: "SELECT * FROM transactions").map { row in
        Row(
          supplierID: row["supplier_id"], supplier: row["supplier_name"], rating: row["supplier_rating"],
          applicant: row["applicant_name"], approver: row["approver_name"], date: row["transaction_date"],
          amount: row["transaction_amount"], id: row["id"], transaction: row["transaction_id"],
          invoice: row["invoice_id"], approval: row["approval_id"])
      }
    }
  }
}

/// The four criteria, computed from published rows and the facts that the policy document shows.
struct PublishedReview {
  enum Criterion: CaseIterable { case new, frequent, unrated, close }

  let facts: JSON
  let limits: [String: Double]
  let firstMonth: String

  init(facts: JSON, company: Company, today: Moment) throws {
    self.facts = facts
    let told = try #require(facts["limits_text"]?.string).split(separator: "; ").map { entry in
      let parts = entry.split(separator: " ")
      return (parts.dropLast().joined(separator: " "), parts.last.map { $0.filter { $0 != "," } } ?? "")
    }
    let byDepartment = Dictionary(uniqueKeysWithValues: told)
    limits = Dictionary(
      uniqueKeysWithValues: company.people.compactMap { person in
        byDepartment[person.department ?? ""].flatMap { Double($0) }.map { (person.name, $0) }
      })
    var (year, month, _) = today.date
    for _ in 0..<(facts["months"]?.integer ?? 0) { (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1) }
    firstMonth = "\(year)-" + (month < 10 ? "0\(month)" : "\(month)")
  }

  func isNear(_ row: PublishedLedger.Row) -> Bool {
    guard let limit = limits[row.approver], let margin = facts["margin"]?.number else { return false }
    return row.amount < limit && row.amount >= limit * (1 - margin / 100)
  }

  func meets(_ criterion: Criterion, _ rows: [PublishedLedger.Row]) -> Bool {
    switch criterion {
    case .new: return rows.allSatisfy { $0.month >= firstMonth }
    case .unrated: return rows.allSatisfy { $0.rating == nil }
    case .close: return rows.allSatisfy(isNear)
    case .frequent:
      let needed = facts["payments"]?.integer ?? .max
      let months = Dictionary(grouping: rows, by: \.month)
      return facts["every_month"] == true
        ? months.values.allSatisfy { $0.count >= needed }
        : Double(rows.count) / Double(months.count) >= Double(needed)
    }
  }

  /// The names of the suppliers that meet all of these criteria, sorted.
  func suppliers(meeting criteria: [Criterion], in rows: [PublishedLedger.Row]) -> [String] {
    Dictionary(grouping: rows, by: \.supplier)
      .filter { entry in criteria.allSatisfy { meets($0, entry.value) } }.keys.sorted()
  }
}
