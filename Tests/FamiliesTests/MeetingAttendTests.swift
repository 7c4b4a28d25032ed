import Chance
import Families
import MetaTasks
import Notation
import Testing
import Workplace

@Suite struct MeetingAttendTests {
  static let types = ["none", "write", "sum", "check", "check_sum"]

  static func order(_ seed: Int, type: String? = nil, level: Int? = nil) -> WorkOrder {
    let type = type ?? types[seed % 5]
    let day = (Moment("2025-10-01T08:00:00") ?? Moment(minutes: 0)) + seed % 40 * 1440
    return WorkOrder(
      taskID: "meeting_attend", variant: type,
      arguments: [
        "meeting_start_time": .string(day.at(minuteOfDay: 540 + seed % 3 * 30).description),
        "meeting_last_time": .number([0.5, 1, 1.5, 2][seed % 4]), "task_type": .string(type),
        "task_level": .integer(level ?? 1 + seed % 3),
      ],
      parameters: [:], output: type == "none" ? nil : "meeting_summary.json", company: testCompany(seed: seed % 7),
      start: day, deadline: day.at(minuteOfDay: 1200), chance: Chance(seed: seed).stream("meeting_attend"))
  }

  private static func task(_ seed: Int, type: String? = nil) throws -> RuledTask {
    try RuledTask(order(seed, type: type), family: "meeting_attend")
  }

  @Test(arguments: 0..<120) func `as many break one rule each as the level says`(seed: Int) throws {
    let all = try MeetingAttendKit.build(Self.order(seed, type: "sum")).facts
    let some = try MeetingAttendKit.build(Self.order(seed, type: "check_sum")).facts
    let everybody = Dictionary(grouping: all["records"]?.array ?? []) { $0["name"]?.string ?? "" }
    let sheet = try #require(all["sheets"]?.array?.first { $0["code"] == all["sheet"] })
    let total = try #require(Int(sheet["total"]?.string?.filter { $0 != "," } ?? ""))
    let conforming = everybody.filter { _, records in
      let figures = records.map { ($0["quantity"]?.integer ?? 0, $0["unit_price"]?.integer ?? 0) }
      let broken = [
        figures.map(\.0).reduce(0, +) > sheet["pieces"]?.integer ?? 0,
        figures.contains { $0.1 > sheet["unit"]?.integer ?? 0 }, figures.map { $0.0 * $0.1 }.reduce(0, +) > total,
      ]
      #expect(broken.count { $0 } <= 1)
      return !broken.contains(true)
    }
    #expect(everybody.count == 5 + seed % 3 && everybody.count - conforming.count == 1 + seed % 3)
    #expect(Set(some["records"]?.array?.compactMap { $0["name"]?.string } ?? []) == Set(conforming.keys))
    let sum = conforming.values.joined().reduce(0) { $0 + ($1["total"]?.integer ?? 0) }
    #expect(some["statistics"]?.integer == sum)
  }

  @Test(arguments: 0..<40) func `the trainee is invited, others meet elsewhere`(seed: Int) throws {
    let product = try MeetingAttendKit.build(Self.order(seed))
    let own = product.meetings.filter { $0.attendees.contains("Alice Smith") }
    #expect(own.count == 1 && own[0].room == product.facts["room"]?.string)
    #expect(Set(product.meetings.map(\.room)).count == product.meetings.count && product.meetings.count > 3)
    #expect(product.engagements == [Engagement(start: own[0].start, end: own[0].end)])
  }

  @Test func `every seed tells another story, the same seed the same`() throws {
    let facts = try (0..<150).map { try MeetingAttendKit.build(Self.order($0, type: "sum", level: 2)).facts }
    #expect(Set(facts.map { $0["records"]?.text() }).count == 150)
    #expect(try MeetingAttendKit.build(Self.order(7, type: "sum", level: 2)).facts == facts[7])
  }

