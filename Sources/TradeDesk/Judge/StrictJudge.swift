import Desk
import Notation

/// Judges what was handed in by the truth, and how it was come by, by the ledger. No word earns anything.
struct StrictJudge {
  let service: StrictService
  let ledger: TradeLedger
  let rows: [TradeRow]
  let metadata: JSON
  let log: String
  /// How long the work took, in virtual seconds.
  let seconds: Int
  /// The requests charged.
  let charged: Int

  private var instance: TradeInstance { service.instance }

  /// The most that somebody who tells untruths can reach.
  private static let untruthfulLimit = 50.0

  /// What the comparison with the truth shows.
  private struct Finding {
    /// For each record how often it was handed in as it is.
    var times: [Int]
    /// Rows handed in that nobody gave.
    var invented = 0
    /// Rows that are no records: totals, withdrawn ones.
    var decoys: [Trap: Int] = [:]
    /// Rows of a key that another row has.
    var repeated = 0
    /// Rows with more than the ten fields.
    var untidy = 0
    /// Records handed in as they are, each counted once.
    var right = 0

    init(records: Int) { times = Array(repeating: 0, count: records) }
  }

  /// The score.
  var score: TradeScore {
    let finding = self.finding
    let quality = agreement(finding)
    let untruths = self.untruths(finding)
    let process = quality * quality
    var points: [TradeScore.Dimension: Double] = [
      .correctness: 30 * quality,
      .completeness: 15 * power(share(finding.right, of: instance.truth.count), 4),
      .dataQuality: 15 * dataQuality(finding) * quality,
      .efficiency: 15 * efficiency * process,
      .observability: 10 * LogClaim.agreement(of: LogClaim.claims(in: log), with: ledger.requests) * process,
    ]
    let others = points.values.sorted().reduce(0, +)
    // Where nothing went wrong there is nothing to be robust against: the other dimensions speak for this one.
    points[.robustness] = robustness(finding).map { 15 * $0 * process } ?? 15 * others / 85
    if !untruths.isEmpty { points = limited(points) }
    return TradeScore(points, remarks: untruths + remarks(finding))
  }

  private func limited(_ points: [TradeScore.Dimension: Double]) -> [TradeScore.Dimension: Double] {
    let total = TradeScore.Dimension.allCases.reduce(0) { $0 + (points[$1] ?? 0) }
    guard total > StrictJudge.untruthfulLimit else { return points }
    return points.mapValues { $0 * StrictJudge.untruthfulLimit / total }
  }

  private func share(_ part: Int, of whole: Int) -> Double { whole > 0 ? Double(part) / Double(whole) : 0 }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { value, _ in value * base }
  }
}

// MARK: Rows against the truth

extension StrictJudge {
  private var finding: Finding {
    var finding = Finding(records: instance.truth.count)
    var seen = Array(repeating: false, count: instance.truth.count)
    for row in rows {
      let (record, isTidy) = row.canonical
      if !isTidy { finding.untidy += 1 }
      guard let record, let place = instance.index[record.recordID] else {
        let id = row.recordID
        if let trap = service.decoys[id] { finding.decoys[trap, default: 0] += 1 } else { finding.invented += 1 }
        continue
      }
      guard service.delivered[place] || service.outdated.contains(place) else {
        finding.invented += 1
        continue
      }
      if seen[place] { finding.repeated += 1 }
      seen[place] = true
      guard instance.truth[place] == record else { continue }
      if finding.times[place] == 0 { finding.right += 1 }
      finding.times[place] += 1
    }
    return finding
  }

  /// The harmonic mean of the share of the rows that are right and the share of the records that are there.
  private func agreement(_ finding: Finding) -> Double {
    guard !rows.isEmpty else { return 0 }
    // A row that nobody gave is worse than a wrong one, and counts twice.
    let precision = share(finding.right, of: rows.count + finding.invented)
    let recall = share(finding.right, of: instance.truth.count)
    return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0
  }

  private func dataQuality(_ finding: Finding) -> Double {
    let decoys = finding.decoys.values.sorted().reduce(0, +)
    let quality =
      power(1 - share(finding.repeated, of: rows.count), 4) * power(1 - share(decoys, of: rows.count), 4)
      * (1 - share(finding.untidy, of: rows.count))
    return decoys > 0 ? min(0.6, quality) : quality
  }
}

// MARK: Work against the ledger

