public import Notation

extension ScenarioConfig {
  /// Reads a config from a file: JSON when its name ends in `.json`, YAML otherwise.
  /// - Throws: `Problems`: everything that is wrong with it, warnings included.
  public init(at path: String, hub: Hub) throws(Problems) {
    try self.init(ScenarioConfig.tree { () throws(Problem) in try SourceFile.tree(at: path) }, hub: hub)
  }

  /// Reads a config from text; `file` names it in messages and tells its format, as in `init(at:hub:)`.
  /// - Throws: `Problems`: everything that is wrong with it, warnings included.
  public init(parsing text: String, file: String, hub: Hub) throws(Problems) {
    let bytes = Array(text.utf8)
    try self.init(ScenarioConfig.tree { () throws(Problem) in try SourceFile.tree(of: bytes, file: file) }, hub: hub)
  }

  private static func tree(_ read: () throws(Problem) -> SourceNode) throws(Problems) -> SourceNode {
    do { return try read() } catch { throw Problems([error]) }
  }

  /// Reads a config from a tree.
  /// - Throws: `Problems`: everything that is wrong with it, warnings included.
  package init(_ node: SourceNode, hub: Hub) throws(Problems) {
    var reader = ConfigReader(hub: hub)
    let config = reader.config(node)
    try reader.findings.check()
    guard var config else { throw Problems([Problem("not a config", at: node.place)]) }
    config.warnings = reader.findings.warnings
    self = config
  }
}

/// Reads a config's tree to the end, collecting what is wrong.
struct ConfigReader {
  let hub: Hub
  var findings = Findings()

  init(hub: Hub) { self.hub = hub }

  /// Extensions that the format has room for and that nothing here understands yet.
  private static let reserved = ["company"]

  /// Opens an object of the format; unknown keys are warned of, reserved ones refused.
  private mutating func open(_ node: SourceNode, required: [String], optional: [String] = []) -> Fields? {
    for member in node.members ?? [] where ConfigReader.reserved.contains(member.key) {
      findings.error("'\(member.key)' is not supported by this version", at: member.place, remedy: "leave it out")
    }
    guard node.members != nil else {
      findings.error("expected an object, found \(node.spoken)", at: node.place)
      return nil
    }
    let present = ConfigReader.reserved.filter { node[$0] != nil }
    return Fields(node, required: required, optional: optional + present, unknown: .warning, &findings)
  }

  mutating func config(_ node: SourceNode) -> ScenarioConfig? {
    guard let fields = open(node, required: ["scenarios"], optional: ["version", "datetime", "seed"]) else {
      return nil
    }
    let nodes = nonEmpty(node["scenarios"], "scenarios")
    let scenarios = nodes.compactMap { scenario($0) }
    reportTwins(nodes, "scenario")
    return ScenarioConfig(
      version: fields["version"]?.string(&findings), datetime: fields["datetime"]?.string(&findings),
      seed: fields["seed"]?.integer(&findings), scenarios: scenarios, warnings: [])
  }

  private mutating func scenario(_ node: SourceNode) -> ScenarioConfig.Scenario? {
    guard let fields = open(node, required: ["name", "days"]) else { return nil }
    let name = fileName(node["name"])
    // Published configs are JSON; who writes YAML by hand names scenarios freely.
    if let name, let place = fields["name"]?.place, SourceFile.isJSON(place.file),
      !ScenarioConfig.isRegularName(name)
    {
      findings.warning(
        "'\(name.prefix(80))' is not named as published scenarios are", at: place,
        remedy: "they are called 'scenario_' and 22 letters and digits")
    }
    let nodes = nonEmpty(node["days"], "days")
    let days = nodes.enumerated().compactMap { day($1, number: $0 + 1) }
    reportTwins(nodes, "day")
    checkFollowUps(days)
    return ScenarioConfig.Scenario(name: name ?? "", days: days)
  }

