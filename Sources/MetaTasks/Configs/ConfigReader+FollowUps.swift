import Notation

extension ConfigReader {
  /// A task that refers to yesterday's must have been wanted yesterday, just so.
  mutating func checkFollowUps(_ days: [ScenarioConfig.Day]) {
    for day in days {
      let before = days.first { $0.number == day.number - 1 }
      for task in day.tasks where task.follows {
        guard let (fault, remedy) = fault(task, before) else { continue }
        findings.error("'\(task.title)' cannot follow the day before: \(fault)", at: task.place, remedy: remedy)
      }
    }
  }

  private func fault(_ task: ScenarioConfig.Task, _ before: ScenarioConfig.Day?) -> (String, String)? {
    let leave = "leave 'follows' out"
    guard let rule = hub.rule(family: task.family), rule.canFollow(task.arguments) else {
      return ("its rule has no follow-up for these arguments", leave)
    }
    guard let earlier = before?.tasks.first(where: { $0.family == task.family }) else {
      return ("there is no such task on it", "put the task there as well, or \(leave)")
    }
    guard earlier.arguments == task.arguments else {
      return ("its arguments were others then", "give both the same arguments")
    }
    guard !earlier.isReplaced, !task.isReplaced else {
      return ("a task that is amended or withdrawn cannot be compared", "take those changes away, or \(leave)")
    }
    return nil
  }
}

extension ScenarioConfig.Task {
  /// Whether it ends as another task than it began as, or as none.
  fileprivate var isReplaced: Bool {
    circumstances.changes.contains {
      switch $0.effect {
      case .arguments, .withdrawn: true
      case .deadline, .priority: false
      }
    }
  }
}