  @Test(arguments: 0..<20) func `the wording is whole and the points are the published ones`(seed: Int) throws {
    let blueprint = try Self.task(seed).blueprint
    for text in [blueprint.objective] + blueprint.documents.map(\.text) { #expect(!text.contains("{{")) }
    #expect(blueprint.checkpoints.map(\.points).reduce(0, +) == (seed % 5 == 0 ? 1 : 4))
    #expect(!blueprint.objective.contains("Room_"))
  }

  @Test(arguments: [
    "In which room is the meeting?", "Where does the meeting take place?", "Which room do we meet in?",
    "What is the meeting room?",
  ]) func `those who take part tell the room, others refer`(question: String) throws {
    let task = try Self.task(3)
    let party = task.facts["party"]?.array?.compactMap(\.string) ?? []
    for name in party.prefix(2) { #expect(try task.ask(name, question).told == ["room"]) }
    let other = try #require(task.order.company.people.first { !party.contains($0.name) }).name
    #expect(try task.ask(other, question).referred == ["room"])
  }

  @Test(arguments: [
    "Which procurement rules are in force?", "By which rules do we check procurement requests?",
    "Where are the rules for purchases?",
  ])
  func `Finance tells the rules`(question: String) throws {
    let task = try Self.task(3)
    #expect(try task.ask(task.somebody(in: "Finance"), question).told.contains("rules"))
  }

  private static func shares(_ text: String, _ task: RuledTask) -> [String: Double] {
    let evidence = Evidence(
      task: "meeting_attend", trainee: "Alice Smith", workspace: FileTree([("meeting_summary.json", File(text))]))
    let checkpoints = task.blueprint.checkpoints.map { checkpoint in
      var open = checkpoint
      open.requires = []
      return open
    }
    let earned = Judge(evidence).earned(checkpoints)
    return Dictionary(uniqueKeysWithValues: zip(checkpoints, earned).map { ($0.id, $1 / $0.points) })
  }

  @Test(arguments: [4, 9, 14]) func `right summaries count in any shape, wrong cells cost`(seed: Int) throws {
    let task = try Self.task(seed)
    let sum = task.facts["statistics"]?.integer ?? 0
    let records = task.facts["records"]?.array ?? []
    func entry(_ record: JSON, _ change: [String: JSON] = [:], plural: Int = 0) -> JSON {
      func value(_ key: String) -> JSON { change[key] ?? record[key] ?? .null }
      return [
        "total": value("total"), "name": value("name"),
        "item": change["item"] ?? record["item"]?.array?[plural] ?? .null,
        "quantity": value("quantity"), "unit_price": value("unit_price"), "note": "x",
      ]
    }
    func summary(_ entries: [JSON], _ statistics: JSON) -> String {
      (["statistics": statistics, "requirement": .array(entries)] as JSON).text()
    }
    let plain = records.map { entry($0) }
    let right = [
      summary(plain, .integer(sum)), summary(plain.reversed(), .string(String(sum))),
      summary(records.map { entry($0, plural: 1) }, .number(Double(sum))),
      summary(
        records.map { entry($0, ["unit_price": .string("$\($0["unit_price"]?.integer ?? 0).00")]) }, .integer(sum)),
      " \n"
        + summary(
          records.map { entry($0, ["name": .string(($0["name"]?.string ?? "").uppercased() + " ")]) }, .integer(sum))
        + "\n",
    ]
    let due: JSON = ["statistics": .integer(sum), "requirement": .array(plain)]
    for text in right + due.asOtherProgramsWrite {
      #expect(
        Self.shares(text, task).filter { ["requests", "statistics"].contains($0.key) }.allSatisfy { $0.value == 1 })
    }
    for (key, value) in [("quantity", 0), ("unit_price", 1), ("total", -999)] as [(String, JSON)] {
      let share = Self.shares(summary([entry(records[0], [key: value])] + plain.dropFirst(), .integer(sum + 1)), task)
      #expect(share["requests"] ?? 1 < 1 && share["statistics"] == 0)
    }
    let wrong = [
      "{}", "[]", "null", "x", "", "{\"requirement\": []}", "{\"requirement\": {}}",
      summary(plain, .null).replacing("requirement", with: "requirements"),
      summary(records.map { entry($0, ["name": [$0["name"] ?? .null, "Ann"]]) }, 0),
      summary(records.map { entry($0, ["quantity": .string("\($0["quantity"]?.integer ?? 0) or 1")]) }, 0),
      "```json\n\(right[0])\n```", JSON.array(plain).text(), summary(Array(plain.dropFirst()), 0),
      summary(plain + plain, 0), summary(plain + [["name": "X"]], 0),
      summary(records.map { entry($0, ["name": "Ann"]) }, 0), summary(records.map { entry($0, ["item": "Chair"]) }, 0),
      summary(records.map { entry($0, ["quantity": .integer(1 + ($0["quantity"]?.integer ?? 0))]) }, 0),
      summary(records.map { entry($0, ["unit_price": .integer(-1 + ($0["unit_price"]?.integer ?? 0))]) }, 0),
      summary(records.map { entry($0, ["total": .null]) }, 0),
    ]
    for text in wrong { #expect(Self.shares(text, task)["requests"] ?? 1 < 1, "\(text)") }
  }
}