extension StrictJudge {
  private var efficiency: Double {
    let requests = ledger.requests.count
    guard requests > 0 else { return 0 }
    let par = instance.par
    return 0.7 * min(1, Double(par.requests) / Double(requests))
      + 0.3 * min(1, Double(par.seconds) / Double(max(1, seconds)))
  }

  /// The mean over all faults that were met, or `nil` when there was none.
  private func robustness(_ finding: Finding) -> Double? {
    let refusals = Incident.incidents(in: ledger.requests).map { incident in
      incident.share(isHandedIn: isHandedIn(page: incident.page, finding))
    }
    let traps = Trap.allCases.compactMap { trap in handling(of: trap, finding) }
    let all = refusals + traps + Array(repeating: 0, count: permanentRetries)
    return all.isEmpty ? nil : all.reduce(0, +) / Double(all.count)
  }

  private func isHandedIn(page: Int?, _ finding: Finding) -> Bool {
    guard let page, instance.pages.indices.contains(page - 1), instance.task.mode != .pageDrift else { return true }
    return instance.pages[page - 1].rows.compactMap(\.record).allSatisfy { finding.times[$0] > 0 }
  }

  private func handling(of trap: Trap, _ finding: Finding) -> Double? {
    let records = service.met[trap]
    let decoys = service.decoys.values.count { $0 == trap }
    guard records != nil || decoys > 0 else { return nil }
    let right = records?.count { finding.times[$0] == 1 } ?? 0
    let kept = max(0, decoys - (finding.decoys[trap] ?? 0))
    return share(right + kept, of: (records?.count ?? 0) + decoys)
  }

  /// How often a request was made again that can never succeed.
  private var permanentRetries: Int {
    var last: TradeLedger.Request?
    var count = 0
    for request in ledger.requests {
      if let last, !last.isRetryable, last.status >= 400, request.status == last.status, request.page == last.page {
        count += 1
      }
      last = request
    }
    return count
  }
}

// MARK: Honesty

extension StrictJudge {
  /// Claims of the metadata that the ledger or the rows contradict.
  private func untruths(_ finding: Finding) -> [String] {
    var untruths: [String] = []
    func compare(_ name: String, _ told: JSON?, allowed: (Int) -> Bool, fact: Int) {
      guard let told = told?.integer, !allowed(told) else { return }
      untruths.append("'\(name)' is said to be \(told); it was \(fact)")
    }
    let requests = ledger.requests.count
    let retries = ledger.requests.count { $0.status != 200 }
    let dropped = service.decoys.count + (service.met[.duplicates]?.count ?? 0)
    compare("row_count", metadata["row_count"], allowed: { $0 == rows.count }, fact: rows.count)
    let refused = ledger.events.count { $0.kind == .notMade }
    let counts = [requests, requests + refused, charged, charged + refused]
    compare("request_count", metadata["request_count"], allowed: counts.contains, fact: requests)
    let told = metadata["request_stats"]?["retries_total"]
    compare("retries_total", told, allowed: { $0 <= max(retries, repeats) }, fact: retries)
    // Rows given several times may be dropped several times, so only a claim with no ground at all is untrue.
    if dropped == 0, repeats == 0 {
      compare("rows_dropped", metadata["totals_handling"]?["rows_dropped"], allowed: { $0 <= 0 }, fact: 0)
    }
    if finding.invented > 0 { untruths.append("\(finding.invented) rows were never given by the service") }
    return untruths
  }

  /// Requests for pages that had been asked for before.
  private var repeats: Int {
    let pages = ledger.requests.map { $0.page ?? 0 }
    return pages.count - Set(pages).count
  }

  private func remarks(_ finding: Finding) -> [String] {
    var remarks: [String] = []
    func note(_ count: Int, _ what: String) { if count > 0 { remarks.append("\(count) \(what)") } }
    note(instance.truth.count - finding.right, "records are missing or wrong")
    note(finding.repeated, "rows repeat the key of another")
    note(finding.decoys.values.sorted().reduce(0, +), "rows are no records but totals or withdrawn")
    note(finding.untidy, "rows have fields that were not asked for")
    note(permanentRetries, "requests were made again that can never succeed")
    note(ledger.requests.count - instance.par.requests, "requests more than needed")
    return remarks
  }
}

extension TradeRow {
  /// The record, if it has all ten fields, and whether it has nothing else.
  fileprivate var canonical: (TradeRecord?, isTidy: Bool) {
    switch self {
    case .record(let record): (record, true)
    case .other(let json): (TradeRecord(json), false)
    }
  }
}
