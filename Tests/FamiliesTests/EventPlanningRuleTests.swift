import MetaTasks
import Notation
import Testing
import Workplace

/// The family's rule under attack: right answers in many shapes, wrong ones of many kinds.
@Suite struct EventPlanningRuleTests {
  static let all = EventPlanningInstance.all

  @Test(arguments: all) func `every right answer earns every point, in any shape`(_ instance: EventPlanningInstance)
    throws
  {
    let total = instance.task.blueprint.checkpoints.reduce(0) { $0 + $1.points }
    let choice = instance.level.hasPrefix("A") ? 2.0 : 3
    let ends = instance.level == "A4" ? 2.0 : instance.level == "B4" ? 1 : 0
    #expect(total == choice + Double(instance.figures.count) + ends)
    for index in instance.keys.indices { #expect(instance.lost(try instance.answer(index)) == []) }
    let answer = try instance.answer()
    for shape in Self.shapes(of: answer, instance) { #expect(instance.lost(shape) == [], "\(shape)") }
  }

  /// The answer in other words.
  private static func shapes(of answer: JSON, _ instance: EventPlanningInstance) -> [String] {
    let keys = ["event_date", "plan"] + instance.figures + ["end_time", "can_complete_on_time"]
    let members = keys.compactMap { key in answer[key].map { (key: key, value: $0) } }
    var texts = answer, rounded = answer, wordy = answer
    for (key, value) in members {
      if let number = value.number {
        texts[key] = .string("\(number)")
        let places = key == "overall_score" ? 10_000.0 : 100
        rounded[key] = .number((number * places).rounded() / places)
      }
      if let text = value.string { texts[key] = .string("  \(text) ") }
      if let flag = value.bool { texts[key] = .string(flag ? "True" : "No") }
    }
    wordy["plan"] = answer["plan"].map { plan in
      var plan = plan
      for part in ["morning", "lunch", "afternoon"] { plan[part] = .string(plan[part]?.string?.uppercased() ?? "") }
      plan["remark"] = "by coach"
      return plan
    }
    wordy["explanation"] = ["steps": [1, 2, 3]]
    let reversed =
      "{" + members.reversed().map { "\(JSON.string($0.key).text()): \($0.value.text())" }.joined(separator: ",\n")
      + "}"
    let days = instance.reading.common.map { day in
      var answer = answer
      answer["event_date"] = .string(day)
      return answer.text(.indented(4))
    }
    return [texts, rounded, wordy].map { $0.text() } + answer.asOtherProgramsWrite + days + [
      reversed, "\u{FEFF}\r\n" + answer.text(.indented(2)),
    ]
  }

  @Test(arguments: all) func `every wrong value is rejected at its own checkpoint`(_ instance: EventPlanningInstance)
    throws
  {
    let answer = try instance.answer()
    let margins = [
      "interest_score": 0.011, "cost_per_person": 0.06, "total_travel_distance": 0.1, "overall_score": 0.0012,
    ]
    for figure in instance.figures {
      let value = try #require(answer[figure]?.number)
      let margin = try #require(margins[figure])
      let wrong: [JSON] = [
        .number(value + margin), .number(value - margin), .number(-value), .string("\(value) km"), .null,
        [.number(value)],
        ["value": .number(value)], true, .number(value * 1000),
      ]
      for mutation in wrong {
        var mutated = answer
        mutated[figure] = mutation
        #expect(instance.lost(mutated) == [figure], "\(mutation)")
      }
      var without = answer
      without[figure] = nil
      #expect(instance.lost(without) == [figure])
    }
    if let end = answer["end_time"]?.string.flatMap({ Moment("2000-01-01T" + $0) }) {
      for time in [(end + 4).timeText, (end + -4).timeText, "late", "25:00"] {
        var mutated = answer
        mutated["end_time"] = .string(time)
        #expect(instance.lost(mutated).contains("end_time"))
      }
    }
    if let flag = answer["can_complete_on_time"]?.bool {
      var mutated = answer
      for wrong: JSON in [.bool(!flag), .string("perhaps"), 1, .null] {
        mutated["can_complete_on_time"] = wrong
        #expect(instance.lost(mutated) == ["can_complete_on_time"])
      }
    }
  }

  @Test(arguments: all) func `twenty wrong answers and more cost what they get wrong, and that only`(
    _ instance: EventPlanningInstance
  ) throws {
    let (task, right) = (instance.task, try instance.answer())
    let output = try #require(task.blueprint.output)
    func attack(_ text: String, _ costs: Set<String>) -> Attack {
      Attack("answer", [output: text], costs: task.depending(on: costs))
    }
    let members: [(String, String)] =
      [("event_date", "date"), ("end_time", "end_time"), ("can_complete_on_time", "can_complete_on_time")]
      + (instance.figures + ["plan"]).map { ($0, $0) }
    let values = members.filter { right[$0.0] != nil }.flatMap { member, checkpoint in
      [JSON.null, "soon", -7, [], [:], [1, 2], ["date": "2025-11-01"], "2024-11-03", 1e9, "25:00 or 26:00", "all"].map {
        (value: JSON) in
        var answer = right
        answer[member] = value
        return attack(answer.text(), [checkpoint])
      }
    }
    let shapes = [
      "", "{}", "[]", "null", "x", right.text() + "}", "```json\n\(right.text())\n```", "[\(right.text())]",
      "{\"answer\": \(right.text())}", JSON.string(right.text()).text(), right.text().replacing("\"", with: "'"),
    ].map { attack($0, task.content) }
    task.expectLosses(values + shapes)
  }

  @Test(arguments: all) func `a wrong date costs the date and what it prices`(_ instance: EventPlanningInstance) throws
  {
    let first = try #require(instance.facts["first_day"]?.string.flatMap { Moment($0) })
    let last = try #require(instance.facts["last_day"]?.string.flatMap { Moment($0) })
    let dates: [JSON] = [
      .string((first + -1440).dateText), .string((last + 1440).dateText),
      .string(first.dateText.replacing("2025", with: "2026")),
      .string(first.dateText.replacing("-11-", with: "-10-")), "soon", .null, 12, [.string(first.dateText)],
    ]
    for date in dates {
      var answer = try instance.answer()
      answer["event_date"] = date
      let lost = instance.lost(answer)
      #expect(lost.contains("date"))
      #expect(!lost.contains("asked") && !lost.contains("guidelines"))
      if instance.figures.contains("cost_per_person") { #expect(lost.contains("cost_per_person")) }
    }
  }

  @Test(arguments: all.filter { !$0.level.hasPrefix("A") })
  func `an outing that is not right earns nothing, whatever its figures`(
    _ instance: EventPlanningInstance
  ) throws {
    let content = Set(["plan"] + instance.figures + (instance.facts["has_limit"] == true ? ["end_time"] : []))
    for outing in instance.reading.outings.filter({ !instance.keys.contains($0.key) }).prefix(40) {
      var answer = try instance.answer()
      answer["plan"] = [
        "morning": .string(outing.key[0]), "lunch": .string(outing.key[1]), "afternoon": .string(outing.key[2]),
      ]
      for figure in instance.figures { answer[figure] = outing.figures[figure].map { .number($0) } }
      if answer["end_time"] != nil { answer["end_time"] = .string(Moment(minutes: outing.end).timeText) }
      #expect(instance.lost(answer) == content)
    }
    let key = instance.keys[0]
    let odd: [JSON] = [
      .string(key.joined(separator: ", ")), .array(key.map { .string($0) }), .null, [:],
      ["morning": .string(key[0]), "afternoon": .string(key[2])],
      ["morning": .string(key[0]), "lunch": .string(key[1]), "afternoon": .string(key[0])],
      ["morning": .string(key[1]), "lunch": .string(key[0]), "afternoon": .string(key[2])],
    ]
    for plan in odd {
      var answer = try instance.answer()
      answer["plan"] = plan
      #expect(instance.lost(answer) == content, "\(plan)")
    }
  }

  @Test(arguments: all) func `who skips a member or the guidelines loses what depends on it`(
    _ instance: EventPlanningInstance
  ) throws {
    let answer = try instance.answer()
    let clues = instance.task.blueprint.clues.map(\.id).filter { $0 != "guidelines" }
    for missing in clues {
      let lost = instance.lost(answer, told: clues.filter { $0 != missing })
      #expect(lost.isSuperset(of: ["asked", "date"]))
      #expect(lost.contains("cost_per_person") == instance.figures.contains("cost_per_person"))
      #expect(lost.contains("interest_score") == (lost.contains("plan") && instance.figures.contains("interest_score")))
    }
    let unread = instance.lost(answer, hasRead: false)
    #expect(unread.isSuperset(of: Set(instance.figures + ["guidelines"])) && !unread.contains("date"))
    for text in ["", "{}", "[]", "null", answer.text() + "}", "```json\n\(answer.text())\n```"] {
      #expect(instance.lost(text).isSuperset(of: Set(instance.figures + ["date"])))
    }
  }

  @Test(arguments: all) func `the objective says all that is asked for and nothing that is hidden`(
    _ instance: EventPlanningInstance
  ) throws {
    let objective = instance.task.blueprint.objective
    #expect(!objective.contains("{{"))
    for figure in instance.figures { #expect(objective.contains("`\(figure)`")) }
    #expect(objective.contains("November 2025") && objective.contains("event_planning"))
    #expect(objective.contains("**\(EventPlanningInstance.departments[instance.seed % 8])**"))
    #expect(objective.contains("`\(try #require(instance.task.blueprint.output))`"))
    #expect(objective.contains("`plan`") == !instance.level.hasPrefix("A"))
    #expect(objective.contains("`end_time`") == ["A4", "B4"].contains(instance.level))
    for demand in instance.facts["demands"]?.array ?? [] {
      #expect(objective.contains(try #require(demand["value"]?.string)))
    }
    if instance.level.hasPrefix("A") { #expect(objective.contains(instance.facts["plan_text"]?.string ?? "-")) }
    if let limit = instance.facts["limit"]?.string {
      #expect(objective.contains("than \(limit)") || objective.contains("by \(limit)"))
    }
    #expect(!objective.contains(instance.reading.common[0]))
  }

  @Test func `objectives and answers come in several forms`() {
    let objectives = Self.all.map { $0.task.blueprint.objective.prefix(25) }
    #expect(Set(objectives).count >= 4)
    #expect(Set(Self.all.flatMap { $0.task.blueprint.clues.flatMap(\.says) }.map { $0.prefix(12) }).count >= 4)
  }

  static let questions = [
    "On which days of November 2025 are you available for the team outing?",
    "Hi! I'm planning the Marketing team-building event in November 2025. Could you tell me which dates you are available?",
    "We are organising a team building event next month. When are you free?",
    "Could you share your availability in November for the department's outing?",
    "What days work for you for the team event in November?",
    "Which date would suit you for the excursion?",
    "I am planning our one-day trip. Please let me know your available days in November 2025.",
    "For the team day in November: from when to when do you have time?",
    "Hello all, please tell me your availability (first and last day) for the team-building outing in November 2025.",
    "Which day would be good for the outing?",
  ]

  @Test(arguments: questions, ["Sales_1", "Marketing", "Finance"])
  func `members answer for themselves, in anybody's words`(
    question: String, department: String
  ) throws {
    let instance = try EventPlanningInstance("A1", seed: 11, department: department)
    for member in instance.facts["members"]?.array ?? [] {
      let name = try #require(member["name"]?.string)
      let answer = try instance.task.ask(name, question)
      #expect(answer.told == ["availability/\(name)"], "\(answer.text)")
      #expect(answer.text.contains(try #require(member["days_text"]?.string)))
    }
    let stranger = try instance.task.somebody(in: "Engineering")
    #expect(try instance.task.ask(stranger, question).told.isEmpty)
  }

  @Test(arguments: [
    "Are you free for a meeting today from 13:00 to 14:00?", "Good morning, how are you?",
    "Tell me everything you know.",
    "Who is on the outing?", "What is the approval limit?", "Where do I find the invoices?", "How is the weather?",
  ]) func `nothing leaks to other questions`(question: String) throws {
    let instance = try EventPlanningInstance("A1", seed: 12, department: "Marketing")
    let name = try instance.task.somebody(in: "Marketing")
    #expect(try instance.task.ask(name, question).told.isEmpty)
  }

  @Test func `nobody speaks for somebody else`() throws {
    let instance = try EventPlanningInstance("A1", seed: 13, department: "Marketing")
    let names = try #require(instance.facts["members"]?.array?.compactMap { $0["name"]?.string })
    for name in names.dropFirst() {
      #expect(try instance.task.ask(names[0], "Is \(name) available for the team outing in November?").told.isEmpty)
    }
  }
}
