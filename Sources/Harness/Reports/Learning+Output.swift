package import Notation

extension Learning {
  /// The findings for a terminal.
  package var terminal: String {
    var table = TextTable(header: ["effect", "of", "value", "tasks"])
    for finding in findings {
      table.rows.append([
        finding.effect.rawValue, finding.quantity.rawValue, Figures.signed(finding.estimate),
        "\(finding.estimate.count)",
      ])
    }
    return table.terminal
  }

  /// The findings as JSON: `{"gain": {"score": {"value": x, "interval": [a, b], "tasks": n}, …}, …}`; without tasks the value is `null`.
  package var json: JSON {
    var json: JSON = [:]
    for finding in findings {
      var effect = json[finding.effect.rawValue] ?? [:]
      effect[finding.quantity.rawValue] = finding.estimate.json
      json[finding.effect.rawValue] = effect
    }
    return json
  }

  /// A page with the course of each run over its days, and the findings.
  package var html: String {
    let names = arms.map(\.name)
    let plots = Quantity.allCases.map { quantity in
      let curves = arms.map { arm in
        arm.days.enumerated().compactMap { day, figures in
          figures[quantity].map { CurvePlot.Point(x: Double(day + 1), estimate: $0) }
        }
      }
      let most = curves.joined().map { $0.estimate.interval?.upperBound ?? $0.estimate.value }.max() ?? 1
      let plot = CurvePlot(
        title: "\(quantity.title) by day", axis: "day", runs: names, curves: curves,
        ticks: (
          x: (1...max(1, arms.map(\.days.count).max() ?? 1)).map(Double.init),
          y: quantity == .score ? CurvePlot.unit : CurvePlot.axis(upTo: most)
        ))
      return "<figure><figcaption>\(quantity.title)</figcaption>\(plot.svg)</figure>"
    }
    let rows = findings.map { finding in
      """
      <tr><th scope="row">\(finding.effect.rawValue)</th><td>\(finding.quantity.rawValue)</td>\
      <td>\(Figures.signed(finding.estimate))</td><td>\(finding.estimate.count)</td></tr>
      """
    }
    return HTML.page(
      title: "Practicum: learning",
      body: """
        <h1>Learning</h1>
        <p class="soft">What a trainee takes along from day to day, and what that is worth. Bands and ranges are 95 % confidence \
        intervals.</p>
        \(Report.legend(of: names))
        <div class="plots">\(plots.joined(separator: "\n"))</div>
        <h2>Effects</h2>
        <div class="table"><table>
        <thead><tr><th>effect</th><th>of</th><th>value</th><th>tasks</th></tr></thead>
        <tbody>
        \(rows.joined(separator: "\n"))
        </tbody></table></div>
        """)
  }
}

extension Learning.Quantity {
  /// The quantity as a heading.
  fileprivate var title: String {
    switch self {
    case .score: "Checkpoint score"
    case .calls: "Tool calls per task"
    case .messages: "Messages per task"
    case .minutes: "Minutes per task"
    }
  }
}
