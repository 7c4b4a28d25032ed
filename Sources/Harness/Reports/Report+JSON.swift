package import Notation
import OrderedCollections

extension Report {
  /// The report as JSON: one run's object, or `{"runs": […], "comparisons": […]}` for several.
  package var json: JSON {
    guard runs.count != 1 else { return Report.json(runs[0]) }
    return ["runs": .array(runs.map(Report.json)), "comparisons": .array(comparisons.map(Report.json))]
  }

  private static func json(_ run: RunSummary) -> JSON {
    let plan = run.record.plan
    let opening: JSON = [
      "suite": .string(plan.suite), "suite_name": .string(plan.suiteName), "trainee": .string(plan.trainee),
      "generator_version": .integer(plan.generatorVersion), "repeats": .integer(plan.repeats),
      "max_steps": .integer(plan.maxSteps), "planned_episodes": .integer(plan.episodes),
      "episodes": .integer(run.done.count), "infrastructure_failures": .integer(run.failed.count),
    ]
    let steps = run.done.reduce(0) { $0 + $1.effort.steps }
    let calls = run.done.reduce(0) { $0 + $1.effort.calls }
    let closing: JSON = [
      "families": parts(run.families), "days": parts(run.days), "steps": .integer(steps), "calls": .integer(calls),
      "failures": .array(run.failed.map { .string("\($0.id): \($0.failure ?? "")") }),
    ]
    var dials: JSON = [:]
    for dial in RunSummary.Dial.allCases {
      if let parts = run.dials[dial], !parts.isEmpty { dials[dial.rawValue] = self.parts(parts) }
    }
    let measured: JSON = ["dials": dials, "measures": run.measures.map(json) ?? .null]
    return merged([opening, json(run.overall), closing, measured])
  }

  private static func json(_ summary: MeasureSummary) -> JSON {
    let estimates = zip(MeasureSummary.measures, summary.estimates).map { json($1, as: $0.name) }
    return merged([["days": .integer(summary.days)]] + estimates)
  }

  private static func parts(_ parts: [RunSummary.Part]) -> JSON {
    .object(OrderedDictionary(parts.map { ($0.name, json($0.summary)) }, uniquingKeysWith: { first, _ in first }))
  }

  private static func json(_ summary: Summary) -> JSON {
    merged([
      ["tasks": .integer(summary.tasks)], json(summary.successRate, as: "success_rate"),
      json(summary.checkpointScore, as: "checkpoint_score"), json(summary.onTimeRate, as: "on_time_rate"),
      json(summary.eventualScore, as: "eventual_score"),
    ])
  }

  private static func json(_ comparison: Comparison) -> JSON {
    merged([
      [
        "candidate": .string(comparison.candidate), "baseline": .string(comparison.baseline),
        "tasks": .integer(comparison.tasks), "better": .integer(comparison.better),
        "worse": .integer(comparison.worse), "same": .integer(comparison.same),
      ],
      json(comparison.successRate, as: "success_rate_difference"),
      json(comparison.checkpointScore, as: "checkpoint_score_difference"),
    ])
  }

  private static func json(_ estimate: Estimate, as name: String) -> JSON {
    let interval = estimate.interval.map { JSON.array([number($0.lowerBound), number($0.upperBound)]) }
    return [name: number(estimate.value), name + "_interval": interval ?? .null]
  }

  private static func number(_ value: Double) -> JSON { .number((value * 10_000).rounded() / 10_000 + 0) }

  private static func merged(_ objects: [JSON]) -> JSON {
    var members: OrderedDictionary<String, JSON> = [:]
    for object in objects { members.merge(object.object ?? [:], uniquingKeysWith: { first, _ in first }) }
    return .object(members)
  }
}
