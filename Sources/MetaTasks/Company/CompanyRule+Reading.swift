import Notation

extension CompanyRule {
  private static let keys = [
    "name", "trainee", "headcount", "first_day", "day_start", "day_end", "deadline", "office_hours", "rooms",
    "calls_per_turn", "costs", "default_cost", "group_messages", "executives", "departments", "given_names",
    "family_names", "manners", "handbook", "instructions", "greeting",
  ]

  /// Reads the company; everything wrong with it becomes a finding.
  /// - Returns: `nil` when too much is wrong to build one.
  init?(_ node: SourceNode, templates: [String: Template], _ findings: inout Findings) {
    guard
      let fields = Fields(
        node, required: CompanyRule.keys, optional: ["announcements", "board", "continuity", "dial"], &findings),
      let trainee = fields["trainee"].flatMap({ Fields($0, required: ["name", "position"], &findings) }),
      let hours = fields["office_hours"].flatMap({ Fields($0, required: ["opens", "closes"], &findings) }),
      let groups = fields["group_messages"].flatMap({
        Fields($0, required: ["free_members", "extra_cost"], &findings)
      }),
      let handbook = fields["handbook"].flatMap({ Fields($0, required: ["template", "to"], &findings) }),
      let handbookText = CompanyRule.template(handbook["template"], templates, &findings),
      let instructions = CompanyRule.template(fields["instructions"], templates, &findings),
      let greeting = CompanyRule.template(fields["greeting"], templates, &findings)
    else { return nil }
    name = fields["name"]?.name(&findings) ?? ""
    self.trainee = trainee["name"]?.name(&findings) ?? ""
    traineePosition = trainee["position"]?.name(&findings) ?? ""
    headcount = fields["headcount"]?.integer(in: 10...1000, &findings) ?? 10
    firstDay = CompanyRule.date(fields["first_day"], &findings) ?? Moment(minutes: 0)
    dayStart = fields["day_start"]?.minuteOfDay(&findings) ?? 0
    dayEnd = fields["day_end"]?.minuteOfDay(&findings) ?? 0
    deadline = fields["deadline"]?.minuteOfDay(&findings) ?? 0
    opens = hours["opens"]?.minuteOfDay(&findings) ?? 0
    closes = hours["closes"]?.minuteOfDay(&findings) ?? 0
    rooms = fields["rooms"]?.strings(&findings) ?? []
    callsPerTurn = fields["calls_per_turn"]?.integer(in: 1...100, &findings) ?? 1
    costs = [:]
    costPlaces = [:]
    for cost in fields["costs"]?.members ?? [] {
      costs[cost.key] = cost.value.integer(in: 0...1440, &findings)
      costPlaces[cost.key] = cost.place
    }
    defaultCost = fields["default_cost"]?.integer(in: 0...1440, &findings) ?? 0
    self.groups = GroupCost(
      freeMembers: groups["free_members"]?.integer(in: 0...1000, &findings) ?? 0,
      extraCost: groups["extra_cost"]?.integer(in: 0...1440, &findings) ?? 0)
    executives = (fields["executives"]?.list(&findings) ?? []).compactMap { Executive($0, &findings) }
    departments = (fields["departments"]?.list(&findings) ?? []).compactMap { Department($0, &findings) }
    givenNames = fields["given_names"]?.strings(&findings) ?? []
    familyNames = fields["family_names"]?.strings(&findings) ?? []
    manners = Manners(fields["manners"], &findings)
    announcements = Announcements(fields["announcements"], &findings)
    board = fields["board"]?.name(&findings) ?? ""
    self.handbook = (handbookText, handbook["to"]?.name(&findings) ?? "")
    self.instructions = instructions
    self.greeting = greeting
    continuity = fields["continuity"].flatMap { CompanyRule.template($0, templates, &findings) }
    dial = DialRule(fields["dial"], &findings)
    lint(fields, &findings)
  }

  private func lint(_ fields: Fields, _ findings: inout Findings) {
    let place = fields.node.place
    if !(dayStart < dayEnd && opens < closes && dayStart < deadline && deadline <= dayEnd) {
      findings.error("the times of the day are not in order", at: place)
    }
    if departments.isEmpty { findings.error("a company needs departments", at: place) }
    if rooms.isEmpty { findings.error("a company needs rooms", at: place) }
    if firstDay.weekday > 5, let node = fields["first_day"] {
      findings.error("\(firstDay.dateText) is no working day", at: node.place)
    }
    for (key, names) in [("given_names", givenNames), ("family_names", familyNames)] {
      if Set(names).count < names.count, let node = fields[key] {
        findings.error("a name of '\(key)' stands twice", at: node.place)
      }
    }
    if givenNames.count * familyNames.count < headcount {
      findings.error("there are fewer names than people", at: place)
    }
    if let given = trainee.split(separator: " ").first, givenNames.contains(String(given)) {
      findings.error("'\(given)' is the trainee's name; nobody else may have it", at: place)
    }
  }

  private static func template(_ node: SourceNode?, _ templates: [String: Template], _ findings: inout Findings)
    -> Template?
  {
    guard let node, let name = node.name(&findings) else { return nil }
    if let template = templates[name] { return template }
    findings.error(
      "there is no template '\(name)'", at: node.place,
      remedy: Spelling.remedy(for: name, among: templates.keys.sorted()))
    return nil
  }

  private static func date(_ node: SourceNode?, _ findings: inout Findings) -> Moment? {
    guard let node, let text = node.name(&findings) else { return nil }
    guard let moment = Moment("\(text)T00:00") else {
      findings.error("'\(text)' is not a date like '2025-10-01'", at: node.place)
      return nil
    }
    return moment
  }
}

extension CompanyRule.Executive {
  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let fields = Fields(node, required: ["position", "from_headcount"], &findings),
      let position = fields["position"]?.name(&findings),
      let threshold = fields["from_headcount"]?.integer(in: 1...1000, &findings)
    else { return nil }
    self.init(position: position, threshold: threshold)
  }
}

extension CompanyRule.Department {
  fileprivate init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let fields = Fields(node, required: ["name", "share", "manager", "reports", "roles"], &findings),
      let name = fields["name"]?.name(&findings), let share = fields["share"]?.number(&findings),
      let manager = fields["manager"]?.name(&findings),
      let reports = fields["reports"]?.integer(in: 1...1000, &findings),
      let roles = fields["roles"], let members = roles.members
    else { return nil }
    self.init(name: name, share: share, manager: manager, reports: reports, roles: [])
    for role in members { self.roles.append((role.key, role.value.number(&findings) ?? 0)) }
    // Zero, negative or missing weights cannot be shared out by.
    if !(share > 0) { findings.error("the share of '\(name)' must be more than 0", at: node.place) }
    if self.roles.isEmpty || self.roles.contains(where: { !($0.ratio > 0) }) {
      findings.error("the roles of '\(name)' need ratios above 0", at: roles.place)
    }
  }
}

extension CompanyRule.Manners {
  fileprivate init(_ node: SourceNode?, _ findings: inout Findings) {
    let keys = ["small_talk", "declines", "one_thing_at_a_time"]
    let fields = node.flatMap { Fields($0, required: keys, &findings) }
    self.init(
      smallTalk: fields?["small_talk"]?.strings(&findings) ?? [],
      declines: fields?["declines"]?.strings(&findings) ?? [],
      oneThingAtATime: fields?["one_thing_at_a_time"]?.strings(&findings) ?? [])
    if let node, [smallTalk, declines, oneThingAtATime].contains(where: \.isEmpty) {
      findings.error("each of the manners needs wordings", at: node.place)
    }
  }
}
