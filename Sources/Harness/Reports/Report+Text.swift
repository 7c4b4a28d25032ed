extension Report {
  /// The report for a terminal.
  package var terminal: String {
    sections.map { section in
      ([section.title] + (section.table.map { [$0.terminal] } ?? []) + section.lines).joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  /// The report in Markdown.
  package var markdown: String {
    let parts = sections.enumerated().map { index, section in
      let lines = section.lines.isEmpty ? [] : [section.lines.map { "- \($0)" }.joined(separator: "\n")]
      let title = String(repeating: "#", count: index == 0 ? 1 : 2) + " " + section.title
      return ([title] + (section.table.map { [$0.markdown] } ?? []) + lines).joined(separator: "\n\n")
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// What both forms say.
  private struct Section {
    var title: String
    var table: TextTable?
    var lines: [String] = []
  }

  private var sections: [Section] {
    var sections = [Section(title: title, table: overview, lines: remarks)]
    for (what, parts) in [("family", \RunSummary.families), ("day", \RunSummary.days)] {
      sections.append(table("Success rate by \(what)", what, parts, \.successRate))
      sections.append(table("Checkpoint score by \(what)", what, parts, \.checkpointScore))
    }
    for dial in RunSummary.Dial.allCases where runs.contains(where: { $0.dials[dial]?.isEmpty == false }) {
      sections.append(table("Checkpoint score by \(dial)", "\(dial)", \.dials[orEmpty: dial], \.checkpointScore))
    }
    if runs.contains(where: { $0.measures != nil }) { sections.append(handling) }
    if !comparisons.isEmpty { sections.append(comparison) }
    return sections
  }

  /// The heading of all forms: the suite or suites.
  var title: String {
    var suites: [String] = []
    for plan in runs.map(\.record.plan) {
      let name = "\(plan.suiteName) (\(plan.suite.prefix(12)))"
      if !suites.contains(name) { suites.append(name) }
    }
    return "Suite " + suites.joined(separator: ", ")
  }

  private var overview: TextTable {
    var table = TextTable(header: [
      "trainee", "episodes", "failed", "tasks", "success rate", "checkpoint score", "eventual", "on time",
    ])
    for (name, run) in zip(names, runs) {
      let overall = run.overall
      table.rows.append([
        name, "\(run.done.count)", "\(run.failed.count)", "\(overall.tasks)", Figures.text(overall.successRate),
        Figures.text(overall.checkpointScore), Figures.text(overall.eventualScore.value),
        Figures.text(overall.onTimeRate.value),
      ])
    }
    return table
  }

  /// What a reader must know beside the numbers: what is missing, what failed.
  var remarks: [String] {
    var lines: [String] = []
    for (name, run) in zip(names, runs) {
      if run.missing > 0 {
        lines.append("\(name): \(run.missing) of \(run.record.plan.episodes) episodes are yet to be played")
      }
      let shown = 5
      for episode in run.failed.prefix(shown) {
        lines.append("\(name): infrastructure failure in \(episode.id): \(episode.failure ?? "")")
      }
      if run.failed.count > shown {
        lines.append("\(name): and \(run.failed.count - shown) more infrastructure failures")
      }
    }
    return lines
  }

  private func table(
    _ title: String, _ what: String, _ parts: KeyPath<RunSummary, [RunSummary.Part]>,
    _ figure: KeyPath<Summary, Estimate>
  ) -> Section {
    var table = TextTable(header: [what] + names)
    for row in rows(parts) {
      table.rows.append([row.title] + row.summaries.map { $0.map { Figures.text($0[keyPath: figure]) } ?? "–" })
    }
    return Section(title: title, table: table)
  }

  private var handling: Section {
    var table = TextTable(header: ["trainee"] + MeasureSummary.measures.map(\.title))
    for (name, run) in zip(names, runs) {
      guard let measures = run.measures else { continue }
      table.rows.append([name] + measures.estimates.map { $0.count == 0 ? "–" : Figures.text($0) })
    }
    return Section(title: "How the days were handled", table: table)
  }

  private var comparison: Section {
    var table = TextTable(header: ["trainee", "success rate", "checkpoint score", "better", "same", "worse"])
    for comparison in comparisons {
      table.rows.append([
        comparison.candidate, Figures.signed(comparison.successRate), Figures.signed(comparison.checkpointScore),
        "\(comparison.better)", "\(comparison.same)", "\(comparison.worse)",
      ])
    }
    return Section(title: "Compared with \(names[0]), task by task", table: table)
  }
}

extension [RunSummary.Dial: [RunSummary.Part]] {
  /// The parts by a dial; none where it never moved.
  subscript(orEmpty dial: RunSummary.Dial) -> [RunSummary.Part] { self[dial] ?? [] }
}

/// How numbers look in reports.
enum Figures {
  /// `0.83`.
  static func text(_ value: Double) -> String {
    let hundredths = Int((abs(value) * 100).rounded())
    let digits = hundredths % 100
    let sign = value < 0 && hundredths > 0 ? "−" : ""
    return "\(sign)\(hundredths / 100).\(digits < 10 ? "0" : "")\(digits)"
  }

  /// `0.5`, `3`: at most two decimals, and none that say nothing.
  static func short(_ value: Double) -> String {
    var shown = text(value)
    while shown.hasSuffix("0") { shown.removeLast() }
    return shown.hasSuffix(".") ? String(shown.dropLast()) : shown
  }

  /// `0.83 (0.71–0.91)`.
  static func text(_ estimate: Estimate) -> String {
    guard let interval = estimate.interval else { return text(estimate.value) }
    return "\(text(estimate.value)) (\(text(interval.lowerBound))–\(text(interval.upperBound)))"
  }

  /// `+0.83 (+0.71 to +0.91)`; `–` where nothing was observed.
  static func signed(_ estimate: Estimate) -> String {
    guard estimate.count > 0 else { return "–" }
    guard let interval = estimate.interval else { return signed(estimate.value) }
    return "\(signed(estimate.value)) (\(signed(interval.lowerBound)) to \(signed(interval.upperBound)))"
  }

  private static func signed(_ value: Double) -> String {
    let shown = text(value)
    return shown == "0.00" || shown.hasPrefix("−") ? shown : "+" + shown
  }
}
