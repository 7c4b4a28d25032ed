import Chance
import Workplace

/// What a set of tasks achieved.
package struct Summary: Hashable, Sendable {
  /// How many tasks.
  package var tasks: Int
  /// The share of tasks that earned all their points on time.
  package var successRate: Estimate
  /// The mean of points on time ÷ points possible.
  package var checkpointScore: Estimate
  /// The mean of points by the end of the day ÷ points possible: late work included.
  package var eventualScore: Estimate
  /// Of the points earned by the end of the day, the share earned on time; 0 when none was earned.
  package var onTimeRate: Estimate

  /// Summarises tasks that come in clusters, one for each day of the suite.
  /// - Parameter label: Keys the bootstrap's draws, so that a summary does not depend on what else is summarised.
  init(_ clusters: [[Scorecard.Task]], label: String) {
    let all = clusters.joined()
    let chance = Chance(seed: "report").stream(label)
    tasks = all.count
    successRate = .rate(all.count { $0.isSuccess }, of: all.count)
    checkpointScore = .mean(clusters.map { $0.map(\.score) }, chance.stream("score"))
    eventualScore = .mean(clusters.map { $0.map(\.eventualScore) }, chance.stream("eventual"))
    let terms = clusters.map { tasks in
      Estimate.Term(
        numerator: tasks.reduce(0) { $0 + $1.points }, denominator: tasks.reduce(0) { $0 + $1.eventualPoints },
        count: tasks.count)
    }
    onTimeRate = .ratio(terms, chance.stream("on time"))
  }
}
