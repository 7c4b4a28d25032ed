import Desk
import Notation

/// What was handed in, as far as it could be read.
struct Handover: Sendable {
  /// A row for each line of the data; `null` for a line that is no JSON object.
  let rows: [TradeRow]
  /// What is wrong with lines that are no JSON objects, by their places among the rows.
  private(set) var malformed: [Int: String] = [:]
  var metadata: JSON
  var log: String

  init(_ submission: TradeSubmission) {
    rows = submission.rows
    metadata = submission.metadata
    log = submission.log
  }

  /// Reads the data line by line; blank lines do not count.
  init(data: String, metadata: JSON, log: String) {
    var rows: [TradeRow] = []
    for line in data.utf8.split(separator: UInt8(ascii: "\n")) where line.contains(where: { $0 > 32 }) {
      do throws(JSONSyntaxError) {
        let json = try JSON(parsing: line)
        rows.append(json.object == nil ? .other(.null) : TradeRow(json))
        if json.object == nil { malformed[rows.count - 1] = "a line must be an object, not \(json.typeName)" }
      } catch {
        rows.append(.other(.null))
        malformed[rows.count - 1] = "column \(error.column): \(error.reason)"
      }
    }
    self.rows = rows
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
}
