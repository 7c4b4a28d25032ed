import Notation

/// What is known of a task while its circumstances are read.
struct TaskFacts {
  /// Its rule; `nil` where its name says nothing.
  let rule: Rule?
  /// Its arguments as they were given.
  let given: JSON
  /// Its regular arguments; `nil` where they are wrong.
  let arguments: JSON?
  let day: DayOfConfig
  /// From when on the trainee has it.
  let start: Moment
  /// When it is due at first; `nil` where that is wrong.
  let deadline: Moment?
}

extension ConfigReader {
  typealias Config = ScenarioConfig

  /// When and how a task arrives: a moment, or an object of `at`, `by` and `from`.
  mutating func arrival(_ node: SourceNode?, _ day: DayOfConfig) -> (at: Moment?, way: Config.Way?, from: Config.Who?) {
    guard let node, !node.isNull else { return (nil, nil, nil) }
    guard node.members != nil else {
      let at = clock(node, day)
      checkBeginning(at, node, day)
      return (at, nil, nil)
    }
    guard let fields = Fields(node, optional: ["at", "by", "from"], &findings) else { return (nil, nil, nil) }
    let at = clock(fields["at"], day)
    let way = word(fields["by"], Config.Way.self)
    if way != .meeting {
      checkBeginning(at, fields["at"], day)
    } else if let at, let place = fields["at"]?.place {
      checkMeeting(from: at + -Config.meeting, named: at, at: place, day)
    } else if fields["at"] == nil {
      findings.error("a task handed out in a meeting needs a time to arrive at", at: node.place, remedy: "add 'at'")
    }
    return (at, way, anybody(fields["from"]) ?? .anybody(position: nil, department: nil))
  }

  /// What is said of a task beyond the published format, arrival aside.
  mutating func circumstances(_ fields: Fields, of task: TaskFacts) -> Config.Circumstances {
    var result = Config.Circumstances()
    result.priority = word(fields["priority"], Config.Priority.self)
    let initial = fields["priority"] == nil ? .normal : result.priority
    result.changes = changes(fields["changes"], of: task, priority: initial)
    let placements = (fields["clues"]?.list(&findings) ?? []).compactMap { placement($0, task, result.changes) }
    for (place, placement) in placements.enumerated()
    where placements[..<place].contains(where: { $0.clue == placement.clue }) {
      findings.error("the clue '\(placement.clue)' is placed twice", at: placement.place)
    }
    result.placements = placements
    return result
  }

  private mutating func placement(_ node: SourceNode, _ task: TaskFacts, _ changes: [Config.Change])
    -> Config.Placement?
  {
    guard let fields = Fields(node, required: ["clue", "in"], optional: ["at", "until", "depth"], &findings) else {
      return nil
    }
    let clue = fields["clue"]?.name(&findings)
    if let clue, let place = fields["clue"]?.place { checkClue(clue, task, changes, at: place) }
    var spot: Config.Placement.Spot?
    switch fields["in"]?.word(among: ["document", "manager", "peer", "minutes", "chain"], &findings) {
    case "document": spot = .document
    case "manager": spot = .manager
    case "peer":
      let until = need("until", fields, task.day)
      let begin = moment(hub.company.dayStart, task.day)
      if let until, until <= begin, let place = fields["until"]?.place {
        findings.error(
          "who is out of the office until \(until.timeText) is there all day", at: place,
          remedy: "expected after \(begin.timeText)")
      }
      spot = until.map { .peer(until: $0) }
    case "minutes":
      let at = need("at", fields, task.day)
      if let at, let place = fields["at"]?.place { checkMeeting(from: at, named: at, at: place, task.day) }
      spot = at.map { .minutes(at: $0) }
    case "chain": spot = .chain(depth: fields["depth"]?.integer(in: 1...4, &findings) ?? 2)
    default: break
    }
    guard let clue, let spot else { return nil }
    return Config.Placement(clue: clue, spot: spot, place: node.place)
  }

