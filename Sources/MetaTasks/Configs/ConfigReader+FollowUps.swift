import Notation

extension ConfigReader {
  /// A task that refers to yesterday's must have been wanted yesterday, just so.
  mutating func checkFollowUps(_ days: [ScenarioConfig.Day]) {
    for day in days {
      let before = days.first { $0.number == day.number - 1 }
      for task in day.tasks where task.follows {
        guard let (fault, remedy) = task.followUpFault(after: before, hub) else { continue }
        findings.error("'\(task.title)' cannot follow the day before: \(fault)", at: task.place, remedy: remedy)
      }
    }
  }
}

extension ScenarioConfig.Task {
  /// Why it cannot refer to the day before, and what to do; `nil` when it can.
  func followUpFault(after before: ScenarioConfig.Day?, _ hub: Hub) -> (fault: String, remedy: String)? {
    let leave = "leave 'follows' out"
    guard let rule = hub.rule(family: family), rule.canFollow(arguments) else {
      return ("its rule has no follow-up for these arguments", leave)
    }
    guard let earlier = before?.tasks.first(where: { $0.family == family }) else {
      return ("there is no such task on it", "put the task there as well, or \(leave)")
    }
    guard earlier.arguments == arguments else {
      return ("its arguments were others then", "give both the same arguments")
    }
    guard !earlier.isReplaced, !isReplaced else {
      return ("a task that is amended or withdrawn cannot be compared", "take those changes away, or \(leave)")
    }
    return nil
  }

  /// Whether it ends as another task than it began as, or as none.
  private var isReplaced: Bool {
    circumstances.changes.contains {
      switch $0.effect {
      case .arguments, .withdrawn: true
      case .deadline, .priority: false
      }
    }
  }
}
