import Desk
import MetaTasks
import Notation
import Testing

@testable import Workplace

@Suite struct CarryOverTests {
  private static let fee = Knowledge(
    clue: "job/fee", kind: .tells, topics: ["fee"], synonyms: [:], mentions: [], says: "The fee is 4 %.")

  private static func bundle(day: String, says: String? = nil, manual: String = "Round up.") throws -> DayBundle {
    let start = Moment(minutes: 29_321_760)
    let company = Company(
      name: "Tiny", people: [Person(name: "Ann Lee", department: "Finance", position: "Accountant", isManager: false)],
      trainee: Person(name: "Kim Trainee", department: nil, position: "Intern", isManager: false), rooms: ["Room_01"],
      opens: 540, closes: 1080)
    let task = Day.Task(
      id: "job", family: "job", variant: "only", title: "The Job", objective: "Do it.", arrives: start,
      deadline: start + 300, effort: 10)
    let answers: JSON = [
      [
        "id": "asked", "kind": "colleague_consulted", "points": 1, "feedback": "Ask about the fee.", "clues": ["fee"],
      ],
      ["id": "read", "kind": "document_read", "points": 1, "feedback": "Read the manual.", "documents": ["manual.md"]],
      [
        "id": "right", "kind": "text", "points": 2, "feedback": "The fee is wrong.", "decisive": true,
        "file": "fee.txt", "contains": ["4"], "requires": ["asked"],
      ],
    ]
    var knowledge = fee
    if let says { knowledge.says = says }
    return DayBundle(
      day: Day(
        scenario: "s", name: day, start: start, end: start + 600, company: company, costs: [:], defaultCost: 5,
        instructions: "", tasks: [task]), knowledge: ["Ann Lee": [knowledge]],
      answers: ["job": try answers.decoded()], cloudDisk: FileTree([("manual.md", File(manual))]),
      workspace: FileTree())
  }

  private static func played(_ bundle: DayBundle, _ calls: [ToolCall]) -> World {
    var world = World(bundle)
    for call in calls { _ = world.apply(call) }
    world.finish()
    return world
  }

  private static let asking = ToolCall("SendMessage", ["receiver": "Ann Lee", "message": "What is the fee?"])
  private static let reading = ToolCall("ReadFile", ["file_path": "CloudDisk:manual.md"])
  private static let answering = ToolCall("WriteFile", ["file_path": "fee.txt", "content": "4"])
  private static let noting = ToolCall("WriteFile", ["file_path": "notebook/a.txt", "content": "4"])

  private static func first() throws -> World {
    played(try bundle(day: "day_1"), [asking, reading, answering, noting])
  }

  private static func points(_ world: World) -> [Double] { Scorecard(judging: world).tasks[0].marks.map(\.onTime) }

  @Test func `what was learnt counts again for whoever does the job`() throws {
    let second = try Self.bundle(day: "day_2").carrying(CarryOver(Self.first(), feedback: false))
    #expect(Self.points(Self.played(second, [Self.answering])) == [1, 1, 2])
    #expect(Self.points(Self.played(second, [])) == [0, 0, 0])
  }

  @Test func `what changed overnight must be learnt anew`() throws {
    let past = CarryOver(try Self.first(), feedback: false)
    let told = try Self.bundle(day: "day_2", says: "The fee is 5 %.").carrying(past)
    #expect(Self.points(Self.played(told, [Self.answering])) == [0, 0, 0])
    let written = try Self.bundle(day: "day_2", manual: "Round down.").carrying(past)
    #expect(Self.points(Self.played(written, [Self.answering])) == [1, 0, 2])
  }

  @Test func `who was made to forget must ask again`() throws {
    var past = CarryOver(try Self.first(), feedback: false)
    past.wipe()
    let second = try Self.bundle(day: "day_2").carrying(past)
    #expect(second.workspace["notebook/a.txt"] == nil && second.workspace["earlier/day_1/chat.md"] == nil)
    #expect(Self.points(Self.played(second, [Self.answering])) == [0, 0, 0])
  }

  @Test func `files of earlier days lie apart, and not for ever`() throws {
    var world = try Self.first()
    for number in 2...8 {
      let bundle = try Self.bundle(day: "day_\(number)").carrying(CarryOver(world, feedback: true))
      #expect(bundle.workspace["fee.txt"] == nil && bundle.workspace["notebook/a.txt"]?.text == "4")
      #expect(bundle.workspace["earlier/day_\(number - 1)/fee.txt"] != nil)
      #expect(bundle.cloudDisk["earlier/day_\(number - 1)/manual.md"] != nil)
      #expect(bundle.cloudDisk["earlier/day_\(number - 1)/earlier/day_1/manual.md"] == nil)
      #expect(bundle.cloudDisk.paths.count { $0.hasPrefix("earlier/") } == min(5, number - 1))
      #expect(bundle.day.greeting.contains("The Job: all was right and in time"))
      world = Self.played(bundle, [Self.answering])
    }
  }
}
