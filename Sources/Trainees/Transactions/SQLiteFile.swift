import GRDBSQLite

/// A database held in memory as the bytes of its file; nothing is written to any disk.
struct SQLiteFile {
  /// One cell.
  enum Cell: Hashable {
    case null
    case text(String)
    case number(Double)

    /// The text, trimmed; `nil` for null, blank and numbers.
    var name: String? {
      guard case .text(let text) = self else { return nil }
      let trimmed = Prose.trimmed(text)
      return trimmed.isEmpty ? nil : trimmed
    }
  }

  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The rows of a query.
  /// - Throws: `Stuck` when the bytes are no database or the query does not fit it.
  func rows(_ query: String) throws -> [[Cell]] {
    var opened: OpaquePointer?
    defer { sqlite3_close(opened) }
    guard sqlite3_open(":memory:", &opened) == SQLITE_OK, let opened, fill(opened) else {
      throw Stuck("the file is no SQLite database")
    }
    var statement: OpaquePointer?
    // Finalised before the connection closes: deferred blocks run last to first.
    defer { sqlite3_finalize(statement) }
    guard sqlite3_prepare_v2(opened, query, -1, &statement, nil) == SQLITE_OK else {
      throw Stuck("'\(query)' fails: \(String(cString: sqlite3_errmsg(opened)))")
    }
    var rows: [[Cell]] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      rows.append((0..<sqlite3_column_count(statement)).map { SQLiteFile.cell($0, of: statement) })
    }
    return rows
  }

  private func fill(_ connection: OpaquePointer) -> Bool {
    let size = Int64(bytes.count)
    guard let copy = sqlite3_malloc64(UInt64(max(1, bytes.count))) else { return false }
    copy.copyMemory(from: bytes, byteCount: bytes.count)
    // SQLite frees the copy when the connection closes, also when this call fails.
    let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY)
    let image = copy.assumingMemoryBound(to: UInt8.self)
    return sqlite3_deserialize(connection, "main", image, size, size, flags) == SQLITE_OK
  }

  private static func cell(_ column: Int32, of statement: OpaquePointer?) -> Cell {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER, SQLITE_FLOAT: .number(sqlite3_column_double(statement, column))
    case SQLITE_NULL: .null
    default: sqlite3_column_text(statement, column).map { .text(String(cString: $0)) } ?? .null
    }
  }
}
