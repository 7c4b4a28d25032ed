import Desk
import MetaTasks
import Notation
import Testing

@testable import Workplace

/// What goes from one day to the next, and what it is worth there.
@Suite struct CarryOverTests {
  /// A day on which Bob knows a rule, a manual holds another, and a report has to be handed in.
  private static func bundle(
    _ name: String = "day_1", says: String = "Count only what is paid.", manual: String = "Round down.\n"
  ) throws -> DayBundle {
    var bundle = WorldFixture.bundle(tasks: [WorldFixture.task("early", deadline: WorldFixture.at("18:00"))])
    bundle.day.name = name
    bundle.day.continuity = "Keep a notebook."
    bundle.day.meetings = []
    bundle.cloudDisk["finance/policy.md"] = File(manual)
    bundle.knowledge = [
      "Bob Fox": [Knowledge(clue: "early/paid", topics: ["what counts"], says: says)]
    ]
    let answers: JSON = [
      "early": [
        [
          "id": "read", "kind": "document_read", "points": 1, "feedback": "Read the policy.",
          "documents": ["finance/policy.md"],
        ],
        ["id": "asked", "kind": "colleague_consulted", "points": 1, "feedback": "Ask Bob.", "clues": ["paid"]],
        [
          "id": "right", "kind": "text", "points": 2, "feedback": "The number is wrong.", "decisive": true,
          "file": "report.txt", "contains": ["42"], "requires": ["read", "asked"],
        ],
        [
          "id": "calm", "kind": "not_done", "points": 1, "feedback": "Do not reboot.", "tool": "RebootServer",
          "requires": ["read"],
        ],
      ]
    ]
    bundle.answers = try answers.decoded()
    return bundle
  }

  private static func report(_ world: inout World) {
    _ = world.call("WriteFile", ["file_path": "report.txt", "content": "It is 42."])
  }

  private static func ask(_ world: inout World) {
    _ = world.call("SendMessage", ["receiver": "Bob Fox", "message": "What counts, please?"])
  }

  /// A day on which everything was done.
  private static func perfectDay() throws -> World {
    var world = World(try bundle())
    _ = world.call("DownloadFileFromCloudDisk", ["file_path": "finance/policy.md", "target_path": "policy.md"])
    ask(&world)
    report(&world)
    _ = world.call("WriteFile", ["file_path": "notebook/rules/paid.md", "content": "Only what is paid counts."])
    _ = world.call("CreateChatGroup", ["group_members": ["Ann Lee", "Bob Fox"]])
    world.finish()
    return world
  }

  private static func points(_ world: World) -> [Double] {
    var world = world
    world.finish()
    return Scorecard(judging: world).tasks[0].marks.map(\.onTime)
  }

