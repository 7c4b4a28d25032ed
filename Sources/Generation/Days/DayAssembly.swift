import Chance
import MetaTasks
import Notation
import Workplace

/// A day in the making: tasks are added one after the other, then the bundle is closed.
struct DayAssembly {
  let rule: CompanyRule
  let company: Company
  let plan: ScenarioConfig.Day
  let start: Moment
  let end: Moment
  let chance: Chance
  let casting: Casting
  private let house: House
  let announcer: Announcer
  private let companyContext: JSON
  var memory: Memory
  private(set) var tasks: [Day.Task] = []
  var answers: [String: [Checkpoint]] = [:]
  var calendar: DayCalendar
  var cloudDisk = FileTree()
  private var workspace = FileTree()
  var deliveries = FileTree()
  var website: Website?
  private var trade: TradeService?
  var events: [Day.Event] = []
  /// What is posted in the course of the day.
  var postings: [(at: Moment, text: String)] = []
  /// The clues that the config put elsewhere than their rules do, as `task id/clue id`.
  var placed: Set<String> = []
  /// Who is out of the office, and who stands in.
  var absences: [(person: Person, standIn: Person?, span: Span)] = []
  /// Who wants each task done, by task id.
  private var requesters: [String: Person] = [:]

  init(rule: CompanyRule, company: Company, day: ScenarioConfig.Day, chance: Chance, house: House) {
    self.rule = rule
    self.company = company
    self.chance = chance
    self.house = house
    plan = day
    companyContext = company.context
    start = day.date.at(minuteOfDay: rule.dayStart)
    end = day.date.at(minuteOfDay: rule.dayEnd)
    memory = Memory(company: company)
    calendar = DayCalendar(trainee: company.trainee.name)
    casting = Casting(company: company)
    announcer = Announcer(announcements: rule.announcements, chance: chance.stream("announcements"))
  }

  /// Builds a task and adds what it brings: files, clues, checkpoints, meetings, changes.
  /// - Throws: `Problem` with the task's place in the config, or the rule's when that is at fault.
  /// - Parameter earlier: The same task of the day before, when this one refers to it.
  mutating func add(_ task: ScenarioConfig.Task, by rule: Rule, after earlier: Earlier? = nil) throws {
    do { try build(task, by: rule, after: earlier) } catch { throw DayAssembly.located(error, task) }
  }

  /// What went wrong with a task, with its place in the config where it has none.
  private static func located(_ error: any Error, _ task: ScenarioConfig.Task) -> any Error {
    guard let reason = error as? Unbuildable else { return error }
    return Problem("'\(task.title)' cannot be built: \(reason)", at: task.place)
  }

  /// What a task of the day is made from.
  private func order(_ task: ScenarioConfig.Task, by rule: Rule) -> TaskInstance.Order {
    TaskInstance.Order(
      task: task, rule: rule, arguments: task.arguments, company: company, companyContext: companyContext, start: start,
      deadline: task.deadline, chance: chance.stream(rule.family), house: house.rules(for: rule.family))
  }

  /// The rule's task of the day as it is at first, without what else the day does to it: for a later day that refers to it.
  func earlier(by rule: Rule) throws -> Earlier? {
    guard let task = plan.tasks.first(where: { $0.family == rule.family }) else { return nil }
    do {
      return Earlier(blueprint: try TaskInstance(order(task, by: rule)).blueprint, day: start)
    } catch { throw DayAssembly.located(error, task) }
  }

  private mutating func build(_ task: ScenarioConfig.Task, by rule: Rule, after earlier: Earlier?) throws {
    let id = rule.family
    let stream = chance.stream(rule.family)
    let order = order(task, by: rule)
    let from = task.circumstances.from ?? (plan.isLiving ? .anybody(position: nil, department: nil) : nil)
    let requester = try from.map { try casting.person($0, requester: nil, stream.stream("requester")) }
    requesters[id] = requester
    var history = try History(order, disruptions: plan.disruptions, announcer: announcer)
    for index in history.versions.indices {
      try place(task.circumstances.placements, in: &history.versions[index], ofTask: id, rule, stream)
      let version = history.versions[index]
      try memory.share(
        version.instance.blueprint.clues, ofTask: id, during: version.span, synonyms: rule.synonyms,
        chance: house.rules(for: rule.family).stream("wording"))
      answers[version.answers] = version.instance.blueprint.checkpoints
    }
    let first = history.versions[0].instance
    try take(first)
    events += history.events(into: &deliveries)
    var objective = first.blueprint.objective
    var lines = history.notes.map { "> " + $0 }
    if let earlier { lines.append("> " + (try follow(earlier, with: first.blueprint, ofTask: id))) }
    if let requester { lines.append(try origin(of: task, from: requester)) }
    if !lines.isEmpty { objective += "\n\n" + lines.joined(separator: "\n") }
    tasks.append(
      Day.Task(
        id: id, family: rule.family, variant: first.variant, title: rule.title, objective: objective,
        arrives: task.arrives ?? start, deadline: task.deadline, effort: rule.effort, requester: requester?.name,
        priority: task.circumstances.priority, way: task.circumstances.way))
    if let requester { try announce(task, requester: requester, history) }
  }

