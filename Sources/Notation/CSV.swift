/// A table read from comma-separated text (RFC 4180).
public struct CSV: Hashable, Sendable {
  /// The names in the first row.
  public var header: [String]
  /// The rows below it, each as long as it was written.
  public var rows: [[String]]

  /// Creates a table.
  public init(header: [String], rows: [[String]]) {
    self.header = header
    self.rows = rows
  }

  /// Reads comma-separated text: quoted fields, any line ends, a byte-order mark and empty last lines passed over.
  /// - Returns: `nil` when the text has no header row or a quoted field has no end.
  public init?(parsing text: String) {
    guard var records = CSV.records(in: text) else { return nil }
    while let last = records.last, last.allSatisfy({ $0.isEmpty }), last.count <= 1 { records.removeLast() }
    guard let header = records.first else { return nil }
    self.init(header: header, rows: Array(records.dropFirst()))
  }

  /// The table as text with minimal quoting.
  public func text(lineEnd: String = "\n") -> String {
    ([header] + rows).map { $0.map(CSV.quoted).joined(separator: ",") + lineEnd }.joined()
  }

  /// The position of the column of that name.
  public func column(_ name: String) -> Int? { header.firstIndex(of: name) }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    return needsQuotes
      ? "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : field
  }

  private static func records(in text: String) -> [[String]]? {
    let bytes = Array(text.utf8)
    var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var records: [[String]] = []
    var record: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    func finished(_ field: [UInt8]) -> String { String(decoding: field, as: UTF8.self) }
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          field.append(byte)
        } else if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
          field.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\"") where field.isEmpty: isQuoted = true
      case UInt8(ascii: ","):
        record.append(finished(field))
        field = []
      case 0x0A, 0x0D:
        if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
        records.append(record + [finished(field)])
        record = []
        field = []
      default: field.append(byte)
      }
    }
    guard !isQuoted else { return nil }
    if !record.isEmpty || !field.isEmpty { records.append(record + [finished(field)]) }
    return records
  }
}
