import Chance
import Families
import MetaTasks
import Notation
import Testing
import Workplace

/// An instance of one of the twelve levels, with its documents read by somebody outside.
struct EventPlanningInstance: Sendable, CustomTestStringConvertible {
  let level: String
  let seed: Int
  let task: RuledTask
  let reading: EventPlanningReading

  init(_ level: String, seed: Int, department: String? = nil, changing: (inout JSON) -> Void = { _ in }) throws {
    self.level = level
    self.seed = seed
    var order = Self.order(level, seed: seed, department: department)
    if var parameters = order.arguments["task_params"] {
      changing(&parameters)
      order.arguments["task_params"] = parameters
    }
    task = try RuledTask(order, family: "event_planning")
    reading = try EventPlanningReading(task)
  }

  var testDescription: String { "\(level) \(seed)" }
  var facts: JSON { task.facts }

  /// The right answers' stops.
  var keys: [[String]] { facts["plans"]?.array?.map { $0["key"]?.array?.compactMap(\.string) ?? [] } ?? [] }

  /// The figures that are asked for.
  var figures: [String] {
    ["interest_score", "cost_per_person", "total_travel_distance", "overall_score"].filter {
      facts["asks"]?[$0] == true
    }
  }

  /// A right answer.
  func answer(_ index: Int = 0) throws -> JSON {
    let key = keys[index]
    let outing = try #require(reading.outings.first { $0.key == key })
    var answer: JSON = ["event_date": .string(reading.common.first ?? "")]
    if !level.hasPrefix("A") {
      answer["plan"] = ["morning": .string(key[0]), "lunch": .string(key[1]), "afternoon": .string(key[2])]
    }
    for figure in figures { answer[figure] = .number(try #require(outing.figures[figure])) }
    if facts["has_limit"] == true { answer["end_time"] = .string(Moment(minutes: outing.end).timeText) }
    if facts["judges_limit"] == true {
      answer["can_complete_on_time"] = .bool(outing.end <= (reading.limit ?? 0))
    }
    return answer
  }

  /// The shares of checkpoints that fall short of full.
  func lost(_ answer: JSON, told: [String]? = nil, hasRead: Bool = true) -> Set<String> {
    lost(answer.text(), told: told, hasRead: hasRead)
  }

  func lost(_ text: String, told: [String]? = nil, hasRead: Bool = true) -> Set<String> {
    let earned = task.earned([task.blueprint.output ?? "": text], told: told, hasRead: hasRead)
    return Set(earned.filter { $0.value < 1 }.map(\.key))
  }

  static let levels = ["A1", "A2", "A3", "A4", "B1", "B2", "B3", "B4", "C1", "C2", "C3", "C4"]

  static let all: [EventPlanningInstance] = levels.flatMap { level in
    (0..<5).compactMap { try? EventPlanningInstance(level, seed: $0) }
  }

  static let departments = [
    "Engineering", "Sales_1", "Sales_2", "Sales_3", "Marketing", "Product", "Human Resources", "Finance",
  ]

  static func order(_ level: String, seed: Int, department: String? = nil) -> WorkOrder {
    var chance = Chance(seed: "arguments \(level) \(seed)")
    var parameters: JSON = [
      "department": .string(department ?? departments[seed % 8]), "n_loc": 6, "n_res": 10,
    ]
    let singles: [JSON] = ["interest_score", "cost_per_person", "total_travel_distance"]
    switch level.last {
    case "1": parameters["metrics"] = .array(chance.sample(singles, count: chance.integer(in: 1...2)))
    case "2": parameters["metrics"] = .array(chance.sample(singles, count: chance.integer(in: 2...3)))
    default: parameters["metrics"] = .array(singles + ["overall_score"])
    }
    if level.hasSuffix("4") { parameters["end_time"] = .string(["17:30", "18:00", "19:00"][seed % 3]) }
    if level.hasPrefix("A") {
      parameters["plan"] = [
        "morning": "Riverside Wetland", "lunch": "Maple · Hotpot", "afternoon": "Stonegate Eco Park",
      ]
    }
    var kind = "general_event_planning"
    if level.hasPrefix("C") {
      kind = "optimal_event_planning"
      let modes = ["1": "highest_interest", "2": "lowest_cost", "3": "shortest_distance", "4": "highest_score"]
      parameters = [
        "department": parameters["department"] ?? "", "n_loc": 6, "n_res": 10,
        "mode": .string(modes[String(level.suffix(1))] ?? ""),
      ]
    }
    return WorkOrder(
      taskID: "event_planning", variant: "x",
      arguments: ["task_type_name": .string(kind), "task_params": parameters], parameters: [:], output: nil,
      company: testCompany(seed: seed % 7), start: Moment(minutes: 29_321_760),
      deadline: Moment(minutes: 29_321_760 + 720), chance: Chance(seed: seed).stream("event_planning").stream(level))
  }
}
