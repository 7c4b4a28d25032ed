/// One run, or several side by side, ready to be shown in any form.
///
/// A report holds no real time, so the same run gives the same report however many episodes were played at once.
package struct Report: Sendable {
  /// The runs, in the order given.
  package let runs: [RunSummary]
  /// Each further run compared with the first, where they played the same suite.
  package let comparisons: [Comparison]
  /// The names of the runs for people: their trainees, numbered where two bear the same.
  package let names: [String]

  /// Summarises runs.
  package init(runs records: [RunRecord]) {
    runs = records.map { RunSummary($0) }
    let names = Report.names(of: records)
    self.names = names
    comparisons = zip(records, names).dropFirst().compactMap { record, name in
      guard let first = records.first, first.plan.suite == record.plan.suite else { return nil }
      var comparison = Comparison(record, with: first)
      (comparison.baseline, comparison.candidate) = (names[0], name)
      return comparison
    }
  }

  private static func names(of records: [RunRecord]) -> [String] {
    let names = records.map(\.plan.trainee)
    return names.enumerated().map { index, name in
      let same = names.indices.filter { names[$0] == name }
      return same.count > 1 ? "\(name) (\((same.firstIndex(of: index) ?? 0) + 1))" : name
    }
  }

  /// The families or days of all runs, each with the runs' summaries in order; `nil` where a run has none.
  func rows(_ parts: KeyPath<RunSummary, [RunSummary.Part]>) -> [(title: String, summaries: [Summary?])] {
    var titles: [String: String] = [:]
    for part in runs.flatMap({ $0[keyPath: parts] }) { titles[part.name] = titles[part.name] ?? part.title }
    return titles.keys.sorted(by: NaturalOrder.precedes).map { name in
      (titles[name] ?? name, runs.map { $0[keyPath: parts].first { $0.name == name }?.summary })
    }
  }
}
