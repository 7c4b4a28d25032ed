import GRDB
import Notation

/// Writes the ledger as the SQLite database that the trainee finds in its workspace.
enum LedgerFile {
  /// The bytes of `transactions.db`.
  static func bytes(_ ledger: PurchaseLedger) throws -> [UInt8] {
    try SQLiteFile.bytes { database in
      try database.execute(sql: schema)
      let insert = try database.makeStatement(
        sql: "INSERT INTO transactions VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      for payment in ledger.payments {
        let supplier = ledger.suppliers[payment.supplier]
        try insert.execute(arguments: [
          payment.id, payment.invoice, payment.approval, supplier.id, supplier.name, supplier.rating,
          supplier.applicant, supplier.approver, payment.date.dateText, payment.amount.units,
        ])
      }
    }
  }

  private static let schema = """
    CREATE TABLE transactions (
      id INTEGER PRIMARY KEY,
      transaction_id TEXT NOT NULL,
      invoice_id TEXT NOT NULL,
      approval_id TEXT NOT NULL,
      supplier_id TEXT NOT NULL,
      supplier_name TEXT NOT NULL,
      supplier_rating TEXT,
      applicant_name TEXT NOT NULL,
      approver_name TEXT NOT NULL,
      transaction_date DATE NOT NULL,
      transaction_amount REAL NOT NULL
    )
    """
}
