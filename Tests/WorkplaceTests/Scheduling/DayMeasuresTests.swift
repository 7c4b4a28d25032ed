import Desk
import MetaTasks
import Notation
import Testing

@testable import Workplace

@Suite struct DayMeasuresTests {
  private static func at(_ time: String) -> Moment { WorldFixture.at(time) }

  private static let call = ToolCall("calculator", ["expression": "1+1"])
  private static func wait(_ minutes: Int) -> ToolCall { ToolCall("JumpTime", ["minutes": .integer(minutes)]) }
  private static func write(_ file: String) -> ToolCall {
    ToolCall("WriteFile", ["file_path": .string(file), "content": "done"])
  }
  private static let ask = ToolCall("SendMessage", ["receiver": "Ann Lee", "message": "What is the limit?"])

  /// Two tasks, each with one file to hand in; the early one needs a clue that Ann holds.
  private static func bundle(timeline: [Day.Event] = []) throws -> DayBundle {
    var tasks = [
      WorldFixture.task("early", deadline: at("09:00")), WorldFixture.task("late", deadline: at("18:00")),
    ]
    (tasks[0].priority, tasks[1].priority) = (.high, .low)
    var bundle = WorldFixture.bundle(tasks: tasks, timeline: timeline, meetings: [])
    let answers: JSON = [
      "early": [
        ["id": "file", "kind": "file_present", "points": 1, "feedback": "Hand it in.", "file": "early.txt"],
        ["id": "asked", "kind": "colleague_consulted", "points": 1, "feedback": "Ask.", "clues": ["limit"]],
      ],
      "late": [["id": "file", "kind": "file_present", "points": 1, "feedback": "Hand it in.", "file": "late.txt"]],
      "late@1": [["id": "file", "kind": "file_present", "points": 1, "feedback": "Hand it in.", "file": "other.txt"]],
    ]
    bundle.answers = try answers.decoded()
    bundle.knowledge = [
      "Ann Lee": [
        Knowledge(
          clue: "early/limit", kind: .tells, topics: ["limit"], synonyms: [:], mentions: [], says: "It is 4000.")
      ]
    ]
    return bundle
  }

  private static func measures(_ bundle: DayBundle, _ calls: [ToolCall]) async throws -> DayMeasures {
    let workday = Workday(World(bundle))
    for call in calls { _ = try await workday.perform([call]) }
    return try await workday.close().measures
  }

  @Test func `a day on which all is done in time`() async throws {
    let measures = try await Self.measures(
      try Self.bundle(), [Self.ask, Self.write("early.txt"), Self.write("late.txt")])
    #expect(
      measures
        == DayMeasures(
          onTime: 1, lateness: 0, wastedMinutes: 0, reactionMinutes: nil, clueCoverage: 1, redundantQuestions: 0,
          value: 1))
    #expect(measures.regret == 0)
  }

  @Test func `a day on which nothing is done`() async throws {
    let measures = try await Self.measures(try Self.bundle(), [])
    // 11 hours from 09:00, and 2 from 18:00, to the end of the day at 20:00.
    #expect(measures.onTime == 0 && measures.lateness == (660 + 120) / 2 && measures.value == 0)
    #expect(measures.clueCoverage == 0)
  }

  @Test func `late work is late by the turn in which it was complete`() async throws {
    let calls = [Self.wait(90), Self.write("late.txt"), Self.write("early.txt"), Self.ask, Self.call]
    let workday = Workday(World(try Self.bundle()))
    var done = Moment(minutes: 0)
    for call in calls {
      let seen = try await workday.perform([call])
      if call == Self.ask { done = seen.now }
    }
    let measures = try await workday.close().measures
    #expect(measures.lateness == Double(done - Self.at("09:00")) / 2)
    // High weighs 4 and low 1; the late one was in time.
    #expect(abs(measures.onTime - 0.2) < 1e-12 && abs(measures.value - 0.2) < 1e-12)
  }

  @Test func `questions that were answered before`() async throws {
    let measures = try await Self.measures(try Self.bundle(), [Self.ask, Self.ask, Self.ask])
    #expect(measures.redundantQuestions == 2)
  }

  @Test func `work on what is not wanted any more is wasted`() async throws {
    let withdrawn = Day.Event(
      at: Self.at("08:30"), kind: .change(.init(task: "late", effect: .withdrawn, channel: .told, notice: "Stop.")))
    let cost = try await Self.measures(
      try Self.bundle(timeline: [withdrawn]), [Self.wait(60), Self.write("late.txt"), Self.call])
    let none = try await Self.measures(
      try Self.bundle(timeline: [withdrawn]), [Self.write("late.txt"), Self.wait(60), Self.call])
    #expect(cost.wastedMinutes > 0 && none.wastedMinutes == 0)
    // What was withdrawn is not missed.
    #expect(cost.lateness == 660)
  }

  @Test func `a change is reacted to with the first work on the task as it stands`() async throws {
    let amended = Day.Event(
      at: Self.at("08:30"),
      kind: .change(
        .init(task: "late", effect: .amended(objective: "Else.", answers: "late@1"), channel: .told, notice: "Else.")))
    let bundle = try Self.bundle(timeline: [amended])
    let workday = Workday(World(bundle))
    for call in [Self.wait(40), Self.write("late.txt"), Self.call] { _ = try await workday.perform([call]) }
    let reaction = try await workday.perform([Self.write("other.txt")]).now
    let measures = try await workday.close().measures
    #expect(measures.reactionMinutes == Double(reaction - Self.at("08:30")))
    #expect(measures.wastedMinutes > 0)
    let never = try await Self.measures(bundle, [Self.wait(40)])
    #expect(never.reactionMinutes == Double(WorldFixture.end - Self.at("08:30")))
  }
}
