package import GRDB
import GRDBSQLite

/// Makes SQLite database files in memory, the same bytes whichever SQLite library wrote them.
package enum SQLiteFile {
  /// Returns the bytes of a database that holds what `fill` puts into it.
  ///
  /// - Parameter fill: Creates and fills the tables, in one transaction. Nothing may be deleted in it, for freed pages
  ///   would depend on the library's housekeeping.
  package static func bytes(_ fill: (Database) throws -> Void) throws -> [UInt8] {
    let queue = try DatabaseQueue()
    var image = try queue.writeWithoutTransaction { database in
      try database.execute(sql: layout)
      try database.inTransaction {
        try fill(database)
        return .commit
      }
      return try serialized(database)
    }
    normalize(&image)
    return image
  }

  // Builds of the library differ in these defaults. Secure deletion clears what page splits leave behind.
  private static let layout = """
    PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA auto_vacuum = NONE; PRAGMA secure_delete = ON;
    """

  private static func serialized(_ database: Database) throws -> [UInt8] {
    var size: sqlite3_int64 = 0
    guard let image = sqlite3_serialize(database.sqliteConnection, "main", &size, 0) else {
      throw DatabaseError(resultCode: .SQLITE_NOMEM, message: "the database could not be serialized")
    }
    defer { sqlite3_free(image) }
    return Array(UnsafeBufferPointer(start: image, count: Int(size)))
  }

  /// Sets the header fields that tell of the writer: change counters and the library's version number (3.40.0).
  ///
  /// See "Database File Format", section 1.3: offsets 24 and 92 count changes, offset 96 holds the version.
  private static func normalize(_ image: inout [UInt8]) {
    func write(_ value: UInt32, at offset: Int) {
      for byte in 0..<4 { image[offset + byte] = UInt8(truncatingIfNeeded: value >> UInt32(24 - 8 * byte)) }
    }
    write(1, at: 24)
    write(1, at: 92)
    write(3_040_000, at: 96)
  }
}
