import Desk
import Foundation
import Notation
import OrderedCollections

/// The published judge, formula by formula. It believes what it is told; the strict judge does not.
struct PublishedJudge {
  let task: TradeTask
  let query: TradeQuery
  let rows: [TradeRow]
  let metadata: JSON
  let log: String

  /// What breaks the published judge off with nothing.
  struct Breakdown: Error { let reason: String }

  init(_ task: TradeTask, query: TradeQuery, handover: Handover) {
    self.task = task
    self.query = query
    rows = handover.rows
    metadata = handover.metadata
    log = handover.log.lowercased()
  }

  /// The score, rounded as published.
  var score: TradeScore {
    do {
      return try summed()
    } catch let breakdown as Breakdown {
      return TradeScore(remarks: [breakdown.reason])
    } catch {
      return TradeScore(remarks: ["\(error)"])
    }
  }

  private func summed() throws -> TradeScore {
    let correctness = try self.correctness()
    let completeness = self.completeness
    var efficiency = try self.efficiency()
    var observability = self.observability
    if completeness < 15 { efficiency = 0 }
    if correctness < 21 {
      efficiency *= 0.5
      observability *= 0.5
    }
    return TradeScore(
      [
        .correctness: correctness, .completeness: completeness, .robustness: robustness, .efficiency: efficiency,
        .dataQuality: dataQuality, .observability: observability,
      ], by: .published)
  }

  /// Rounds the exact binary value to so many decimals, as Python's `round` and C's `printf` do.
  static func rounded(_ value: Double, to places: Int) -> Double {
    Double(String(format: "%.\(places)f", value)) ?? value
  }
}

// MARK: Correctness and completeness

extension PublishedJudge {
  private func correctness() throws -> Double {
    let actual = Double(rows.count)
    let expected = Double(task.rows)
    var points = 12 * min(1, max(0, 1 - abs(actual - expected) / max(expected, 1)))
    points += try 4 * min(Double(schema().count) / 9, 1)
    points += try queryPoints()
    points += try uniqueness()
    if metadata["row_count"]?.number == actual { points += 4 }
    points += try totalsPoints()
    return min(30, max(0, points))
  }

  /// The declared schema; anything false counts as empty.
  private func schema() throws -> [JSON] { metadata["schema"]?.array ?? [] }

  private func queryPoints() throws -> Double {
    let told = metadata["query"] ?? [:]
    guard told.object != nil else { throw Breakdown(reason: "'query' is \(told.typeName), not an object") }
    let matches = (query.json.object ?? [:]).count { name, value in told[name] == value }
    return 0.8 * Double(matches)
  }

  private func uniqueness() throws -> Double {
    guard let names = metadata["dedup_key"]?.array?.compactMap(\.string), names.count >= 3,
      names.count == metadata["dedup_key"]?.array?.count
    else { return 0 }
    guard !rows.isEmpty else { return 6 }
    var keys: Set<[JSON]> = []
    for row in rows {
      guard let object = row.json.object else { throw Breakdown(reason: "a line of the data is no JSON object") }
      let key = names.map { object[$0] ?? .null }
      guard key.allSatisfy({ $0.array == nil && $0.object == nil }) else {
        throw Breakdown(reason: "a field of the key is a list or an object")
      }
      keys.insert(key)
    }
    return 6 * Double(keys.count) / Double(rows.count)
  }

  private func totalsPoints() throws -> Double {
    guard task.mode == .totalsTrap else { return 0 }
    let handling = metadata["totals_handling"] ?? [:]
    guard handling.object != nil else {
      throw Breakdown(reason: "'totals_handling' is \(handling.typeName), not an object")
    }
    guard handling["enabled"]?.isTrue == true else { return -4 }
    return (handling["rows_dropped"]?.number ?? 0) < 1 ? -2 : 0
  }

  private var completeness: Double {
    let names = ["task_id", "query", "row_count", "schema", "dedup_key"]
    return 3 * Double(names.count { metadata[$0] != nil })
  }
}

// MARK: Words

extension PublishedJudge {
  private func has(_ words: String...) -> Bool { words.contains { log.contains($0) } }