  @Test func `the notebook stays, everything else moves to earlier days`() throws {
    let day = try Self.bundle("day_2").carrying(CarryOver(of: try Self.perfectDay()))
    #expect(
      day.workspace.paths == [
        "earlier/day_1/notes.txt", "earlier/day_1/policy.md", "earlier/day_1/report.txt", "earlier/day_1_chat.md",
        "notebook/rules/paid.md", "notes.txt",
      ])
    #expect(day.cloudDisk["earlier/day_1/finance/policy.md"] == File("Round down.\n"))
    #expect(day.cloudDisk["finance/policy.md"] == File("Round down.\n"))
    let chat = try #require(day.workspace["earlier/day_1_chat.md"]?.text)
    #expect(chat.contains("Alice Smith to Bob Fox: What counts, please?"))
    #expect(chat.contains("Bob Fox to Alice Smith: Count only what is paid."))
    var world = World(day)
    #expect(world.call("ListChatGroups").text.contains("1 | Alice Smith, Ann Lee, Bob Fox"))
    #expect(world.briefing.instructions.hasSuffix("\nKeep a notebook."))
  }

  @Test func `on the first day only the instructions say that there is a tomorrow`() throws {
    let bundle = try Self.bundle()
    let first = bundle.carrying(nil)
    #expect(first.day.instructions == bundle.day.instructions + "\nKeep a notebook.")
    #expect(first.cloudDisk == bundle.cloudDisk && first.workspace == bundle.workspace && first.carried == nil)
  }

  @Test func `a perfect day earns all, and idling the day after nothing`() throws {
    let perfect = try Self.perfectDay()
    #expect(Self.points(perfect) == [1, 1, 2, 1])
    for says in ["Count only what is paid.", "Count everything."] {
      let next = World(try Self.bundle("day_2", says: says).carrying(CarryOver(of: perfect)))
      #expect(Self.points(next) == [0, 0, 0, 0])
    }
  }

  @Test(arguments: [
    ("Count only what is paid.", "Round down.\n", [1.0, 1, 2, 1]),
    ("Count everything.", "Round down.\n", [1, 0, 0, 1]),
    ("Count only what is paid.", "Round up.\n", [0, 1, 0, 0]),
  ])
  func `what was learnt counts while its very words hold`(says: String, manual: String, points: [Double]) throws {
    let carried = CarryOver(of: try Self.perfectDay())
    var next = World(try Self.bundle("day_2", says: says, manual: manual).carrying(carried))
    Self.report(&next)
    #expect(Self.points(next) == points)
    var wiped = World(try Self.bundle("day_2", says: says, manual: manual).carrying(carried.wiped))
    Self.report(&wiped)
    #expect(Self.points(wiped) == [0, 0, 0, 0])
  }

  @Test func `what was learnt the day before yesterday counts too`() throws {
    var second = World(try Self.bundle("day_2").carrying(CarryOver(of: try Self.perfectDay())))
    second.finish()
    var third = World(try Self.bundle("day_3").carrying(CarryOver(of: second)))
    Self.report(&third)
    #expect(Self.points(third) == [1, 1, 2, 1])
  }

  @Test func `an old deliverable moved into place counts as what it is: today's work`() throws {
    var next = World(try Self.bundle("day_2", says: "Count everything.").carrying(CarryOver(of: try Self.perfectDay())))
    #expect(next.call("ReadFile", ["file_path": "earlier/day_1/report.txt"]).text.contains("42"))
    Self.report(&next)
    #expect(Self.points(next)[2] == 0)  // the rule has changed, and nobody was asked
  }

  @Test func `a wiped trainee finds what it handed in, but no notes and no chat`() throws {
    let wiped = CarryOver(of: try Self.perfectDay()).wiped
    #expect(
      wiped.workspace.paths == ["earlier/day_1/notes.txt", "earlier/day_1/policy.md", "earlier/day_1/report.txt"])
    #expect(wiped.lore == Lore())
  }

  @Test func `only the last days are kept`() throws {
    var carried: CarryOver?
    for number in 1...8 {
      var world = World(try Self.bundle("day_\(number)").carrying(carried))
      Self.ask(&world)
      world.finish()
      carried = CarryOver(of: world)
    }
    let last = try #require(carried)
    #expect(last.days == ["day_4", "day_5", "day_6", "day_7", "day_8"])
    #expect(last.cloudDisk.entries(of: "earlier") == last.days.map { $0 + "/" })
    #expect(last.workspace.entries(of: "earlier")?.count == 10)
  }

  @Test func `what would fill the workspace is left behind, the largest first, the notebook never`() throws {
    var world = World(try Self.bundle())
    let large = File(bytes: Array(repeating: 7, count: 10 << 20))
    world.workspace["notebook/large.bin"] = large
    for name in ["a", "b", "c", "d"] { world.workspace["\(name).bin"] = large }
    Self.report(&world)
    world.finish()
    let carried = CarryOver(of: world)
    #expect(carried.workspace["notebook/large.bin"] == large)
    #expect(carried.workspace["earlier/day_1/report.txt"] != nil)
    #expect(carried.workspace.byteCount <= CarryOver.limits.bytes)
    #expect(carried.workspace["earlier/day_1/a.bin"] != nil && carried.workspace["earlier/day_1/c.bin"] == nil)
  }

  @Test func `a booking for a later day stands; one of the day itself is over`() throws {
    var world = World(try Self.bundle())
    for day in ["2025-10-01", "2025-10-02"] {
      let booked = world.call(
        "BookMeeting",
        [
          "room_name": "Room_01", "attendees": ["Ann Lee"], "start": .string("\(day)T13:00:00"),
          "end": .string("\(day)T14:00:00"),
        ])
      #expect(!booked.isError, "\(booked.text)")
    }
    world.finish()
    let carried = CarryOver(of: world)
    #expect(carried.bookings.map(\.start.dateText) == ["2025-10-02"])
    #expect(try Self.bundle("day_2").carrying(carried).day.meetings == carried.bookings)
  }

  @Test func `who knows what comes first need not ask for it again`() throws {
    func day(_ name: String) throws -> DayBundle {
      var bundle = try Self.bundle(name)
      bundle.knowledge["Ann Lee"] = [
        Knowledge(clue: "early/limit", topics: ["the limit"], says: "The limit is 7.", after: ["early/paid"])
      ]
      return bundle
    }
    var first = World(try day("day_1"))
    let question: JSON = ["receiver": "Ann Lee", "message": "What is the limit?"]
    #expect(!first.call("SendMessage", question).text.contains("7"))
    Self.ask(&first)
    first.finish()
    var next = World(try day("day_2").carrying(CarryOver(of: first)))
    #expect(next.call("SendMessage", question).text.contains("The limit is 7."))
  }
}
