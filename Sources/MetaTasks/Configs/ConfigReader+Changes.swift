import Notation

/// A change as far as it could be read.
private struct Draft {
  let node: SourceNode
  /// When it comes; `nil` where that is wrong.
  var at: Moment?
  /// What it changes; `nil` where that is wrong.
  var effect: ScenarioConfig.Change.Effect?
  /// Where that is written.
  var place: Problem.Place
  var channel = ScenarioConfig.Channel.told
  var by = ScenarioConfig.Who.requester
}

extension ConfigReader {
  private static let effects = ["deadline", "priority", "arguments", "withdrawn"]

  /// A task's changes.
  /// - Parameter priority: How much it matters at first; `nil` where that is wrong.
  mutating func changes(_ node: SourceNode?, of task: TaskFacts, priority: Config.Priority?) -> [Config.Change] {
    let drafts = (node?.list(&findings) ?? []).compactMap { draft($0, task) }
    let timed = drafts.filter { $0.at != nil }
    for (earlier, later) in zip(timed, timed.dropFirst()) {
      guard let before = earlier.at, let at = later.at, at < before else { continue }
      findings.error("this change comes before the one above it", at: later.node.place, remedy: "order changes by time")
    }
    check(drafts, of: task, priority)
    return drafts.compactMap { draft in
      guard let at = draft.at, let effect = draft.effect else { return nil }
      return Config.Change(at: at, effect: effect, channel: draft.channel, by: draft.by, place: draft.node.place)
    }
  }

  private mutating func draft(_ node: SourceNode, _ task: TaskFacts) -> Draft? {
    guard let fields = Fields(node, optional: ["at", "channel", "by"] + ConfigReader.effects, &findings) else {
      return nil
    }
    var draft = Draft(node: node, place: node.place)
    draft.channel = word(fields["channel"], Config.Channel.self) ?? .told
    draft.by = who(fields["by"]) ?? .requester
    draft.at = fields["at"] == nil ? task.start : clock(fields["at"], task.day)
    if draft.channel == .known, let at = draft.at, at > task.start, let place = fields["at"]?.place {
      findings.error(
        "a change that only somebody knows must hold from when the task arrives, so that who asks before they start learns it",
        at: place, remedy: "leave 'at' out, or let it be told or posted")
    }
    let named = ConfigReader.effects.filter { fields[$0] != nil }
    if named.count != 1 {
      findings.error(
        "a change changes one thing", at: node.place,
        remedy: "give one of \(ConfigReader.effects.joined(separator: ", "))")
    }
    for name in named {
      guard let value = fields[name] else { continue }
      draft.place = value.place
      let effect = effect(name, value, task)
      draft.effect = named.count == 1 ? effect : nil
    }
    return draft
  }

  private mutating func effect(_ name: String, _ value: SourceNode, _ task: TaskFacts) -> Config.Change.Effect? {
    switch name {
    case "deadline": return clock(value, task.day).map { .deadline($0) }
    case "priority": return word(value, Config.Priority.self).map { .priority($0) }
    case "withdrawn":
      let isWithdrawn = value.boolean(&findings)
      if isWithdrawn == false {
        findings.error(
          "'withdrawn' is false, and only true means something", at: value.place,
          remedy: "write true, or leave the change out")
      }
      return isWithdrawn == true ? .withdrawn : nil
    default: return amended(value, task)
    }
  }

  /// The task's arguments with some of them replaced.
  private mutating func amended(_ node: SourceNode, _ task: TaskFacts) -> Config.Change.Effect? {
    guard node.members != nil else {
      findings.error("expected an object of arguments, found \(node.spoken)", at: node.place)
      return nil
    }
    guard let rule = task.rule else { return nil }
    guard rule.isAmendable else {
      findings.error("the arguments of '\(rule.title)' cannot be amended", at: node.place)
      return nil
    }
    let errors = findings.errorCount
    let arguments = rule.check(
      SourceNode(task.given.patched(by: node.json), at: node.place), task.day, &findings)
    guard findings.errorCount == errors else { return nil }
    let variant = rule.variant(for: arguments)
    if variant == nil, !rule.variants.isEmpty {
      findings.error("the amended arguments fit no variant of '\(rule.title)'", at: node.place)
      return nil
    }
    return .arguments(arguments, variant: variant?.id)
  }

  /// A change must come while the task is on the desk and change something, and nothing after it is withdrawn.
  private mutating func check(_ drafts: [Draft], of task: TaskFacts, _ priority: Config.Priority?) {
    var (deadline, priority) = (task.deadline, priority)
    var isWithdrawn = false
    for draft in drafts {
      if isWithdrawn {
        findings.error("the task is withdrawn by then", at: draft.node.place)
      } else if let at = draft.at, at < task.start {
        findings.error(
          "the task has not arrived by then", at: draft.node.place, remedy: "expected \(task.start.timeText) or later")
      } else if let at = draft.at, let deadline, at >= deadline {
        findings.error("the task is due by then", at: draft.node.place, remedy: "expected before \(deadline.timeText)")
      }
      switch draft.effect {
      case .deadline(let moment):
        if let at = draft.at { checkDeadline(moment, insteadOf: deadline, at: at, draft.place, task) }
        deadline = moment
      case .priority(let new):
        if new == priority {
          findings.error(
            "the priority is \(new.rawValue) already", at: draft.place,
            remedy: "give another one, or leave the change out")
        }
        priority = new
      case .withdrawn: isWithdrawn = true
      case .arguments, nil: break
      }
    }
  }

  private mutating func checkDeadline(
    _ new: Moment, insteadOf old: Moment?, at: Moment, _ place: Problem.Place, _ task: TaskFacts
  ) {
    let end = moment(hub.company.dayEnd, task.day)
    let effort = task.rule?.kit == nil ? 1 : task.rule?.effort ?? 1
    let least = at + effort
    let remedy = least > end ? "let it come earlier" : "expected \(least.timeText) to \(end.timeText)"
    if new <= at || new > end {
      findings.error(
        "the new deadline is not after the change at \(at.timeText) and within the day", at: place, remedy: remedy)
    } else if new == old {
      findings.error(
        "the task is due at \(new.timeText) already", at: place, remedy: "give another time, or leave the change out")
    } else if new < least, new < old ?? end {
      findings.error(
        "the new deadline leaves \(new - at) minutes after the change for a task that takes \(effort)", at: place,
        remedy: remedy + ", or an earlier change")
    }
  }
}
