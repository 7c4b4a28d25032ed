import Notation

extension ConfigReader {
  typealias Config = ScenarioConfig

  /// When and how a task arrives: a moment, or an object of `at`, `by` and `from`.
  mutating func arrival(_ node: SourceNode?, _ day: DayOfConfig) -> (at: Moment?, way: Config.Way?, from: Config.Who?) {
    guard let node, !node.isNull else { return (nil, nil, nil) }
    guard node.members != nil else { return (clock(node, day), nil, nil) }
    guard let fields = Fields(node, optional: ["at", "by", "from"], &findings) else { return (nil, nil, nil) }
    let at = clock(fields["at"], day)
    let way = word(fields["by"], Config.Way.self)
    if way == .meeting, at == nil {
      findings.error("a task handed out in a meeting needs a time to arrive at", at: node.place, remedy: "add 'at'")
    }
    return (at, way, who(fields["from"]) ?? .anybody(position: nil, department: nil))
  }

  /// What is said of a task beyond the published format, arrival aside.
  mutating func circumstances(_ fields: Fields, _ rule: Rule, _ given: JSON, _ day: DayOfConfig, start: Moment)
    -> Config.Circumstances
  {
    var result = Config.Circumstances()
    result.priority = word(fields["priority"], Config.Priority.self)
    for node in fields["changes"]?.list(&findings) ?? [] {
      guard let change = change(node, rule, given, day, start: start) else { continue }
      result.changes.append(change)
    }
    for (earlier, later) in zip(result.changes, result.changes.dropFirst()) where later.at < earlier.at {
      findings.error("this change comes before the one above it", at: later.place, remedy: "order changes by time")
    }
    result.placements = (fields["clues"]?.list(&findings) ?? []).compactMap { placement($0, day) }
    for (place, placement) in result.placements.enumerated()
    where result.placements[..<place].contains(where: { $0.clue == placement.clue }) {
      findings.error("the clue '\(placement.clue)' is placed twice", at: placement.place)
    }
    return result
  }

  private static let effects = ["deadline", "priority", "arguments", "withdrawn"]

  private mutating func change(
    _ node: SourceNode, _ rule: Rule, _ given: JSON, _ day: DayOfConfig, start: Moment
  ) -> Config.Change? {
    guard let fields = Fields(node, optional: ["at", "channel", "by"] + ConfigReader.effects, &findings) else {
      return nil
    }
    let channel = word(fields["channel"], Config.Channel.self) ?? .told
    let by = who(fields["by"]) ?? .requester
    let at = clock(fields["at"], day) ?? start
    let named = ConfigReader.effects.filter { fields[$0] != nil }
    guard named.count == 1, let name = named.first, let value = fields[name] else {
      findings.error(
        "a change changes one thing", at: node.place,
        remedy: "give one of \(ConfigReader.effects.joined(separator: ", "))"
      )
      return nil
    }
    let effect: Config.Change.Effect?
    switch name {
    case "deadline": effect = clock(value, day).map { .deadline($0) }
    case "priority": effect = word(value, Config.Priority.self).map { .priority($0) }
    case "withdrawn":
      effect = value.boolean(&findings) == true ? .withdrawn : nil
    default: effect = amended(value, rule, given, day)
    }
    return effect.map { Config.Change(at: at, effect: $0, channel: channel, by: by, place: node.place) }
  }

  /// The task's arguments with some of them replaced.
  private mutating func amended(_ node: SourceNode, _ rule: Rule, _ given: JSON, _ day: DayOfConfig)
    -> Config.Change.Effect?
  {
    guard node.members != nil else {
      findings.error("expected an object of arguments, found \(node.spoken)", at: node.place)
      return nil
    }
    guard rule.isAmendable else {
      findings.error("the arguments of '\(rule.title)' cannot be amended", at: node.place)
      return nil
    }
    let errors = findings.errorCount
    let arguments = rule.check(SourceNode(given.patched(by: node.json), at: node.place), day, &findings)
    guard findings.errorCount == errors else { return nil }
    let variant = rule.variant(for: arguments)
    if variant == nil, !rule.variants.isEmpty {
      findings.error("the amended arguments fit no variant of '\(rule.title)'", at: node.place)
      return nil
    }
    return .arguments(arguments, variant: variant?.id)
  }

