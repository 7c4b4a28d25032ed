import Desk
import MetaTasks
import Notation

@testable import Workplace

/// A small day by hand: five colleagues, three rooms, two tasks at the start and one that arrives later.
enum WorldFixture {
  static let start = moment("2025-10-01T08:00:00")
  static let end = moment("2025-10-01T20:00:00")

  static func moment(_ text: String) -> Moment { Moment(text) ?? Moment(minutes: 0) }

  static func at(_ time: String) -> Moment { moment("2025-10-01T\(time):00") }

  static let names = [
    "Ann Lee", "Bob Fox", "Cara Diaz", "Dan Wu", "Eve Ott", "Finn Roe", "Gus Hall", "Hana Ito", "Ivan Petrov", "Jo Kim",
    "Kai Berg", "Lea Sand", "Mia Löwe",
  ]

  static let company = Company(
    name: "KnowledgeX Lab",
    people: names.map { Person(name: $0, department: "Finance", position: "Accountant", isManager: false) },
    trainee: Person(name: "Alice Smith", department: nil, position: "Intern", isManager: false),
    rooms: ["Room_01", "Room_02", "Room_03"], opens: 9 * 60, closes: 17 * 60)

  static let costs = [
    "SendGroupMessage": 10, "DownloadFileFromCloudDisk": 10, "SendMessage": 5, "BookMeeting": 5,
  ]

  static func task(_ id: String, arrives: Moment = start, deadline: Moment) -> Day.Task {
    Day.Task(
      id: id, family: id, variant: "plain", title: id.prefix(1).uppercased() + id.dropFirst(),
      objective: "Do the \(id).", arrives: arrives,
      deadline: deadline, effort: 30)
  }

  static let tasks = [
    task("early", deadline: at("10:00")), task("late", deadline: end),
    task("surprise", arrives: at("09:00"), deadline: at("11:00")),
  ]

  static let meetings = [
    Meeting(room: "Room_01", start: at("09:00"), end: at("10:00"), applicant: "Ann Lee", attendees: ["Bob Fox"]),
    Meeting(
      room: "Room_02", start: at("13:00"), end: at("14:00"), applicant: "Cara Diaz", attendees: ["Alice Smith"],
      summary: "The budget is 4200."),
  ]

  static let picture = File(bytes: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3])

  static let cloudDisk = FileTree([
    ("manuals_for_intern.md", File("Ask the right people.\n")), ("finance/policy.md", File("one\ntwo\nthree\n")),
    ("finance/übersicht.csv", File("a,b\n1,2\n")), ("logo.png", picture),
    ("finance/blob.bin", File(bytes: [0, 255, 7])),
  ])

  static func bundle(tasks: [Day.Task] = tasks, timeline: [Day.Event] = [], meetings: [Meeting] = meetings) -> DayBundle
  {
    let day = Day(
      scenario: "scenario_1", name: "day_1", start: start, end: end, company: company, costs: costs, defaultCost: 1,
      instructions: "You are an intern.", greeting: "Good morning, Alice!", tasks: tasks, timeline: timeline,
      meetings: meetings)
    return DayBundle(
      day: day, knowledge: [:], answers: [:], cloudDisk: cloudDisk, workspace: FileTree([("notes.txt", File("hello"))]))
  }

  static func world() -> World { World(bundle()) }
}

extension World {
  /// Applies a call that needs nothing from outside.
  mutating func call(_ name: String, _ arguments: JSON = [:]) -> ToolResult {
    switch apply(ToolCall(name, arguments)) {
    case .finished(let result): result
    case .needs: settle(.unavailable("no outside in this test"))
    }
  }

  /// The events of the ledger.
  var events: [Ledger.Event] { ledger.entries.map(\.event) }

  /// Waits until a time of the day.
  mutating func wait(until moment: Moment) { _ = call("JumpTime", ["minutes": .integer(moment - now - 1)]) }
}
