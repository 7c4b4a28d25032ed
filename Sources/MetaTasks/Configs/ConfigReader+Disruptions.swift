import Notation

extension ConfigReader {
  /// A day's disruptions.
  /// - Parameters:
  ///   - tasks: The day's tasks.
  ///   - names: All names that the day's tasks have, right or wrong.
  mutating func disruptions(
    _ node: SourceNode?, tasks: [Config.Task], names: Set<String>, _ day: DayOfConfig
  ) -> [Config.Disruption] {
    guard let node, !node.isNull else { return [] }
    let disruptions = (node.list(&findings) ?? []).compactMap { disruption($0, tasks, names, day) }
    for (index, disruption) in disruptions.enumerated() {
      let earlier = disruptions[..<index].filter { $0.family == disruption.family }
      let title = tasks.first { $0.family == disruption.family }?.title
      switch disruption.kind {
      case .superseded:
        guard let title, earlier.contains(where: { $0.kind == .superseded }) else { continue }
        findings.error(
          "the documents of '\(title)' are superseded already", at: disruption.place, remedy: "leave one of the two out"
        )
      case .duplicateRows, .lateRows:
        guard let title, earlier.contains(where: \.kind.isOfRows) else { continue }
        findings.error(
          "the rows of '\(title)' come late or twice already", at: disruption.place, remedy: "leave one of the two out")
      case .incident:
        guard disruptions[..<index].contains(where: { $0.kind == .incident }) else { continue }
        findings.error("the incident begins twice", at: disruption.place, remedy: "leave one of the two out")
      case .outage, .throttle, .absence, .roomWithdrawn: break
      }
    }
    return disruptions
  }

  private static let members: [(kind: String, required: [String], optional: [String])] = [
    ("outage", ["at", "until"], ["status", "retry_after", "task"]),
    ("throttle", [], ["at", "every", "retry_after", "growth", "task"]),
    ("absence", ["who", "until"], ["at", "stand_in", "task"]),
    ("superseded", ["task"], []),
    ("room_withdrawn", ["at"], ["task"]),
    ("duplicate_rows", ["task"], ["percent"]),
    ("late_rows", ["task", "at"], ["percent"]),
    ("incident", ["at"], ["task"]),
  ]

  private mutating func disruption(
    _ node: SourceNode, _ tasks: [Config.Task], _ names: Set<String>, _ day: DayOfConfig
  ) -> Config.Disruption? {
    guard node.members != nil, let kindNode = node["kind"] else {
      findings.error("a disruption needs a 'kind'", at: node.place)
      return nil
    }
    guard let kind = kindNode.word(among: ConfigReader.members.map(\.kind), &findings),
      let members = ConfigReader.members.first(where: { $0.kind == kind }),
      let fields = Fields(node, required: ["kind"] + members.required, optional: members.optional, &findings)
    else { return nil }
    let task = task(fields["task"], tasks, names)
    let at = clock(fields["at"], day)
    checkBeginning(at, fields["at"], day)
    let until = until(fields, at, day)
    let spec: Config.Disruption.Kind?
    switch kind {
    case "outage":
      let status = status(fields["status"])
      let minutes = fields["retry_after"]?.integer(in: 1...240, &findings) ?? 10
      spec = until.map { .outage(until: $0, status: status, retryAfter: minutes) }
    case "throttle":
      spec = .throttle(
        every: fields["every"]?.integer(in: 1...100, &findings) ?? 4,
        retryAfter: fields["retry_after"]?.integer(in: 1...240, &findings) ?? 5,
        growth: fields["growth"]?.integer(in: 0...240, &findings) ?? 5)
    case "absence":
      let hasStandIn = fields["stand_in"]?.boolean(&findings) ?? true
      let who = who(fields["who"])
      checkAbsent(who, fields)
      spec = who.flatMap { who in until.map { .absence(who, until: $0, hasStandIn: hasStandIn) } }
    case "superseded":
      if let task, let place = fields["task"]?.place { checkDocuments(of: task, place) }
      spec = .superseded
    case "room_withdrawn":
      let closes = moment(hub.company.closes, day)
      if let at, at >= closes, let place = fields["at"]?.place {
        findings.error(
          "no room can be used any more by then", at: place, remedy: "expected before \(closes.timeText)")
      }
      spec = .roomWithdrawn
    case "duplicate_rows":
      checkTable(of: task, fields, lateAt: nil)
      spec = .duplicateRows(percent: fields["percent"]?.integer(in: 1...50, &findings) ?? 10)
    case "late_rows":
      checkTable(of: task, fields, lateAt: at)
      spec = .lateRows(percent: fields["percent"]?.integer(in: 1...50, &findings) ?? 20)
    default:
      checkWebsite(tasks, names, node.place)
      spec = .incident
    }
    return spec.map { Config.Disruption(at: at, kind: $0, family: task?.family, place: node.place) }
  }

