import Chance
import Families
import MetaTasks
import Notation
import Workplace

/// A day in the making: tasks are added one after the other, then the bundle is closed.
struct DayAssembly {
  let hub: Hub
  let company: Company
  let start: Moment
  let end: Moment
  let chance: Chance
  private let companyContext: JSON
  private var memory: Memory
  private var tasks: [Day.Task] = []
  private var answers: [String: [Checkpoint]] = [:]
  private var meetings: [Meeting] = []
  private var cloudDisk = FileTree()
  private var workspace = FileTree()

  init(hub: Hub, company: Company, start: Moment, end: Moment, chance: Chance) {
    self.hub = hub
    self.company = company
    self.start = start
    self.end = end
    self.chance = chance
    companyContext = company.context
    memory = Memory(company: company)
  }

  /// Builds a task and adds what it brings: files, clues, checkpoints, meetings.
  /// - Throws: `Problem` with the task's place in the config, or the rule's when that is at fault.
  mutating func add(_ task: ScenarioConfig.Task, dayIndex: Int) throws {
    do {
      try build(task, dayIndex: dayIndex)
    } catch let reason as Unbuildable {
      throw Problem("'\(task.title)' cannot be built: \(reason)", at: task.place)
    }
  }

  private mutating func build(_ task: ScenarioConfig.Task, dayIndex: Int) throws {
    guard let rule = hub.rules[task.title], let kit = rule.kit.flatMap(Kits.named) else {
      throw Unbuildable("there is no kit for this family")
    }
    let stream = chance.stream(rule.family)
    let deadline = try task.deadline.onDay(dayIndex, of: hub)
  }
}