  private mutating func placement(_ node: SourceNode, _ day: DayOfConfig) -> Config.Placement? {
    guard let fields = Fields(node, required: ["clue", "in"], optional: ["at", "until", "depth"], &findings),
      let clue = fields["clue"]?.name(&findings),
      let kind = fields["in"]?.word(among: ["document", "manager", "peer", "minutes", "chain"], &findings)
    else { return nil }
    let spot: Config.Placement.Spot?
    switch kind {
    case "document": spot = .document
    case "manager": spot = .manager
    case "peer": spot = need("until", fields, day).map { .peer(until: $0) }
    case "minutes": spot = need("at", fields, day).map { .minutes(at: $0) }
    default: spot = .chain(depth: fields["depth"]?.integer(in: 1...4, &findings) ?? 2)
    }
    return spot.map { Config.Placement(clue: clue, spot: $0, place: node.place) }
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

  /// A day's disruptions.
  /// - Parameter titles: The day's tasks: family by title.
  mutating func disruptions(_ node: SourceNode?, titles: [String: String], _ day: DayOfConfig) -> [Config.Disruption] {
    guard let node, !node.isNull else { return [] }
    return (node.list(&findings) ?? []).compactMap { disruption($0, titles: titles, day) }
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

  private mutating func disruption(_ node: SourceNode, titles: [String: String], _ day: DayOfConfig)
    -> Config.Disruption?
  {
    guard node.members != nil, let kindNode = node["kind"] else {
      findings.error("a disruption needs a 'kind'", at: node.place)
      return nil
    }
    guard let kind = kindNode.word(among: ConfigReader.members.map(\.kind), &findings),
      let members = ConfigReader.members.first(where: { $0.kind == kind }),
      let fields = Fields(node, required: ["kind"] + members.required, optional: members.optional, &findings)
    else { return nil }
    var family: String?
    if let title = fields["task"]?.string(&findings) {
      family = titles[title]
      if family == nil, let place = fields["task"]?.place {
        findings.error("no task of this day is called '\(title.prefix(80))'", at: place)
      }
    }
    let at = clock(fields["at"], day)
    let spec: Config.Disruption.Kind?
    switch kind {
    case "outage":
      let status = fields["status"]?.integer(in: 429...503, &findings) ?? 503
      if ![429, 503].contains(status), let place = fields["status"]?.place {
        findings.error("the cloud disk does not answer with \(status)", at: place, remedy: "expected 429 or 503")
      }
      let minutes = fields["retry_after"]?.integer(in: 1...240, &findings) ?? 10
      spec = need("until", fields, day).map { .outage(until: $0, status: status, retryAfter: minutes) }
    case "throttle":
      spec = .throttle(
        every: fields["every"]?.integer(in: 1...100, &findings) ?? 4,
        retryAfter: fields["retry_after"]?.integer(in: 1...240, &findings) ?? 5,
        growth: fields["growth"]?.integer(in: 0...240, &findings) ?? 5)
    case "absence":
      let until = need("until", fields, day)
      let hasStandIn = fields["stand_in"]?.boolean(&findings) ?? true
      spec = who(fields["who"]).flatMap { who in
        until.map { .absence(who, until: $0, hasStandIn: hasStandIn) }
      }
    case "superseded": spec = .superseded
    case "room_withdrawn": spec = .roomWithdrawn
    case "duplicate_rows": spec = .duplicateRows(percent: fields["percent"]?.integer(in: 1...50, &findings) ?? 10)
    case "late_rows": spec = .lateRows(percent: fields["percent"]?.integer(in: 1...50, &findings) ?? 20)
    default: spec = .incident
    }
    return spec.map { Config.Disruption(at: at, kind: $0, family: family, place: node.place) }
  }

  /// Somebody: a word, or an object of `position` and `department`.
  private mutating func who(_ node: SourceNode?) -> Config.Who? {
    guard let node, !node.isNull else { return nil }
    guard node.members == nil else {
      guard let fields = Fields(node, optional: ["position", "department"], &findings) else { return nil }
      return .anybody(
        position: fields["position"]?.name(&findings), department: fields["department"]?.name(&findings))
    }
    switch node.word(among: ["requester", "manager", "peer"], &findings) {
    case "requester": return .requester
    case "manager": return .manager
    case "peer": return .peer
    default: return nil
    }
  }

  private mutating func word<Word: RawRepresentable<String> & CaseIterable>(_ node: SourceNode?, _: Word.Type) -> Word?
  {
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
