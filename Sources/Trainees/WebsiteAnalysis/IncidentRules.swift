import Notation

/// The runbook's tables, as read out of the document.
struct IncidentRules {
  /// A cause of slowness, by the reading that shows it.
  struct Sign: Hashable {
    let cause: String
    let reading: String
    let limit: Ratio
    let measure: String
  }

  private let signs: [Sign]
  private let cures: [(fault: String, type: String, measure: String)]

  /// Reads the document.
  /// - Throws: `Stuck` when one of the tables is not there.
  init(reading text: String) throws {
    let tables = MarkdownTable.all(in: text)
    signs = tables.flatMap { table -> [Sign] in
      guard let columns = table.columns("cause", "reading", "above", "measure") else { return [] }
      return table.rows.compactMap { row in
        guard let limit = Ratio(row[columns[2]]) else { return nil }
        let reading = CodeSpans.all(in: row[columns[1]]).first ?? row[columns[1]]
        return Sign(cause: row[columns[0]], reading: reading, limit: limit, measure: row[columns[3]])
      }
    }
    cures = tables.flatMap { table -> [(fault: String, type: String, measure: String)] in
      guard let columns = table.columns("fault", "type", "measure") else { return [] }
      return table.rows.map { (fault: $0[columns[0]], type: $0[columns[1]], measure: $0[columns[2]]) }
    }
    guard !signs.isEmpty, !cures.isEmpty else { throw Stuck("the runbook lacks a table of causes or of faults") }
  }

  /// The measure due for a fault on a type of server.
  func measure(for fault: String?, on type: String) -> String? {
    cures.first { $0.fault == fault && $0.type == type }?.measure
  }

  /// The sign whose readings of a page lie above its limit.
  /// - Parameter start: The moment from which lines count.
  func sign(of page: String, in logs: [String], since start: Moment) -> Sign? {
    let lines = logs.flatMap { $0.split(whereSeparator: \.isNewline) }.filter { line in
      guard let day = Clockface.dates(in: String(line)).first, let time = Clockface.times(in: String(line)).first else {
        return false
      }
      return day + time >= start && line.split(separator: " ").contains("page=\(page)")
    }
    return signs.first { sign in
      lines.contains { line in
        line.split(separator: " ").contains { part in
          let pair = part.split(separator: "=")
          return pair.count == 2 && pair[0] == sign.reading && (Ratio(pair[1]).map { $0 > sign.limit } ?? false)
        }
      }
    }
  }
}

extension MarkdownTable {
  /// The positions of columns whose headings contain these words, if all are there and all rows reach them.
  fileprivate func columns(_ words: String...) -> [Int]? {
    let found = words.compactMap { column($0) }
    guard found.count == words.count, rows.allSatisfy({ $0.count == header.count }) else { return nil }
    return found
  }
}
