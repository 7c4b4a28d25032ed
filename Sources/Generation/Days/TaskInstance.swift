import Chance
import Families
import MetaTasks
import Notation
import Workplace

/// One task made: what its kit computed, and how its rule words that.
struct TaskInstance {
  var variant: String
  var product: WorkProduct
  var blueprint: Blueprint

  /// What an instance is made from.
  struct Order {
    let task: ScenarioConfig.Task
    let rule: Rule
    /// The arguments, and the variant that they stand for.
    var arguments: JSON
    let company: Company
    let companyContext: JSON
    let start: Moment
    var deadline: Moment
    /// The task's stream.
    let chance: Chance
    /// The stream of the house's rules for its family; see `House`.
    var house: Chance
  }

  /// Makes a task.
  /// - Parameter draws: The label of the kit's stream; another one gives another world of the same kind.
  init(_ order: Order, draws: String = "kit") throws {
    let (rule, task) = (order.rule, order.task)
    guard let kit = rule.kit.flatMap(Kits.named), let variant = rule.variant(for: order.arguments) else {
      throw Unbuildable("its rule has no kit or no variant for these arguments")
    }
    let work = WorkOrder(
      taskID: rule.family, variant: variant.id, arguments: order.arguments,
      parameters: rule.parameters(for: order.arguments), output: nil, company: order.company, start: order.start,
      arrives: task.arrives, deadline: order.deadline, chance: order.chance.stream(draws), house: order.house)
    self.variant = variant.id
    product = try kit.build(work)
    blueprint = try Blueprint(
      rule, variant: variant,
      context: .init(
        arguments: order.arguments, facts: product.facts, parameters: work.parameters, company: order.companyContext,
        task: [
          "id": .string(rule.family), "title": .string(task.title), "deadline": .string(order.deadline.description),
          "deadline_text": .string(order.deadline.clockText), "date": .string(order.start.dateText),
        ]),
      chance: order.chance.stream("wording"))
  }

  /// The kit's files: `cloud_disk/…` and `workspace/…`.
  var dataFiles: [(place: String, file: File)] {
    func files(_ folder: [String: File], in root: String) -> [(String, File)] {
      folder.sorted { $0.key < $1.key }.map { (root + $0.key, $0.value) }
    }
    return files(product.cloudDisk, in: "cloud_disk/") + files(product.workspace, in: "workspace/")
  }

  /// All its files, minutes of meetings aside.
  var files: [String: File] {
    let documents = blueprint.documents.filter { !$0.path.hasPrefix("minutes/") }.map { ($0.path, File($0.text)) }
    return Dictionary(dataFiles.map { ($0.place, $0.file) } + documents, uniquingKeysWith: { first, _ in first })
  }

  /// Puts another file in the place of one of the kit's.
  mutating func replace(_ place: String, with file: File) {
    if place.hasPrefix("cloud_disk/") {
      product.cloudDisk[String(place.dropFirst("cloud_disk/".count))] = file
    } else {
      product.workspace[String(place.dropFirst("workspace/".count))] = file
    }
  }
}
