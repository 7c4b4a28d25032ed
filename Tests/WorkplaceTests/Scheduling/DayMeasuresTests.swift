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

  private static func change(
    _ effect: Day.Change.Effect, at time: String = "08:30", _ channel: Day.Change.Channel = .told, clue: String? = nil
  ) -> Day.Event {
    Day.Event(
      at: at(time), kind: .change(.init(task: "late", effect: effect, channel: channel, clue: clue, notice: "Hear!")))
  }

  @Test(arguments: [[], [write("late.txt")]])
  func `a change of what was finished asks for no reaction`(afterwards: [ToolCall]) async throws {
    let bundle = try Self.bundle(timeline: [Self.change(.deadline(Self.at("10:00"))), Self.change(.priority(.high))])
    let calls = [Self.write("late.txt"), Self.wait(60)] + afterwards
    #expect(try await Self.measures(bundle, calls).reactionMinutes == nil)
    // Not finished, it does; and what is finished in another form is not.
    #expect(try await Self.measures(bundle, [Self.wait(60)]).reactionMinutes != nil)
    let amended = try Self.bundle(timeline: [Self.change(.amended(objective: "Else.", answers: "late@1"))])
    #expect(try await Self.measures(amended, calls).reactionMinutes != nil)
    #expect(
      try await Self.measures(amended, [Self.write("other.txt"), Self.wait(60)] + afterwards).reactionMinutes == nil)
  }

  @Test func `the question that brings the news is no work yet`() async throws {
    var bundle = try Self.bundle(timeline: [
      Self.change(.deadline(Self.at("10:00")), at: "08:00", .known, clue: "late/change/1")
    ])
    bundle.knowledge["Bob Fox"] = [
      Knowledge(clue: "late/change/1", topics: ["deadline"], says: "By ten.", changeOf: "Late")
    ]
    let workday = Workday(World(bundle))
    let question = ToolCall("SendMessage", ["receiver": "Bob Fox", "message": "What is the deadline of Late?"])
    let learnt = try await workday.perform([question]).now
    _ = try await workday.perform([Self.wait(20)])
    let worked = try await workday.perform([Self.write("late.txt")]).now
    #expect(try await workday.close().measures.reactionMinutes == Double(worked - learnt))
  }

  @Test func `what an amendment made new is no redundant answer`() async throws {
    let amended = Day.Event(
      at: Self.at("08:30"),
      kind: .change(
        .init(task: "early", effect: .amended(objective: "Else.", answers: "early"), channel: .told, notice: "Else.")))
    var bundle = try Self.bundle(timeline: [amended])
    let calls = [Self.ask, Self.wait(60), Self.ask, Self.ask]
    #expect(try await Self.measures(bundle, calls).redundantQuestions == 2)
    bundle.knowledge["Ann Lee"]?[0].until = Self.at("08:29")
    bundle.knowledge["Ann Lee"]?.append(
      Knowledge(clue: "early/limit", topics: ["limit"], says: "It is 5000.", from: Self.at("08:30")))
    #expect(try await Self.measures(bundle, calls).redundantQuestions == 1)
  }

  @Test func `taking back a booking is not wasted`() async throws {
    let (start, end) = (Self.at("13:00"), Self.at("14:00"))
    var bundle = try Self.bundle(timeline: [Self.change(.withdrawn)])
    let answers: JSON = [
      "late": [
        [
          "id": "booked", "kind": "meeting_booked", "points": 1, "feedback": "Book it.", "start": "2025-10-01T13:00:00",
          "end": "2025-10-01T14:00:00",
        ]
      ]
    ]
    bundle.answers["late"] = try answers["late"]?.decoded()
    let meeting: JSON = [
      "room_name": "Room_01", "start": .string(start.description), "end": .string(end.description),
    ]
    var booking = meeting
    booking["attendees"] = ["Ann Lee"]
    let book = ToolCall("BookMeeting", booking)
    let cancel = ToolCall("CancelMeeting", meeting)
    #expect(try await Self.measures(bundle, [book, Self.wait(60), cancel]).wastedMinutes == 0)
    #expect(try await Self.measures(bundle, [Self.wait(60), book, cancel]).wastedMinutes > 0)
  }
}
