import Chance
package import Notation
import OrderedCollections
package import TradeDesk

/// What trainees achieved at the trade desk, side by side.
package struct TradeReport: Sendable {
  /// The trainees' trials, all by the same plan.
  package let runs: [TradeTrials]

  /// Summarises trials.
  package init(_ runs: [TradeTrials]) { self.runs = runs }

  /// What one trainee achieved on one task, or on all.
  package struct Line: Sendable {
    /// The mean score with its interval.
    package var score: Estimate
    /// The sample standard deviation.
    package var deviation: Double
    /// The worst score.
    package var worst: Double
    /// The share of episodes with 95 points or more.
    package var passRate: Double
    /// The mean points of each dimension.
    package var dimensions: [TradeScore.Dimension: Double]
    /// The mean of requests and virtual seconds.
    package var requests: Double
    package var seconds: Double
  }

  /// Summarises a trainee's trials of a task; of all tasks when none is named.
  package func line(_ run: TradeTrials, task: TradeTask? = nil) -> Line {
    let trials = run.trials.filter { $0.score != nil && (task == nil || $0.task == task) }
    let scores = trials.compactMap { $0.score?.total }
    func mean(_ values: [Double]) -> Double { values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count) }
    let average = mean(scores)
    let squares = scores.reduce(0) { $0 + ($1 - average) * ($1 - average) }
    // Seeds are drawn again, not single episodes: a seed's tasks are compared together.
    let clusters = run.plan.seeds.map { seed in trials.filter { $0.seed == seed }.compactMap { $0.score?.total } }
    let key = "tradedesk/\(task?.name ?? "all")"
    return Line(
      score: .mean(clusters, Chance(seed: "report").stream(key)),
      deviation: scores.count > 1 ? (squares / Double(scores.count - 1)).squareRoot() : 0,
      worst: scores.min() ?? 0, passRate: mean(scores.map { $0 >= 95 ? 1 : 0 }),
      dimensions: Dictionary(
        uniqueKeysWithValues: TradeScore.Dimension.allCases.map { dimension in
          (dimension, mean(trials.compactMap { $0.score?[dimension] }))
        }),
      requests: mean(trials.map { Double($0.requests) }), seconds: mean(trials.map { Double($0.seconds) }))
  }
}

// MARK: Text

extension TradeReport {
  /// The report for a terminal: one trainee task by task, several side by side.
  package var terminal: String {
    guard let first = runs.first else { return "" }
    return runs.count == 1 ? detail(first) : comparison
  }

  private func detail(_ run: TradeTrials) -> String {
    let dimensions = TradeScore.Dimension.allCases
    var table = TextTable(
      header: ["task", "score", "sd", "95 % interval", "worst", "≥ 95"]
        + dimensions.map { $0.rawValue.replacing("_", with: " ") } + ["requests", "seconds"])
    for task in run.plan.tasks { table.rows.append([task.name] + cells(line(run, task: task))) }
    table.rows.append(["all"] + cells(line(run)))
    return ([heading(run.trainee), table.terminal] + failures(run)).joined(separator: "\n")
  }

  private func cells(_ line: Line) -> [String] {
    [
      TradeReport.text(line.score.value), TradeReport.text(line.deviation), TradeReport.text(line.score.interval),
      TradeReport.text(line.worst), "\(Int((line.passRate * 100).rounded())) %",
    ] + TradeScore.Dimension.allCases.map { TradeReport.text(line.dimensions[$0] ?? 0) }
      + [TradeReport.text(line.requests), TradeReport.text(line.seconds)]
  }

  private var comparison: String {
    guard let plan = runs.first?.plan else { return "" }
    var scores = TextTable(header: ["trainee", "mean", "95 % interval"] + plan.tasks.map(\.name))
    var dimensions = TextTable(
      header: ["trainee"] + TradeScore.Dimension.allCases.map { $0.rawValue.replacing("_", with: " ") })
    for run in runs {
      let all = line(run)
      let tasks = plan.tasks.map { TradeReport.text(line(run, task: $0).score.value) }
      scores.rows.append(
        [run.trainee, TradeReport.text(all.score.value), TradeReport.text(all.score.interval)] + tasks)
      let points = TradeScore.Dimension.allCases.map { TradeReport.text(all.dimensions[$0] ?? 0) }
      dimensions.rows.append([run.trainee] + points)
    }
    let failed = runs.flatMap(failures)
    return ([heading("\(runs.count) trainees"), scores.terminal, "", dimensions.terminal] + failed)
      .joined(separator: "\n")
  }

  private func heading(_ who: String) -> String {
    guard let plan = runs.first?.plan else { return who }
    let rules = plan.mode == .strict ? "strict judge, level \(plan.level)" : "published judge"
    return "\(who), \(rules), \(plan.seeds.count) seeds"
  }

  private func failures(_ run: TradeTrials) -> [String] {
    let count = run.trials.count { $0.failure != nil }
    return count > 0 ? ["\(count) episodes of \(run.trainee) without a score: the infrastructure failed"] : []
  }

  private static func text(_ value: Double) -> String {
    let tenths = (value * 10).rounded()
    return "\((tenths / 10) + 0)"
  }

  private static func text(_ interval: ClosedRange<Double>?) -> String {
    interval.map { "\(text($0.lowerBound)) – \(text($0.upperBound))" } ?? "–"
  }
}

// MARK: JSON

extension TradeReport {
  /// The report as JSON: one trainee's object, or `{"judge", "seeds", "trainees": {…}}` for several.
  package var json: JSON {
    guard let first = runs.first else { return [:] }
    var json: JSON = [
      "judge": .string(first.plan.mode.rawValue), "seeds": .integer(first.plan.seeds.count),
      "level": .integer(first.plan.level),
    ]
    if runs.count == 1 {
      json["trainee"] = .string(first.trainee)
      for (name, value) in summary(first).object ?? [:] { json[name] = value }
    } else {
      json["trainees"] = .object(OrderedDictionary(uniqueKeysWithValues: runs.map { ($0.trainee, summary($0)) }))
    }
    return json
  }

  private func summary(_ run: TradeTrials) -> JSON {
    var json = summary(line(run))
    json["infrastructure_failures"] = .integer(run.trials.count { $0.failure != nil })
    json["tasks"] = .object(
      OrderedDictionary(uniqueKeysWithValues: run.plan.tasks.map { ($0.name, summary(line(run, task: $0))) }))
    return json
  }

  private func summary(_ line: Line) -> JSON {
    var dimensions: JSON = [:]
    for dimension in TradeScore.Dimension.allCases {
      dimensions[dimension.rawValue] = TradeReport.number(line.dimensions[dimension] ?? 0)
    }
    let interval = line.score.interval.map { JSON.array([$0.lowerBound, $0.upperBound].map(TradeReport.number)) }
    return [
      "score": TradeReport.number(line.score.value), "sd": TradeReport.number(line.deviation),
      "score_interval": interval ?? .null, "worst": TradeReport.number(line.worst),
      "pass_rate": TradeReport.number(line.passRate), "dimensions": dimensions,
      "requests": TradeReport.number(line.requests), "seconds": TradeReport.number(line.seconds),
    ]
  }

  private static func number(_ value: Double) -> JSON { .number((value * 10_000).rounded() / 10_000 + 0) }
}
