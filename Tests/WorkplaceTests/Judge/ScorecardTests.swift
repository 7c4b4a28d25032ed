import Desk
import MetaTasks
import Notation
import Testing

@testable import Workplace

@Suite struct `Scorecards of worlds` {
  private static let start = Moment(minutes: 8 * 60)

  /// A world with a task due after half an hour: write 5 into `r.json`.
  private func world() throws -> World {
    let alice = Person(name: "Alice Smith", department: nil, position: "Intern", isManager: false)
    let company = Company(
      name: "Acme", people: [], trainee: alice, rooms: ["Room_01"], opens: 9 * 60, closes: 17 * 60)
    let task = Day.Task(
      id: "review", family: "transactions", variant: "only", title: "Review", objective: "Write 5 into r.json.",
      arrives: Self.start, deadline: Self.start + 30, effort: 10)
    let day = Day(
      scenario: "s", name: "day_1", start: Self.start, end: Self.start + 600, company: company, costs: [:],
      defaultCost: 1, instructions: "", tasks: [task])
    let answers: [Checkpoint] = try [
      [
        "id": "number", "kind": "json", "file": "r.json", "at": ["/x"], "expect": ["number": 5], "points": 2,
        "feedback": "Count again.", "decisive": true,
      ],
      ["id": "file", "kind": "file_present", "file": "r.json", "points": 1, "feedback": "Hand it in."],
    ].map { (checkpoint: JSON) in try checkpoint.decoded() }
    return World(
      DayBundle(
        day: day, knowledge: [:], answers: ["review": answers], cloudDisk: FileTree(), workspace: FileTree()))
  }

  private func write(_ text: String, in world: inout World) throws {
    let step = world.apply(ToolCall("WriteFile", ["file_path": "r.json", "content": .string(text)]))
    guard case .finished(let result) = step else {
      Issue.record("writing needs nothing from outside")
      return
    }
    try #require(!result.isError, "\(result.text)")
  }

  private func wait(_ minutes: Int, in world: inout World) {
    _ = world.apply(ToolCall("JumpTime", ["minutes": .integer(minutes)]))
  }

  private func marks(of world: World) -> [Scorecard.Mark] { Scorecard(judging: world).tasks[0].marks }

  @Test func `work by the deadline counts, whatever becomes of it later`() throws {
    var world = try world()
    try write(#"{"x": 5}"#, in: &world)
    #expect(marks(of: world).map(\.onTime) == [2, 1])
    wait(60, in: &world)
    try write("{}", in: &world)
    world.finish()
    #expect(marks(of: world).map(\.onTime) == [2, 1])
    #expect(marks(of: world).map(\.eventual) == [0, 1])
    #expect(marks(of: world).map(\.feedback) == ["", ""])
    #expect(Scorecard(judging: world).tasks[0].isSuccess)
  }

  @Test func `late work is eventual only and told so`() throws {
    var world = try world()
    wait(60, in: &world)
    try write(#"{"x": 5}"#, in: &world)
    world.finish()
    #expect(marks(of: world).map(\.onTime) == [0, 0])
    #expect(marks(of: world).map(\.eventual) == [2, 1])
    #expect(
      marks(of: world).map(\.feedback) == Array(repeating: "This was right, but only after the deadline.", count: 2))
    #expect(!Scorecard(judging: world).tasks[0].passesDecisive)
  }

  @Test func `feedback adds why a deliverable could not be read, and never the answer`() throws {
    var world = try world()
    #expect(marks(of: world)[0].feedback == "Count again. r.json is not in the workspace.")
    try write("{\"x\": 5", in: &world)
    #expect(marks(of: world)[0].feedback == "Count again. r.json is not JSON: line 1, column 8: expected ',' or '}'.")
    try write(#"{"x": 6}"#, in: &world)
    #expect(marks(of: world)[0].feedback == "Count again.")
    #expect(marks(of: world)[0].isDecisive)
    #expect(marks(of: world)[1].feedback.isEmpty)
  }
}
