import Chance
import Notation
package import Workplace

/// The kit of Meeting Book: who can take part in a meeting, who says so, and which rooms are taken.
package enum MeetingBookKit: Kit {
  package static let name = "meeting_book"

  package static func build(_ order: WorkOrder) throws -> WorkProduct {
    let conflicts = order.arguments["conflict_nums"]?.integer ?? 3
    guard (1...3).contains(conflicts) else { throw Unbuildable("'conflict_nums' must be 1, 2 or 3") }
    let circle =
      switch order.arguments["task_type"]?.string {
      case "manager":
        try Circle.managers(of: order.company, away: conflicts, drawing: order.chance.stream("circle"))
      case "department":
        try Circle.team(of: order.company, away: conflicts, drawing: order.chance.stream("circle"))
      default: throw Unbuildable("'task_type' must be 'department' or 'manager'")
      }
    let window = try MeetingWindow(order, questions: circle.members.count + circle.undecided.count)
    let plan = RoomPlan(company: order.company, window: window, circle: circle, chance: order.chance.stream("rooms"))
    return WorkProduct(
      facts: facts(circle, window, order), meetings: plan.meetings,
      engagements: [window.engagement])
  }

  private static func facts(_ circle: Circle, _ window: MeetingWindow, _ order: WorkOrder) -> JSON {
    var chance = order.chance.stream("subject")
    let everybody = order.company.everybody.map(\.name)
    let undecided = circle.undecided.map { (member: $0, fact: fact($0, among: everybody)) }
    var facts: JSON = [
      "subject": .string(chance.choice(subjects)),
      "team": .text(circle.department),
      "positions_text": .string(circle.members.map(\.position).uniqued().joined(separator: ", ")),
    ]
    facts.merge(window.facts)
    facts.merge([
      "start_spellings": .texts(Spellings.time(window.start)),
      "free": .array(circle.free.map { ["name": .string($0)] }),
      "away": .array(circle.away.map { ["name": .string($0)] }),
      "busy": .array(undecided.map(\.fact)),
      "kept": .array(undecided.filter(\.member.attends).map(\.fact)),
      "released": .array(undecided.filter { !$0.member.attends }.map(\.fact)),
      "availability_clues": .array(circle.members.map { .string("availability/\($0.name)") }),
      "decision_clues": .array(circle.undecided.map { .string("decision/\($0.name)") }),
      "requested": .texts(circle.members.map(\.name)),
      "expected": .texts(circle.expected),
      "unavailable": .texts(circle.unavailable),
    ])
    return facts
  }

  /// What the rule sees of somebody about whom a manager decides.
  private static func fact(_ member: Circle.Undecided, among everybody: [String]) -> JSON {
    [
      "name": .string(member.name), "manager": .string(member.manager),
      "spellings": .texts(Spellings.person(member.name, among: everybody)),
    ]
  }

  /// What meetings are about.
  package static let subjects = [
    "the budget of the coming quarter", "the hiring plan", "the move to the new floor", "the launch checklist",
    "the results of the staff survey", "the on-call rota", "the autumn campaign", "the risk register",
    "the new travel rules", "the customer advisory board", "the office safety walk", "the data retention rules",
    "the trade fair in November", "the onboarding of new colleagues", "the supplier contracts", "the open day",
    "the holiday cover", "the training catalogue", "the accessibility review", "the price list",
  ]
}