  /// Who wants the task of that family done.
  func requester(ofTask id: String?) -> Person? { id.flatMap { requesters[$0] } }

  private mutating func take(_ instance: TaskInstance) throws {
    for (place, file) in instance.dataFiles { try put(file, at: place) }
    for engagement in instance.product.engagements { try calendar.add(engagement) }
    for meeting in instance.product.meetings { try calendar.add(meeting) }
    for document in instance.blueprint.documents { try put(File(document.text), at: document.path) }
    if let site = instance.product.website {
      guard website == nil else { throw Unbuildable("another task of the day brings the monitored website already") }
      website = site
    }
    if let service = instance.product.trade {
      guard trade == nil else { throw Unbuildable("another task of the day brings a trade-data service already") }
      trade = service
    }
  }

  mutating func put(_ file: File, at path: String) throws {
    if path.hasPrefix("cloud_disk/") {
      try DayAssembly.put(file, at: String(path.dropFirst("cloud_disk/".count)), in: &cloudDisk)
    } else if path.hasPrefix("workspace/") {
      try DayAssembly.put(file, at: String(path.dropFirst("workspace/".count)), in: &workspace)
    } else if path.hasPrefix("minutes/") {
      try calendar.setMinutes(file.text ?? "", at: Moment(String(path.dropFirst("minutes/".count))))
    } else {
      throw Unbuildable("the document '\(path)' lies neither in cloud_disk/ nor in workspace/")
    }
  }

  private static func put(_ file: File, at path: String, in tree: inout FileTree) throws {
    guard tree[path] == nil else { throw Unbuildable("two files want the place '\(path)'") }
    tree[path] = file
  }

  /// Closes the day.
  /// - Throws: `Problem` when the company's templates are at fault.
  mutating func bundle(scenario: String, day name: String) throws -> DayBundle {
    let handbook = try rule.handbook(people: companyContext["people"] ?? .array([]))
    cloudDisk[handbook.path] = File(handbook.text)
    if plan.isLiving { try disturb() }
    var day = Day(
      scenario: scenario, name: name, start: start, end: end, company: company, costs: rule.costs,
      defaultCost: rule.defaultCost, groupCost: rule.groups, callsPerTurn: rule.callsPerTurn,
      instructions: try rule.instructions(start: start, isLiving: plan.isLiving), tasks: tasks,
      timeline: events.inOrder, meetings: calendar.meetings, website: website ?? .quiet, manners: Manners(rule.manners),
      dials: plan.dials.isEmpty ? nil : plan.dials)
    day.greeting = try rule.greeting(
      start: start, tasks: day.waitingTasks.map(\.card),
      news: plan.overnight.filter(\.isAnnounced).map { change in
        try announcer.text(.rulesChanged, [change.family], ["title": .string(change.title)])
      })
    return DayBundle(
      day: day, knowledge: memory.knowledge, sources: memory.sources, placed: placed.sorted(), answers: answers,
      cloudDisk: cloudDisk, workspace: workspace, deliveries: deliveries, trade: trade)
  }
}

extension [Day.Event] {
  /// By time; what happens in the same minute in the order given.
  fileprivate var inOrder: [Day.Event] {
    enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
  }
}

extension Day.Task {
  /// What the greeting's template sees of a task.
  fileprivate var card: JSON {
    ["title": .string(title), "objective": .string(objective), "deadline_text": .string(deadline.clockText)]
  }
}

extension Manners {
  /// The company's wordings.
  fileprivate init(_ rule: CompanyRule.Manners) {
    self.init(smallTalk: rule.smallTalk, declines: rule.declines, oneThingAtATime: rule.oneThingAtATime)
  }
}
