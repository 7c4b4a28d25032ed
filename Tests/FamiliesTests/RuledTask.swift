import Chance
import Families
import Foundation
import MetaTasks
import Notation
import Testing
import Workplace

/// A kit's product worded by the rule of the task hub, with colleagues who know its clues.
struct RuledTask {
  let order: WorkOrder
  let blueprint: Blueprint
  let product: WorkProduct
  private let synonyms: [String: [String]]

  static let hub = Result {
    try Hub(at: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../task_hub").path())
  }

  init(_ order: WorkOrder, family: String) throws {
    let rule = try #require(try RuledTask.hub.get().rule(family: family))
    let variant = try #require(rule.variant(for: order.arguments))
    let kit = try #require(rule.kit.flatMap { Kits.named($0) })
    self.order = order
    product = try kit.build(order)
    synonyms = rule.synonyms
    let people = order.company.people.map { ["name": .string($0.name)] as JSON }
    blueprint = try Blueprint(
      rule, variant: variant,
      context: .init(
        arguments: order.arguments, facts: product.facts, parameters: order.parameters,
        company: ["name": .string(order.company.name), "trainee": ["name": "Alice Smith"], "people": .array(people)],
        task: ["id": .string(family), "title": .string(rule.title), "deadline": "", "deadline_text": ""]),
      chance: order.chance.stream("wording"))
  }

  /// The kit's facts.
  var facts: JSON { product.facts }

  /// What a colleague tells when asked: the words, and the clues without the task's id.
  /// - Parameter known: The clues told before.
  func ask(_ name: String, _ question: String, known: Set<String> = []) throws -> Colleague.Answer {
    let person = try #require(order.company.person(named: name))
    let knowledge = blueprint.clues.compactMap { clue -> Knowledge? in
      let holds = order.company.names(of: clue.holders).contains(name)
      let refers = clue.refers.map { order.company.names(of: $0.from).contains(name) } ?? false
      guard holds || refers else { return nil }
      let words = holds ? clue.says : clue.refers?.says ?? []
      return Knowledge(
        clue: "\(order.taskID)/\(clue.id)", kind: holds ? .tells : .refers, topics: clue.topics, synonyms: synonyms,
        mentions: holds ? clue.mentions ?? [] : [], lacks: holds ? clue.lacks : nil, says: words.first ?? "",
        asksBack: clue.asksBack?.first,
        after: holds ? (clue.after ?? []).map { "\(order.taskID)/\($0)" } : [], hears: holds && clue.hears == true)
    }
    var answer = Colleague(person: person, knowledge: knowledge, manners: .plain).answer(
      question, known: Set(known.map { "\(order.taskID)/\($0)" }))
    answer.told = answer.told.map { String($0.dropFirst(order.taskID.utf8.count + 1)) }
    answer.referred = answer.referred.map { String($0.dropFirst(order.taskID.utf8.count + 1)) }
    return answer
  }

  /// The name of some person of that department.
  func somebody(in department: String) throws -> String {
    try #require(order.company.people.first { $0.department == department }).name
  }
}
