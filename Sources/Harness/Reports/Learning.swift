import Chance
import Notation
import Workplace

/// What a trainee gains, or loses, by what it takes along from day to day: a run that kept its memory against one over the same days that
/// began each day without.
package struct Learning: Sendable {
  /// What is compared, on a task or on a day.
  package enum Quantity: String, CaseIterable, Hashable, Sendable {
    /// The share of a task's points that were earned on time.
    case score
    /// The day's tool calls per task.
    case calls
    /// The day's messages to colleagues per task.
    case messages
    /// The virtual minutes from the day's begin until the trainee was done, per task.
    case minutes
  }

  /// What happens to the tasks that are looked at.
  package enum Effect: String, CaseIterable, Hashable, Sendable {
    /// Memory kept less memory wiped, on tasks of a family that was there on an earlier day, with rules that stayed.
    case gain
    /// The same on tasks of a family that was not: what experience with other tasks is good for.
    case transfer
    /// Memory wiped less memory kept, on tasks that came back with rules changed overnight.
    case harm
    /// The best score on a family on earlier days less the score when it comes back after a day without it, with memory kept:
    /// forgetting as in A. Chaudhry et al., "Riemannian Walk for Incremental Learning", ECCV 2018, section 3.
    case forgetting
  }

  /// One figure.
  package struct Finding: Hashable, Sendable {
    /// What it is.
    package var effect: Effect
    /// Of what.
    package var quantity: Quantity
    /// The mean over tasks, with whole scenarios as clusters.
    package var estimate: Estimate
  }

  /// How one run went, day by day.
  package struct Arm: Sendable {
    /// What the run was.
    package var name: String
    /// The means over the tasks of each day, the first day first.
    package var days: [[Quantity: Estimate]]
  }

  /// The findings, effects in order and quantities within them.
  package let findings: [Finding]
  /// The runs, day by day.
  package let arms: [Arm]

  /// Compares runs.
  /// - Parameters:
  ///   - kept: A run with `--memory keep` over days whose rules stayed.
  ///   - wiped: A run with `--memory wipe` over the same days.
  ///   - changed: The same two over days whose rules changed overnight.
  package init(kept: RunRecord, wiped: RunRecord, changed: (kept: RunRecord, wiped: RunRecord)? = nil) {
    let chance = Chance(seed: "report").stream("learning")
    var findings: [Finding] = []
    func add(_ effect: Effect, _ quantity: Quantity, _ clusters: [[Double]]) {
      let estimate = Estimate.mean(clusters, chance.stream(effect.rawValue).stream(quantity.rawValue))
      findings.append(Finding(effect: effect, quantity: quantity, estimate: estimate))
    }
    let stable = Learning.pairs(kept, wiped)
    let moved = changed.map { Learning.pairs($0.kept, $0.wiped) } ?? []
    for quantity in Quantity.allCases {
      add(.gain, quantity, stable.map { $0.filter(\.isRepeated).map { $0.kept[quantity] - $0.wiped[quantity] } })
    }
    for quantity in Quantity.allCases {
      add(.transfer, quantity, stable.map { $0.filter(\.isNewLater).map { $0.kept[quantity] - $0.wiped[quantity] } })
    }
    if changed != nil {
      for quantity in Quantity.allCases {
        add(.harm, quantity, moved.map { $0.filter(\.isRepeated).map { $0.wiped[quantity] - $0.kept[quantity] } })
      }
    }
    add(.forgetting, .score, stable.map { $0.compactMap(\.forgotten) })
    self.findings = findings
    var runs = [("rules stay, memory kept", kept), ("rules stay, memory wiped", wiped)]
    if let changed {
      runs += [("rules change, memory kept", changed.kept), ("rules change, memory wiped", changed.wiped)]
    }
    arms = runs.map { Learning.arm($0, of: $1, chance.stream($0)) }
  }

  private static func arm(_ name: String, of run: RunRecord, _ chance: Chance) -> Arm {
    let courses = courses(of: run)
    let days = (0..<(courses.map(\.count).max() ?? 0)).map { day in
      Dictionary(
        uniqueKeysWithValues: Quantity.allCases.map { quantity in
          let clusters = courses.filter { $0.indices.contains(day) }.map { course in
            course[day].tasks.map { figures(of: $0, in: course[day])[quantity] }
          }
          return (quantity, Estimate.mean(clusters, chance.stream(quantity.rawValue).stream(day)))
        })
    }
    return Arm(name: name, days: days)
  }

  /// The episodes of a run, a scenario's days one after the other.
  private static func courses(of run: RunRecord) -> [[Episode]] {
    let groups = Dictionary(grouping: run.episodes) { "\($0.id.scenario)#\($0.id.repetition)" }
    return groups.sorted { $0.key < $1.key }.map { $0.value.sorted { $0.position < $1.position } }
  }

  /// What was measured of one task.
  private struct Measured: Hashable {
    var values: [Quantity: Double]
    subscript(quantity: Quantity) -> Double { values[quantity] ?? 0 }
  }

  /// A task in both runs.
  private struct Pair {
    var kept: Measured
    var wiped: Measured
    /// Whether its family was there on an earlier day.
    var isRepeated: Bool
    /// Whether it comes on a later day and its family does for the first time.
    var isNewLater: Bool
    /// What was forgotten since; `nil` where no day lay between.
    var forgotten: Double?
  }

  /// The tasks that both runs were scored on, by scenario and repetition.
  private static func pairs(_ kept: RunRecord, _ wiped: RunRecord) -> [[Pair]] {
    let theirs = Dictionary(
      wiped.episodes.flatMap { episode in episode.tasks.map { (Key(episode.id, $0), figures(of: $0, in: episode)) } },
      uniquingKeysWith: { first, _ in first })
    return courses(of: kept).map { episodes in
      var best: [String: (score: Double, day: Int)] = [:]
      var pairs: [Pair] = []
      for (day, episode) in episodes.enumerated() {
        var today: [String: Double] = [:]
        for task in episode.tasks {
          let ours = figures(of: task, in: episode)
          today[task.score.family] = ours[.score]
          guard let other = theirs[Key(episode.id, task)] else { continue }
          let before = best[task.score.family]
          pairs.append(
            Pair(
              kept: ours, wiped: other, isRepeated: before != nil, isNewLater: before == nil && day > 0,
              forgotten: before.flatMap { $0.day < day - 1 ? $0.score - ours[.score] : nil }))
        }
        for (family, score) in today { best[family] = (max(score, best[family]?.score ?? 0), day) }
      }
      return pairs
    }
  }

  private struct Key: Hashable {
    var episode: Episode.ID
    var task: String

    init(_ episode: Episode.ID, _ task: Episode.Task) { (self.episode, self.task) = (episode, task.score.task) }
  }

  private static func figures(of task: Episode.Task, in episode: Episode) -> Measured {
    let count = Double(max(1, episode.tasks.count))
    return Measured(values: [
      .score: task.score.score, .calls: Double(episode.effort.calls) / count,
      .messages: Double(episode.events.count { $0.kind == .message }) / count,
      .minutes: Double(episode.effort.end.minutes - episode.effort.start.minutes) / count,
    ])
  }
}
