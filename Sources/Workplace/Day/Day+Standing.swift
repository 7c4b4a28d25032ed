import MetaTasks
package import Notation

extension Day.Change.Effect {
  /// Whether something else is wanted from then on.
  package var isAmendment: Bool { if case .amended = self { true } else { false } }
}

extension Day {
  /// What is wanted of a task at some moment, all changes up to then taken into account.
  package struct Standing: Hashable, Sendable {
    /// What is asked.
    package var objective: String
    /// When it must be done.
    package var deadline: Moment
    /// How much it matters.
    package var priority: Task.Priority
    /// The key of `answers.json` under which its checkpoints stand.
    package var answers: String
    /// Whether it need not be done any more.
    package var isWithdrawn = false

    /// As the task stands before any change.
    package init(_ task: Task) {
      objective = task.objective
      deadline = task.deadline
      priority = task.priority ?? .normal
      answers = task.id
    }

    fileprivate mutating func take(_ effect: Change.Effect) {
      switch effect {
      case .deadline(let moment): deadline = moment
      case .priority(let priority): self.priority = priority
      case .amended(let objective, let answers):
        self.objective = objective
        self.answers = answers
      case .withdrawn: isWithdrawn = true
      }
    }
  }

  /// What is wanted of a task at a moment; without one, when all is said: what the task is judged by.
  /// - Parameter channels: Only changes that one can learn of by these count.
  package func standing(
    of task: Task, at moment: Moment? = nil, by channels: [Change.Channel] = Change.Channel.allCases
  ) -> Standing {
    changes(of: task).reduce(into: Standing(task)) { standing, change in
      guard channels.contains(change.change.channel), moment.map({ change.at <= $0 }) ?? true else { return }
      standing.take(change.change.effect)
    }
  }

  /// The changes of a task, in the order in which they come into force.
  package func changes(of task: Task) -> [(at: Moment, change: Change)] {
    timeline.enumerated().compactMap { place, event -> (place: Int, at: Moment, change: Change)? in
      guard case .change(let change) = event.kind, change.task == task.id else { return nil }
      return (place, event.at, change)
    }.sorted { ($0.at, $0.place) < ($1.at, $1.place) }.map { ($0.at, $0.change) }
  }
}
