import Families
import GRDB
import Testing

@Suite struct SQLiteFileTests {
  private static func bytes(rows: Int) throws -> [UInt8] {
    try SQLiteFile.bytes { database in
      try database.execute(sql: "CREATE TABLE things (id INTEGER PRIMARY KEY, name TEXT)")
      for row in 0..<rows {
        try database.execute(sql: "INSERT INTO things (name) VALUES (?)", arguments: ["thing \(row)"])
      }
    }
  }

  @Test func `the header does not tell which library wrote the file, nor how`() throws {
    let bytes = try Self.bytes(rows: 3)
    #expect(Array(bytes[24..<28]) == [0, 0, 0, 1])
    #expect(Array(bytes[92..<100]) == [0, 0, 0, 1, 0, 46, 99, 0])
    #expect(Array(bytes[16..<20]) == [16, 0, 1, 1])
  }

  @Test(arguments: [0, 1, 500, 2000]) func `the same rows give the same bytes, in whole pages`(rows: Int) throws {
    let bytes = try Self.bytes(rows: rows)
    #expect(bytes.starts(with: "SQLite format 3\0".utf8))
    #expect(bytes.count % 4096 == 0 && bytes.count >= 8192)
    #expect(try bytes == Self.bytes(rows: rows))
  }

  @Test func `a fault while filling is passed on`() {
    #expect(throws: DatabaseError.self) {
      try SQLiteFile.bytes { try $0.execute(sql: "INSERT INTO nowhere VALUES (1)") }
    }
  }
}
