import Chance
import Workplace

/// Two runs of the same days, task by task.
package struct Comparison: Hashable, Sendable {
  /// The trainee compared with.
  package var baseline: String
  /// The trainee compared.
  package var candidate: String
  /// How many tasks both were scored on.
  package var tasks: Int
  /// On how many tasks the candidate scored higher, lower, or the same.
  package var better: Int
  /// See `better`.
  package var worse: Int
  /// The candidate's success rate less the baseline's, over those tasks.
  package var successRate: Estimate
  /// The candidate's checkpoint score less the baseline's, over those tasks.
  package var checkpointScore: Estimate

  /// The tasks on which both scored the same.
  package var same: Int { tasks - better - worse }

  /// Compares runs; tasks that only one of them was scored on do not count.
  package init(_ candidate: RunRecord, with baseline: RunRecord) {
    let theirs = Dictionary(Comparison.scores(baseline), uniquingKeysWith: { first, _ in first })
    var groups: [String: [(success: Double, score: Double)]] = [:]
    for (key, task) in Comparison.scores(candidate) {
      guard let other = theirs[key] else { continue }
      let success = (task.isSuccess ? 1.0 : 0) - (other.isSuccess ? 1.0 : 0)
      groups[key.cluster, default: []].append((success, task.score - other.score))
    }
    let clusters = groups.keys.sorted().map { groups[$0] ?? [] }
    let differences = clusters.joined().map(\.score)
    let chance = Chance(seed: "report").stream("comparison")
    self.baseline = baseline.plan.trainee
    self.candidate = candidate.plan.trainee
    tasks = differences.count
    // Scores are sums of reals: a difference in the last digit is none.
    better = differences.count { $0 > 1e-9 }
    worse = differences.count { $0 < -1e-9 }
    successRate = .mean(clusters.map { $0.map(\.success) }, chance.stream("success"))
    checkpointScore = .mean(clusters.map { $0.map(\.score) }, chance.stream("score"))
  }

  private struct Key: Hashable {
    var cluster: String
    var repetition: Int
    var task: String
  }

  private static func scores(_ run: RunRecord) -> [(Key, Scorecard.Task)] {
    run.episodes.flatMap { episode in
      episode.tasks.map { task in
        let cluster = "\(episode.id.scenario)/\(episode.id.day)"
        return (Key(cluster: cluster, repetition: episode.id.repetition, task: task.score.task), task.score)
      }
    }
  }
}