  private var robustness: Double {
    switch task.mode {
    case .rateLimit:
      guard has("retry status", "retrying", "backoff") else { return 0 }
      return has("429") ? (has("exponential", "backoff") ? 15 : 12) : 8
    case .serverError:
      guard has("retry status", "retrying") else { return 0 }
      return has("500") ? (has("max", "limit") ? 15 : 12) : 8
    default:
      let count = log.split(whereSeparator: \.isNewline).count { !$0.allSatisfy(\.isWhitespace) }
      if count >= 5 { return 15 }
      if count >= 3 { return 12 }
      return log.trimmingCharacters(in: .whitespacesAndNewlines).count > 10 ? 8 : 0
    }
  }

  private var observability: Double {
    let told = metadata.text()
    let traceable = ["task_id", "page", "request", "complete"].count { log.contains($0) || told.contains($0) }
    let levels = ["info", "warn", "error"].count { log.contains($0) }
    let stops =
      has("complete", "finish", "done", "success", "fail", "error", "stop") || metadata["stop_reason"] != nil
      || metadata["pagination_stats"] != nil
    return 1.5 * Double(traceable) + min(2, 0.67 * Double(levels)) + (stops ? 2 : 0)
  }
}

// MARK: Efficiency

extension PublishedJudge {
  private func efficiency() throws -> Double {
    let told = metadata["task_id"]?.string
    let par = Double(TradeTask.all.first { $0.isPublished && $0.id == told }?.publishedPar ?? 5)
    var points = 12.0
    if let requests = requestCount, requests > par { points *= 1 - min((requests - par) / par, 1) }
    return points + (try timePoints())
  }

  private var requestCount: Double? {
    if case .integer(let count)? = metadata["request_count"], count > 0 { return Double(count) }
    let numbers = log.matches(of: /request=(\d+)/).compactMap { Double($0.output.1) }
    return numbers.max()
  }

  private func timePoints() throws -> Double {
    guard let told = metadata["execution_time_seconds"], !told.isNull else { return 3 }
    guard let seconds = told.number else { throw Breakdown(reason: "'execution_time_seconds' is not a number") }
    return seconds <= 45 ? 3 : 0
  }
}

// MARK: Data quality

extension PublishedJudge {
  private var dataQuality: Double { contentShare * 5 + typeShare * 5 + rangeShare * 5 }

  private var objects: [JSON] { rows.map(\.json).filter { $0.object != nil } }

  private var contentShare: Double {
    guard !rows.isEmpty else { return 0 }
    let names = metadata["schema"]?.array?.compactMap(\.string) ?? []
    let good = objects.count { object in
      names.isEmpty || 2 * names.count { object[$0] != nil } >= names.count
    }
    return Double(good) / Double(rows.count)
  }

  private var typeShare: Double {
    var types: [String: Set<String>] = [:]
    for object in objects {
      for (name, value) in object.object ?? [:] {
        types[name, default: []].formUnion(value.isNull ? [] : [value.typeName])
      }
    }
    guard !types.isEmpty else { return 0 }
    return Double(types.values.count { $0.count <= 1 }) / Double(types.count)
  }

  private var rangeShare: Double {
    var checks = 0.0
    var passed = 0.0
    func check(_ holds: Bool, weight: Double = 1) {
      checks += weight
      if holds { passed += weight }
    }
    for object in objects {
      if let year = object["year"] {
        check((year.number ?? 0) >= 1900 && (year.number ?? 0) <= 2100)
        if year.number == Double(query.year) { check(true, weight: 0.5) }
      }
      for name in ["value", "trade_value", "tradeValue", "primaryValue"] {
        if let value = object[name] { check((value.number ?? -1) >= 0) }
      }
      for name in ["qty", "quantity", "netWgt"] {
        if let value = object[name] { check(value.isNull || (value.number ?? -1) >= 0) }
      }
    }
    return checks > 0 ? passed / checks : 1
  }
}

extension JSON {
  /// Whether Python takes the value for true.
  fileprivate var isTrue: Bool {
    switch self {
    case .null: false
    case .bool(let flag): flag
    case .integer, .number: number != 0
    case .string(let text): !text.isEmpty
    case .array(let elements): !elements.isEmpty
    case .object(let members): !members.isEmpty
    }
  }
}
