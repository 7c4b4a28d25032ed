import Workplace

extension Report {
  /// The report as one page that needs nothing else: style and drawings are inline, there is no script.
  /// - Parameter timelines: How many episodes are shown one by one; further ones are only counted.
  package func html(timelines: Int = 120) -> String {
    HTML.page(
      title: "Practicum: \(names.joined(separator: ", "))",
      body: """
        \(opening)
        \(plots(of: \.families, "family"))
        \(plots(of: \.days, "day of the scenario"))
        \(curves)
        \(handlingTable)
        \(comparisons.isEmpty ? "" : comparisonTable)
        \(episodes(atMost: timelines))
        """)
  }

  private var opening: String {
    let rows = zip(names, runs).map { name, run in
      """
      <tr><th scope="row">\(HTML.escaped(name))</th><td>\(run.done.count)</td><td>\(run.failed.count)</td>\
      <td>\(run.overall.tasks)</td>\(cell(run.overall.successRate))\(cell(run.overall.checkpointScore))\
      \(cell(run.overall.eventualScore))\(cell(run.overall.onTimeRate))</tr>
      """
    }
    let notes = remarks.map { "<li>\(HTML.escaped($0))</li>" }.joined()
    return """
      <h1>\(HTML.escaped(names.joined(separator: ", ")))</h1>
      <p class="soft">\(HTML.escaped(title))</p>
      <div class="table"><table>
      <thead><tr><th>trainee</th><th>episodes</th><th>failed</th><th>tasks</th><th>success rate</th>\
      <th>checkpoint score</th><th>eventual score</th><th>on time</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table></div>
      \(notes.isEmpty ? "" : "<ul>\(notes)</ul>")
      <p class="soft" style="margin-top:14px">A task succeeds when all its points are earned by its deadline. The checkpoint \
      score is the mean share of points earned by then, the eventual score counts late work, too; on time is the share of earned \
      points that came before the deadline. Ranges are 95 % confidence intervals.</p>
      """
  }

  private func cell(_ estimate: Estimate) -> String {
    let range = estimate.interval.map {
      " <span class=\"ci\">\(Figures.text($0.lowerBound))–\(Figures.text($0.upperBound))</span>"
    }
    return "<td>\(Figures.text(estimate.value))\(range ?? "")</td>"
  }

  // MARK: Plots

  private func plots(of parts: KeyPath<RunSummary, [RunSummary.Part]>, _ what: String) -> String {
    let figures: [(String, KeyPath<Summary, Estimate>)] = [
      ("Success rate", \.successRate), ("Checkpoint score", \.checkpointScore),
    ]
    let drawings = figures.map { title, figure in
      var rows = [IntervalPlot.Row(name: "all", estimates: runs.map { $0.overall[keyPath: figure] })]
      rows += self.rows(parts).map { row in
        IntervalPlot.Row(name: row.title, estimates: row.summaries.map { $0?[keyPath: figure] })
      }
      let plot = IntervalPlot(title: "\(title) by \(what)", runs: names, rows: rows)
      return "<figure><figcaption>\(title)</figcaption>\(plot.svg)</figure>"
    }
    return """
      <h2>By \(what)</h2>
      \(legend)
      <div class="plots">\(drawings.joined(separator: "\n"))</div>
      """
  }

  /// A curve over each dial that was turned.
  private var curves: String {
    RunSummary.Dial.allCases.map { dial in
      guard runs.contains(where: { $0.dials[orEmpty: dial].count > 1 }) else { return "" }
      let figures: [(String, KeyPath<Summary, Estimate>)] = [
        ("Success rate", \.successRate), ("Checkpoint score", \.checkpointScore),
      ]
      let drawings = figures.map { title, figure in
        let curves = runs.map { run in
          run.dials[orEmpty: dial].map { part in
            CurvePlot.Point(x: Double(part.name) ?? 0, estimate: part.summary[keyPath: figure])
          }
        }
        let plot = CurvePlot(title: "\(title) over \(dial)", axis: dial.rawValue, runs: names, curves: curves)
        return "<figure><figcaption>\(title)</figcaption>\(plot.svg)</figure>"
      }
      return """
        <h2>Over \(dial)</h2>
        \(legend)
        <div class="plots">\(drawings.joined(separator: "\n"))</div>
        """
    }.joined(separator: "\n")
  }

  private var handlingTable: String {
    let rows = zip(names, runs).compactMap { name, run in
      run.measures.map { measures in
        let cells = measures.estimates.map { $0.count == 0 ? "<td>–</td>" : cell($0) }
        return "<tr><th scope=\"row\">\(HTML.escaped(name))</th>\(cells.joined())</tr>"
      }
    }
    guard !rows.isEmpty else { return "" }
    return """
      <h2>How the days were handled</h2>
      <div class="table"><table><thead><tr><th>trainee</th>\
      \(MeasureSummary.measures.map { "<th>\(HTML.escaped($0.title))</th>" }.joined())</tr></thead><tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table></div>
      <p class="soft">Means over days. High priority counts 4, normal 2, low 1. Regret is what is missing to the value of the best \
      schedule. Times are virtual minutes.</p>
      """
  }

  private var legend: String { runs.count > 1 ? Report.legend(of: names) : "" }

  /// The marks of runs, with their names.
  static func legend(of names: [String]) -> String {
    let items = names.enumerated().map { index, name in
      """
      <li class="run\(index % Marker.count)"><svg viewBox="0 0 12 12" aria-hidden="true">\(Marker.svg(index, x: 6, y: 6))</svg>\
      <span>\(HTML.escaped(name))</span></li>
      """
    }
    return "<ul class=\"legend\">\(items.joined())</ul>"
  }

  private var comparisonTable: String {
    let rows = comparisons.map { comparison in
      """
      <tr><th scope="row">\(HTML.escaped(comparison.candidate))</th><td>\(Figures.signed(comparison.successRate))</td>\
      <td>\(Figures.signed(comparison.checkpointScore))</td><td>\(comparison.better)</td><td>\(comparison.same)</td>\
      <td>\(comparison.worse)</td></tr>
      """
    }
    return """
      <h2>Compared with \(HTML.escaped(names[0])), task by task</h2>
      <div class="table"><table><thead><tr><th>trainee</th><th>success rate</th><th>checkpoint score</th>\
      <th>tasks better</th><th>same</th><th>worse</th></tr></thead><tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table></div>
      """
  }
}