  private mutating func day(_ node: SourceNode, number: Int) -> ScenarioConfig.Day? {
    let optional = ["disruptions", "overnight", "pressure", "difficulty"]
    guard let fields = open(node, required: ["name", "tasks"], optional: optional) else { return nil }
    let name = fileName(node["name"])
    if let name, name != "day_\(number)", let place = fields["name"]?.place {
      findings.warning("day \(number) is called '\(name.prefix(80))'", at: place, remedy: "expected 'day_\(number)'")
    }
    let nodes = nonEmpty(node["tasks"], "tasks")
    if let place = node["tasks"]?.place, !nodes.isEmpty, !(2...6).contains(nodes.count) {
      findings.warning(
        "a day with \(nodes.count) task\(nodes.count == 1 ? "" : "s")", at: place, remedy: "usual are 2 to 6")
    }
    let tasks = nodes.compactMap { task($0, day: number) }
    reportTwins(nodes, "task")
    let date = ScenarioConfig.date(ofDay: number, from: hub.company.firstDay)
    let disruptions = disruptions(
      fields["disruptions"], tasks: tasks, names: Set(nodes.compactMap { $0["name"]?.text }),
      DayOfConfig(number: number, first: hub.company.firstDay))
    let overnight = overnight(fields["overnight"], day: number)
    return ScenarioConfig.Day(
      name: name ?? "", number: number, date: date, tasks: tasks, disruptions: disruptions,
      givenDisruptions: disruptions.isEmpty ? nil : node["disruptions"]?.json,
      overnight: overnight, givenOvernight: overnight.isEmpty ? nil : node["overnight"]?.json,
      dials: Dials(pressure: dial(fields["pressure"]), difficulty: dial(fields["difficulty"])))
  }

  /// Reads a number from 0 to 1.
  private mutating func dial(_ node: SourceNode?) -> Double? {
    guard let node else { return nil }
    guard let value = node.json.number, (0...1).contains(value) else {
      findings.error("expected a number from 0 to 1, found \(node.spoken)", at: node.place)
      return nil
    }
    return value
  }

  private mutating func task(_ node: SourceNode, day number: Int) -> ScenarioConfig.Task? {
    let optional = ["arrives", "priority", "changes", "clues", "follows"]
    guard let fields = open(node, required: ["name", "arguments", "deadline"], optional: optional) else { return nil }
    let day = DayOfConfig(number: number, first: hub.company.firstDay)
    // Null arguments are arguments; a null deadline is none.
    if let node = node["deadline"], node.isNull { _ = node.string(&findings) }
    let deadline = clock(fields["deadline"], day)
    let (arrives, way, from) = arrival(fields["arrives"], day)
    let rule = rule(named: node["name"])
    if let rule { checkTimes(fields, deadline, arrives, rule, number) }
    let (arguments, variant) = arguments(node["arguments"], of: rule, day)
    let begin = moment(hub.company.dayStart, day)
    let facts = TaskFacts(
      rule: rule, given: node["arguments"]?.json ?? .null, arguments: arguments, day: day,
      start: max(begin, arrives ?? begin), deadline: deadline)
    var circumstances = circumstances(fields, of: facts)
    (circumstances.way, circumstances.from) = (way, from)
    if circumstances.from == nil, !circumstances.isPlain {
      circumstances.from = .anybody(position: nil, department: nil)
    }
    let follows = fields["follows"]?.boolean(&findings) ?? false
    guard let rule else { return nil }
    // What is missing was said; with something in its place, what refers to the task can be read as well.
    return ScenarioConfig.Task(
      family: rule.family, title: rule.title, variant: variant, arguments: arguments ?? .null,
      deadline: deadline ?? moment(hub.company.dayEnd, day), arrives: arrives, follows: follows,
      circumstances: circumstances, given: node.json, place: node.place)
  }

  private mutating func rule(named node: SourceNode?) -> Rule? {
    guard let node, let title = node.string(&findings) else { return nil }
    let rule = hub.rule(titled: title)
    if rule == nil {
      findings.error(
        "there is no task called '\(title.prefix(80))'", at: node.place,
        remedy: Spelling.remedy(for: title, among: hub.rules.map(\.title)))
    }
    return rule
  }

