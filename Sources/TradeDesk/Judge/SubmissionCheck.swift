import Desk
import Notation

/// Checks the form of what was handed in: whether it can be judged at all.
struct SubmissionCheck {
  let task: TradeTask
  let query: TradeQuery

  /// The most faults that are told at once.
  private static let most = 10

  /// All that is wrong, as clauses with their places.
  func faults(of handover: Handover) -> [String] {
    let data = handover.rows.lazy.enumerated().compactMap { place, row in
      (handover.malformed[place] ?? fault(of: row)).map { "'data_jsonl', line \(place + 1): \($0)" }
    }
    return Array(data.prefix(SubmissionCheck.most)) + faults(of: handover.metadata)
  }

  private func fault(of row: TradeRow) -> String? {
    switch row {
    case .record(let record): negative(record)
    case .other(let json):
      TradeRecord(json).map(negative)
        ?? TradeRecord.fields.lazy.compactMap { SubmissionCheck.fault(of: $0, in: json) }
        .first
    }
  }

  private func negative(_ record: TradeRecord) -> String? {
    record.tradeValue < 0 || record.netWeight < 0 || record.qty < 0 ? "an amount is negative" : nil
  }

  private static func fault(of field: String, in json: JSON) -> String? {
    let isNumber = ["year", "tradeValue", "netWeight", "qty"].contains(field)
    switch json[field] {
    case nil: return "'\(field)' is missing"
    case .integer? where isNumber: return nil
    case .string? where !isNumber: return nil
    case let value?:
      return "'\(field)' must be \(isNumber ? "a whole number" : "a string"), not \(value.typeName)"
    }
  }
}

// MARK: Metadata

extension SubmissionCheck {
  private func faults(of metadata: JSON) -> [String] {
    guard metadata.object != nil else { return ["'metadata_json' must hold an object, not \(metadata.typeName)"] }
    var faults: [String] = []
    func check(_ name: String, _ expectation: String, _ holds: (JSON) -> Bool) {
      guard let value = metadata[name] else { return faults.append("metadata: '\(name)' is missing: \(expectation)") }
      if !holds(value) { faults.append("metadata: '\(name)' must be \(expectation)") }
    }
    check("task_id", "\"\(task.id)\"") { $0.string == task.id }
    check("query", "the query of the task, \(query.json.text())") { $0.isEquivalent(to: query.json) }
    check("row_count", "the number of rows") { if case .integer = $0 { true } else { false } }
    check("schema", "a list of the ten fields' names") {
      Set($0.array?.compactMap(\.string) ?? []).isSuperset(of: TradeRecord.fields)
    }
    check("dedup_key", "a list of the names of the fields that tell records apart") {
      let names = $0.array?.compactMap(\.string) ?? []
      return names.contains("record_id") && Set(names).isSubset(of: TradeRecord.fields)
    }
    for (name, type) in [
      ("request_count", "a whole number"), ("request_stats", "an object"), ("totals_handling", "an object"),
    ] {
      guard let value = metadata[name] else { continue }
      let holds = type == "an object" ? value.object != nil : value.integer != nil
      if !holds { faults.append("metadata: '\(name)' must be \(type), not \(value.typeName)") }
    }
    return faults
  }
}