  /// The task of the day that a disruption names.
  private mutating func task(_ node: SourceNode?, _ tasks: [Config.Task], _ names: Set<String>) -> Config.Task? {
    guard let node, let title = node.string(&findings) else { return nil }
    let task = tasks.first { $0.title == title }
    // What is wrong with the name of a task is said there.
    if task == nil, !names.contains(title) {
      findings.error(
        "no task of this day is called '\(title.prefix(80))'", at: node.place,
        remedy: Spelling.remedy(for: title, among: tasks.map(\.title)))
    }
    return task
  }

  /// When something is over, which must be after it began.
  private mutating func until(_ fields: Fields, _ at: Moment?, _ day: DayOfConfig) -> Moment? {
    guard let node = fields["until"], let until = clock(node, day) else { return nil }
    let begin = fields["at"] == nil ? moment(hub.company.dayStart, day) : at
    if let begin, until <= begin {
      findings.error(
        "it would be over before it begins at \(begin.timeText)", at: node.place,
        remedy: "expected after \(begin.timeText)")
    }
    return until
  }

  private mutating func status(_ node: SourceNode?) -> Int {
    guard let node, let status = node.integer(&findings) else { return 503 }
    if ![429, 503].contains(status) {
      findings.error("the cloud disk does not answer with \(status)", at: node.place, remedy: "expected 429 or 503")
    }
    return status
  }

  // MARK: What it needs

  private mutating func checkAbsent(_ who: Config.Who?, _ fields: Fields) {
    switch who {
    case .requester, .manager, .peer:
      guard fields["task"] == nil, let place = fields["who"]?.place else { return }
      findings.error(
        "nobody is meant without the task by whose requester '\(fields["who"]?.text ?? "")' goes", at: place,
        remedy: "add 'task'")
    case .anybody, nil: break
    }
  }

  private mutating func checkDocuments(of task: Config.Task, _ place: Problem.Place) {
    guard let rule = hub.rule(family: task.family), !rule.wantsReading else { return }
    findings.error(
      "no document must be read for '\(task.title)', so that none can be superseded", at: place,
      remedy: "tasks for which one must: \(hub.rules.filter(\.wantsReading).map(\.title).joined(separator: ", "))")
  }

  private mutating func checkTable(of task: Config.Task?, _ fields: Fields, lateAt at: Moment?) {
    guard let task, let place = fields["task"]?.place else { return }
    let tables = hub.company.dial.tables
    if !tables.contains(task.title) {
      findings.error(
        "'\(task.title)' has no CSV table", at: place, remedy: "those that have one: \(tables.joined(separator: ", "))")
    }
    guard let at, let node = fields["at"] else { return }
    let changes = task.circumstances.changes
    if changes.contains(where: { if case .arguments = $0.effect { true } else { false } }) {
      findings.error(
        "the rows of a task that is amended cannot come late", at: place, remedy: "leave the one or the other out")
    }
    let start = task.arrives ?? at.at(minuteOfDay: hub.company.dayStart)
    let deadline = changes.reduce(task.deadline) { deadline, change in
      if change.at <= at, case .deadline(let moment) = change.effect { moment } else { deadline }
    }
    if at <= start {
      findings.error(
        "rows that come by then are not late: the task arrives at \(start.timeText)", at: node.place,
        remedy: "expected after \(start.timeText)")
    } else if at >= deadline {
      findings.error("the task is due by then", at: node.place, remedy: "expected before \(deadline.timeText)")
    }
  }

  private mutating func checkWebsite(_ tasks: [Config.Task], _ names: Set<String>, _ place: Problem.Place) {
    let monitors = hub.rules.filter(\.bringsWebsite).map(\.title)
    guard !tasks.contains(where: { monitors.contains($0.title) }), names.isDisjoint(with: monitors) else { return }
    findings.error(
      "no task of this day brings a monitored website", at: place,
      remedy: "leave it out, or add one of: \(monitors.joined(separator: ", "))")
  }
}

extension Rule {
  /// Whether a task of this kind brings the website that the monitor tools show.
  var bringsWebsite: Bool { kit == "website_analysis" }

  /// Whether some document must be read for a task of this kind.
  fileprivate var wantsReading: Bool { checkpoints.contains { $0.source["kind"]?.text == "document_read" } }
}

extension ScenarioConfig.Disruption.Kind {
  /// Whether it changes the rows of a table.
  fileprivate var isOfRows: Bool {
    switch self {
    case .duplicateRows, .lateRows: true
    case .outage, .throttle, .absence, .superseded, .roomWithdrawn, .incident: false
    }
  }
}
