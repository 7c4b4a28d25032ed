package import Workplace

/// What was proven of one day by playing it.
package struct Certificate: Codable, Hashable, Sendable {
  /// What was proven of one task.
  package struct Task: Codable, Hashable, Sendable {
    /// The task's id within the day.
    package var task: String
    /// The checkpoints at which the diligent trainee fell short; must be empty.
    package var missed: [String]
    /// The share of the points that the idle trainee got; must be 0.
    package var idleScore: Double
    /// Whether the hasty trainee passed a decisive checkpoint; must be false.
    package var passesWithoutClues: Bool
    /// Clues that were put elsewhere on purpose, or tell that the task was amended, without which the diligent trainee earned
    /// every point all the same, as `task id/clue id`; `nil` for none.
    package var needless: [String]?
    /// The virtual minutes that the diligent trainee needed, waiting aside; of an amended task, since its last amendment.
    package var effort: Int?

    enum CodingKeys: String, CodingKey {
      case task
      case missed, needless, effort
      case idleScore = "idle_score"
      case passesWithoutClues = "clueless_pass"
    }

    /// Whether the diligent trainee earned every point on time.
    package var isSolvable: Bool { missed.isEmpty }

    /// Whether the task may be handed out.
    package var holds: Bool { complaints.isEmpty }

    /// What does not hold, as clauses; empty when all holds.
    package var complaints: [String] {
      [
        isSolvable ? nil : "the diligent trainee misses \(missed.joined(separator: ", "))",
        idleScore == 0 ? nil : "the idle trainee gets \(idleScore) of the points",
        passesWithoutClues ? "the hasty trainee passes a decisive checkpoint" : nil,
        needless.map { "the diligent trainee does not need \($0.joined(separator: ", "))" },
      ].compactMap { $0 }
    }
  }

  /// The tasks, in the day's order.
  package var tasks: [Task]

  /// Combines what the three trainees achieved.
  package init(diligent: Scorecard, idle: Scorecard, hasty: Scorecard) {
    tasks = zip(diligent.tasks, zip(idle.tasks, hasty.tasks)).map { solved, others in
      Task(
        task: solved.task, missed: solved.marks.filter { !$0.isFull }.map(\.checkpoint),
        idleScore: others.0.eventualScore,
        passesWithoutClues: others.1.passesDecisive)
    }
  }

  /// Whether every task may be handed out.
  package var holds: Bool { tasks.allSatisfy(\.holds) }

  /// What does not hold of which task; empty when all holds.
  package var complaints: [String] { tasks.flatMap { task in task.complaints.map { "\(task.task): \($0)" } } }
}
