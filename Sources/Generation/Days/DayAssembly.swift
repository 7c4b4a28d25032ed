import Chance
import Families
import MetaTasks
import Notation
import Workplace

/// A day in the making: tasks are added one after the other, then the bundle is closed.
struct DayAssembly {
  private let rule: CompanyRule
  private let company: Company
  private let companyContext: JSON
  private let start: Moment
  private let end: Moment
  private let chance: Chance
  private var memory: Memory
  private var tasks: [Day.Task] = []
  private var answers: [String: [Checkpoint]] = [:]
  private var calendar: DayCalendar
  private var cloudDisk = FileTree()
  private var workspace = FileTree()

  init(rule: CompanyRule, company: Company, date: Moment, chance: Chance) {
    self.rule = rule
    self.company = company
    self.chance = chance
    companyContext = company.context
    start = date.at(minuteOfDay: rule.dayStart)
    end = date.at(minuteOfDay: rule.dayEnd)
    memory = Memory(company: company)
    calendar = DayCalendar(trainee: company.trainee.name)
  }

  /// Builds a task and adds what it brings: files, clues, checkpoints, meetings.
  /// - Throws: `Problem` with the task's place in the config, or the rule's when that is at fault.
  mutating func add(_ task: ScenarioConfig.Task, by rule: Rule) throws {
    do {
      try build(task, by: rule)
    } catch let reason as Unbuildable {
      throw Problem("'\(task.title)' cannot be built: \(reason)", at: task.place)
    }
  }

  private mutating func build(_ task: ScenarioConfig.Task, by rule: Rule) throws {
    guard let kit = rule.kit.flatMap(Kits.named), let variant = rule.variant(for: task.arguments) else {
      throw Unbuildable("its rule has no kit or no variant for these arguments")
    }
    let id = rule.family
    let stream = chance.stream(rule.family)
    let order = WorkOrder(
      taskID: id, variant: variant.id, arguments: task.arguments, parameters: rule.parameters(for: task.arguments),
      output: nil, company: company, start: start, arrives: task.arrives, deadline: task.deadline,
      chance: stream.stream("kit"))
    let product = try kit.build(order)
    let blueprint = try Blueprint(
      rule, variant: variant,
      context: .init(
        arguments: task.arguments, facts: product.facts, parameters: order.parameters, company: companyContext,
        task: context(of: task, id: id)),
      chance: stream.stream("wording"))
    try memory.share(blueprint.clues, ofTask: id, synonyms: rule.synonyms, chance: stream)
    try take(product, blueprint.documents)
    answers[id] = blueprint.checkpoints
    tasks.append(
      Day.Task(
        id: id, family: rule.family, variant: variant.id, title: rule.title, objective: blueprint.objective,
        arrives: order.arrives, deadline: task.deadline, effort: rule.effort))
  }

  private func context(of task: ScenarioConfig.Task, id: String) -> JSON {
    [
      "id": .string(id), "title": .string(task.title), "deadline": .string(task.deadline.description),
      "deadline_text": .string(task.deadline.clockText), "date": .string(start.dateText),
    ]
  }

  private mutating func take(_ product: WorkProduct, _ documents: [Blueprint.Document]) throws {
    for (path, file) in product.cloudDisk.sorted(by: { $0.key < $1.key }) { try put(file, at: "cloud_disk/" + path) }
    for (path, file) in product.workspace.sorted(by: { $0.key < $1.key }) { try put(file, at: "workspace/" + path) }
    for engagement in product.engagements { try calendar.add(engagement) }
    for meeting in product.meetings { try calendar.add(meeting) }
    for document in documents { try put(File(document.text), at: document.path) }
  }

  private mutating func put(_ file: File, at path: String) throws {
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
    var day = Day(
      scenario: scenario, name: name, start: start, end: end, company: company, costs: rule.costs,
      defaultCost: rule.defaultCost, groupCost: rule.groups, callsPerTurn: rule.callsPerTurn,
      instructions: try rule.instructions(start: start), tasks: tasks, meetings: calendar.meetings,
      manners: Manners(rule.manners))
    day.greeting = try rule.greeting(start: start, tasks: day.waitingTasks.map(\.card))
    return DayBundle(
      day: day, knowledge: memory.knowledge, sources: memory.sources, answers: answers, cloudDisk: cloudDisk,
      workspace: workspace)
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