  /// A clue that is put elsewhere must be one of the task's, in all its forms, and one that people tell.
  private mutating func checkClue(
    _ clue: String, _ task: TaskFacts, _ changes: [Config.Change], at place: Problem.Place
  ) {
    guard let rule = task.rule else { return }
    let amended = changes.compactMap { if case .arguments(let arguments, _) = $0.effect { arguments } else { nil } }
    for arguments in [task.arguments] + amended {
      let clues = rule.clues.filter { arguments.map($0.when.mayHold(for:)) ?? true }
      let told = clues.filter { !$0.isWritten }
      guard !told.contains(where: { $0.mayBeCalled(clue) }) else { continue }
      let isWritten = clues.contains { $0.mayBeCalled(clue) }
      let names = told.compactMap(\.name).uniqued()
      findings.error(
        isWritten
          ? "the clue '\(clue)' is not told by people, so that it cannot be put elsewhere"
          : "'\(rule.title)' has no clue '\(clue.prefix(80))' with these arguments", at: place,
        remedy: isWritten
          ? "those that are: \(names.joined(separator: ", "))" : Spelling.remedy(for: clue, among: names))
      return
    }
  }

  /// Which of the house's rules change in the night before a day.
  mutating func overnight(_ node: SourceNode?, day number: Int) -> [Config.Overnight] {
    guard let node, !node.isNull else { return [] }
    if number == 1 {
      findings.error(
        "nothing can change before the first day", at: node.place, remedy: "put 'overnight' on a later day")
    }
    var result: [Config.Overnight] = []
    for entry in node.list(&findings) ?? [] {
      guard let fields = Fields(entry, required: ["task"], optional: ["announced"], &findings),
        let title = fields["task"]?.string(&findings)
      else { continue }
      guard let rule = hub.rule(titled: title) else {
        findings.error(
          "there is no task called '\(title.prefix(80))'", at: fields["task"]?.place ?? entry.place,
          remedy: Spelling.remedy(for: title, among: hub.rules.map(\.title)))
        continue
      }
      if result.contains(where: { $0.family == rule.family }) {
        findings.error("the rules for '\(title)' change twice in one night", at: entry.place)
      }
      let isAnnounced = fields["announced"]?.boolean(&findings) ?? true
      result.append(Config.Overnight(family: rule.family, title: title, isAnnounced: isAnnounced))
    }
    return result
  }

  mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ node: SourceNode?, _: Word.Type) -> Word? {
    node?.word(among: Word.allCases.map(\.rawValue), &findings).flatMap { Word(rawValue: $0) }
  }

  private mutating func need(_ key: String, _ fields: Fields, _ day: DayOfConfig) -> Moment? {
    guard let node = fields[key] else {
      findings.error("missing '\(key)'", at: fields.node.place)
      return nil
    }
    return clock(node, day)
  }

  /// A moment of the day, also as a mere time: `09:30`.
  mutating func clock(_ node: SourceNode?, _ day: DayOfConfig) -> Moment? {
    guard let node, !node.isNull else { return nil }
    if let text = node.text, text.utf8.count == 5, let first = day.first {
      return node.minuteOfDay(&findings).map { Config.date(ofDay: day.number, from: first) + $0 }
    }
    return node.moment(on: day, &findings)
  }
}

extension Entry {
  /// The clue's id; of those for each of some things the beginning.
  fileprivate var name: String? {
    source["id"]?.text.map { id in id.firstIndex(of: "{").map { id[..<$0] + "…" } ?? id }
  }

  /// Whether a document or a meeting holds the clue.
  fileprivate var isWritten: Bool {
    ["document", "meeting"].contains { source["holders"]?[$0] != nil }
  }

  /// Whether a clue of the entry may have that id.
  fileprivate func mayBeCalled(_ id: String) -> Bool {
    guard let name else { return false }
    return name.hasSuffix("…") ? id.hasPrefix(name.dropLast()) : name == id
  }
}
