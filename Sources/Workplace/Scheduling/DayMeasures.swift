import MetaTasks
package import Notation

/// How a trainee handled its day beside what it achieved: what came on time, what was in vain, what it noticed.
package struct DayMeasures: Codable, Hashable, Sendable {
  /// The weight of tasks that earned all points on time ÷ the weight of all tasks; see `weight`.
  package var onTime: Double
  /// The mean of minutes between a task's deadline and its completion: 0 for those on time, up to the day's end for those that never
  /// earned all points.
  package var lateness: Double
  /// The virtual minutes spent on tasks after they had been withdrawn, or on forms of them that an amendment had replaced.
  package var wastedMinutes: Int
  /// The mean of minutes from when a change could be noticed to the first work on that task; `nil` without such changes.
  ///
  /// A change that is told or posted can be noticed at once, one that somebody knows once it was told; the question that brings it is
  /// no work yet. What asks for no work does not count: withdrawn tasks, and those that were complete as the change leaves them before any work
  /// followed. Where work was due and none followed, it counts up to the day's end.
  package var reactionMinutes: Double?
  /// Of the clues that the day's checkpoints need, the share that was told or read; `nil` where none is needed.
  package var clueCoverage: Double?
  /// How often somebody told only what the trainee had been told before, in the form that was in force.
  package var redundantQuestions: Int
  /// The value of what was achieved ÷ that of the best schedule of the day: weight × share of points on time, over what
  /// `BestSchedule` finds feasible with each task's window and effort. 1 where nothing was feasible.
  package var value: Double

  enum CodingKeys: String, CodingKey {
    case onTime = "weighted_on_time_rate"
    case lateness = "lateness_minutes"
    case wastedMinutes = "wasted_minutes"
    case reactionMinutes = "reaction_minutes"
    case clueCoverage = "clue_coverage"
    case redundantQuestions = "redundant_questions"
    case value = "value_ratio"
  }

  /// Creates measures.
  package init(
    onTime: Double, lateness: Double, wastedMinutes: Int, reactionMinutes: Double?, clueCoverage: Double?,
    redundantQuestions: Int, value: Double
  ) {
    self.onTime = onTime
    self.lateness = lateness
    self.wastedMinutes = wastedMinutes
    self.reactionMinutes = reactionMinutes
    self.clueCoverage = clueCoverage
    self.redundantQuestions = redundantQuestions
    self.value = value
  }

  /// What an ideal scheduler would have gained.
  package var regret: Double { 1 - value }

  /// Measures a day that was played.
  /// - Parameter afterwards: The world after each turn, for when work was complete.
  package init(of world: World, afterwards: [World] = []) {
    let day = world.bundle.day
    let log = WorkLog(of: world)
    let scores = Scorecard(judging: world).tasks
    let tasks = scores.compactMap { score in
      day.tasks.first { $0.id == score.task }.map { (task: $0, score: score, standing: day.standing(of: $0)) }
    }
    let weights = tasks.map { DayMeasures.weight(of: $0.standing.priority) }
    let total = weights.reduce(0, +)
    let kept = zip(tasks, weights).reduce(0) { $0 + ($1.0.score.isSuccess ? $1.1 : 0) }
    onTime = total > 0 ? kept / total : 1
    let late = tasks.map {
      DayMeasures.lateness(of: $0.score, deadline: $0.standing.deadline, afterwards, end: day.end)
    }
    lateness = late.isEmpty ? 0 : Double(late.reduce(0, +)) / Double(late.count)
    wastedMinutes = log.wastedMinutes
    let reactions = log.reactions(in: world, afterwards)
    reactionMinutes = reactions.isEmpty ? nil : Double(reactions.reduce(0, +)) / Double(reactions.count)
    let told = Evidence.Record(world.ledger.entries).told
    let needed = Set(tasks.flatMap { ClueGraph(of: $0.task.id, in: world.bundle).needed })
    clueCoverage = needed.isEmpty ? nil : Double(needed.count { told[$0] != nil }) / Double(needed.count)
    redundantQuestions = world.redundantQuestions
    let achieved = zip(tasks, weights).reduce(0) { $0 + $1.1 * $1.0.score.score }
    let best = BestSchedule(
      of: zip(tasks, weights).prefix(BestSchedule.limit).map { task, weight in
        BestSchedule.Job(
          release: day.release(of: task.task), deadline: task.standing.deadline, effort: task.task.effort, value: weight
        )
      })
    // Efforts are estimates; whoever works faster is not better than the best.
    value = best.value > 0 ? min(1, achieved / best.value) : 1
  }

  /// What a task counts by its priority: 1, 2, 4.
  package static func weight(of priority: Day.Task.Priority) -> Double {
    switch priority {
    case .low: 1
    case .normal: 2
    case .high: 4
    }
  }

  private static func lateness(
    of score: Scorecard.Task, deadline: Moment, _ afterwards: [World], end: Moment
  ) -> Int {
    if score.isSuccess { return 0 }
    guard score.eventualPoints >= score.possible - 1e-9 else { return max(0, end - deadline) }
    let complete = afterwards.first { world in
      guard world.now >= deadline else { return false }
      let then = Scorecard(judging: world).tasks.first { $0.task == score.task }
      return then.map { $0.eventualPoints >= $0.possible - 1e-9 } ?? false
    }
    return max(0, (complete?.now ?? end) - deadline)
  }
}

extension Day {
  /// When work on a task as it stands when all is said can begin: its arrival, or its last amendment.
  package func release(of task: Task) -> Moment {
    changes(of: task).reduce(task.arrives) { release, change in
      if case .amended = change.change.effect { max(release, change.at) } else { release }
    }
  }
}
