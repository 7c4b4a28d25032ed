import Desk
import Notation

/// What was handed in, as far as it could be read.
struct Handover: Sendable {
  /// One line of the data.
  enum Line: Sendable {
    case row(TradeRow)
    /// A line that is no JSON object, with what is wrong.
    case malformed(String)

    /// The line's object, if it is one.
    var object: JSON? {
      guard case .row(let row) = self else { return nil }
      return row.json
    }
  }

  var lines: [Line]
  var metadata: JSON
  var log: String

  init(_ submission: TradeSubmission) {
    lines = submission.rows.map { .row($0) }
    metadata = submission.metadata
    log = submission.log
  }

  /// Reads the data line by line; blank lines do not count.
  init(data: String, metadata: JSON, log: String) {
    lines = data.utf8.split(separator: UInt8(ascii: "\n")).compactMap { Handover.line(Array($0)) }
    self.metadata = metadata
    self.log = log
  }

  /// How many lines there are that are not blank: before they are read, so that too many never take up memory.
  static func lineCount(of data: String) -> Int {
    var count = 0
    var isBlank = true
    for byte in data.utf8 {
      if byte == UInt8(ascii: "\n") {
        isBlank = true
      } else if isBlank, byte > 32 {
        (isBlank, count) = (false, count + 1)
      }
    }
    return count
  }

  /// The rows that could be read.
  var rows: [TradeRow] {
    lines.compactMap { if case .row(let row) = $0 { row } else { nil } }
  }

  /// Adds to the metadata, where they say nothing of it, how many requests were made.
  mutating func addCounts(requests: Int, budget: Int) {
    guard metadata.object != nil else {
      metadata = [:]
      return
    }
    metadata["request_count"] = metadata["request_count"] ?? .integer(requests)
    metadata["request_budget"] = metadata["request_budget"] ?? .integer(budget)
    var stats = metadata["request_stats"] ?? [:]
    stats["requests_used"] = stats["requests_used"] ?? .integer(requests)
    stats["request_budget"] = stats["request_budget"] ?? .integer(budget)
    metadata["request_stats"] = stats
  }

  private static func line(_ bytes: [UInt8]) -> Line? {
    guard bytes.contains(where: { $0 > 32 }) else { return nil }
    do throws(JSONSyntaxError) {
      let json = try JSON(parsing: bytes)
      guard json.object != nil else { return .malformed("a line must be an object, not \(json.typeName)") }
      return .row(TradeRow(json))
    } catch {
      return .malformed("column \(error.column): \(error.reason)")
    }
  }
}