  /// The regular arguments, and the variant that they stand for; `nil` where they are wrong.
  private mutating func arguments(_ node: SourceNode?, of rule: Rule?, _ day: DayOfConfig) -> (JSON?, String?) {
    guard let rule, let node else { return (nil, nil) }
    let errors = findings.errorCount
    let arguments = rule.check(node, day, &findings)
    let variant = rule.variant(for: arguments)
    guard findings.errorCount == errors else { return (nil, nil) }
    checkFit(rule, arguments, variant, node.place)
    return (arguments, variant?.id)
  }

  private mutating func checkTimes(
    _ fields: Fields, _ deadline: Moment?, _ arrives: Moment?, _ rule: Rule, _ number: Int
  ) {
    guard let deadline, let node = fields["deadline"] else { return }
    let date = ScenarioConfig.date(ofDay: number, from: hub.company.firstDay)
    let start = date + hub.company.dayStart
    let end = date + hub.company.dayEnd
    let begin = max(start, arrives ?? start)
    if let arrives, arrives >= deadline, let node = fields["arrives"] {
      findings.error("the task arrives when it is due already", at: node.place, remedy: "let it arrive earlier")
    } else if deadline > end {
      findings.error(
        "the deadline is after the day's end at \(end.timeText)", at: node.place,
        remedy: "expected \(end.timeText) or earlier")
    } else if rule.kit != nil, deadline < begin + rule.effort {
      findings.error(
        "the deadline leaves \(max(0, deadline - begin)) minutes for a task that takes \(rule.effort)", at: node.place,
        remedy: "expected \((begin + rule.effort).timeText) or later, or an earlier arrival")
    }
  }

  private mutating func checkFit(
    _ rule: Rule, _ arguments: JSON, _ variant: Rule.Variant?, _ place: Problem.Place
  ) {
    if variant == nil, !rule.variants.isEmpty {
      findings.error(
        "these arguments fit no variant of '\(rule.title)'", at: place,
        remedy: "its variants are: \(rule.variants.map(\.id).joined(separator: ", "))")
    }
    if !rule.isDrawable(arguments) {
      findings.warning("these arguments fit no level of '\(rule.title)'", at: place)
    }
  }

  /// The elements of a list that must have some.
  private mutating func nonEmpty(_ node: SourceNode?, _ what: String) -> [SourceNode] {
    guard let node, let elements = node.list(&findings) else { return [] }
    if elements.isEmpty { findings.error("there are no \(what)", at: node.place, remedy: "expected at least one") }
    return elements
  }

  private mutating func fileName(_ node: SourceNode?) -> String? {
    guard let node, let name = node.string(&findings) else { return nil }
    let isSafe =
      !name.isEmpty && !name.hasPrefix(".") && name.utf8.count <= ScenarioConfig.longestName
      && !name.unicodeScalars.contains { $0 == "/" || $0 == "\\" || $0.value < 0x20 || $0.value == 0x7F }
    if !isSafe {
      findings.error(
        "'\(name.prefix(80))' cannot be a folder's name", at: node.place,
        remedy: "use at most \(ScenarioConfig.longestName) letters, digits, '_'")
    } else if ScenarioConfig.isTaken(name) {
      findings.error(
        "'\(name)' is a name that suites keep for their own files", at: node.place,
        remedy: "it must not be 'suite.json' nor end in '.partial' or '.lock'")
    }
    return name
  }

  private mutating func reportTwins(_ nodes: [SourceNode], _ kind: String) {
    // Some file systems do not tell capitals from small letters.
    var seen: [String: String] = [:]
    for node in nodes {
      guard let name = node["name"], let text = name.text else { continue }
      let twin = seen.updateValue(text, forKey: text.lowercased())
      guard let twin else { continue }
      let fault = twin == text ? "stands twice" : "differs from '\(twin.prefix(80))' in capitals only"
      findings.error("the \(kind) '\(text.prefix(80))' \(fault)", at: name.place)
    }
  }
}
