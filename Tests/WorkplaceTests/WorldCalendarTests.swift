import Desk
import Notation
import Testing

@testable import Workplace

@Suite struct WorldCalendarTests {
  private func booking(
    _ start: String, _ end: String, room: String = "Room_03", attendees: JSON = "Ann Lee, Bob Fox"
  ) -> JSON {
    ["attendees": attendees, "room_name": .string(room), "start": .string(start), "end": .string(end)]
  }

  private func today(_ start: String, _ end: String, room: String = "Room_03", attendees: JSON = "Ann Lee") -> JSON {
    booking("2025-10-01T\(start):00", "2025-10-01T\(end):00", room: room, attendees: attendees)
  }

  @Test func `free rooms leave out those that are taken`() {
    var world = WorldFixture.world()
    func rooms(_ start: String, _ end: String) -> String {
      world.call(
        "GetAvailableRooms", ["start": .string("2025-10-01T\(start):00"), "end": .string("2025-10-01T\(end):00")]
      ).text
    }
    #expect(rooms("09:30", "10:30") == "Free rooms: Room_02, Room_03")
    #expect(rooms("10:00", "13:00") == "Free rooms: Room_01, Room_02, Room_03")
    #expect(rooms("08:00", "09:30").hasPrefix("No room is free"))
    #expect(rooms("16:30", "17:30").hasPrefix("No room is free"))
  }

  @Test(
    arguments: [
      "Ann Lee, bob fox ,ANN LEE", ["Ann Lee", "Bob Fox"], "Ann Lee,Bob Fox,Alice Smith",
    ] as [JSON])
  func `attendees come as a text or a list, in any case`(attendees: JSON) throws {
    var world = WorldFixture.world()
    #expect(!world.call("BookMeeting", today("11:00", "12:00", attendees: attendees)).isError)
    let meeting = try #require(world.calendar.meetings.last)
    #expect(meeting.attendees.prefix(2) == ["Ann Lee", "Bob Fox"] && meeting.applicant == "Alice Smith")
    #expect(world.events.contains(.booked(meeting)) && world.now == WorldFixture.at("08:05"))
  }

  @Test(arguments: [
    ("2025-10-01T11:00:00", "2025-10-01T11:00:00"), ("2025-10-01T12:00:00", "2025-10-01T11:00:00"),
    ("2025-10-01T11:00:00", "2025-10-02T11:30:00"), ("2025-10-01T07:00:00", "2025-10-01T07:30:00"),
    ("2025-09-30T11:00:00", "2025-09-30T12:00:00"), ("2025-10-01T08:30:00", "2025-10-01T09:30:00"),
    ("2025-10-01T16:30:00", "2025-10-01T17:15:00"), ("2025-10-01", "2025-10-01T12:00:00"),
    ("2025-10-01T11:00:00Z", "2025-10-01T12:00:00Z"), ("2025-10-01T11:00:00+02:00", "2025-10-01T12:00:00+02:00"),
    ("2025-10-01T11:00:30", "2025-10-01T12:00:00"), ("2025-13-01T11:00:00", "2025-13-01T12:00:00"), ("", "soon"),
    ("٢٠٢٥-10-01T11:00:00", "2025-10-01T12:00:00"), ("2025-02-29T11:00:00", "2025-02-29T12:00:00"),
  ])
  func `a window that no meeting can have is refused`(start: String, end: String) {
    var world = WorldFixture.world()
    #expect(world.call("BookMeeting", booking(start, end)).isError)
    #expect(world.calendar.meetings.count == 2 && world.now == WorldFixture.start)
  }

  @Test func `spellings of the same instant are the same`() {
    var world = WorldFixture.world()
    #expect(!world.call("BookMeeting", booking("2025-10-01 11:00", "2025-10-01T12:00:00.000")).isError)
    #expect(world.call("BookMeeting", booking("2025-10-01T11:59", "2025-10-01T12:30", attendees: "Dan Wu")).isError)
    #expect(!world.call("BookMeeting", booking("2025-10-01T12:00", "2025-10-01T12:30")).isError)
    world.checkInvariants()
  }

  @Test func `every clash is named`() {
    var world = WorldFixture.world()
    let result = world.call("BookMeeting", today("09:30", "10:30", attendees: "Bob Fox, Dan Wu, Ann Lee"))
    #expect(result.isError)
    #expect(result.text.contains("Bob Fox is in a meeting 09:00-10:00 in Room_01"))
    #expect(result.text.contains("Ann Lee") && !result.text.contains("Dan Wu"))
    #expect(world.call("BookMeeting", today("13:30", "14:30", attendees: "Dan Wu")).text.contains("Alice Smith"))
    let taken = world.call("BookMeeting", today("09:30", "10:30", room: "room_01", attendees: "Dan Wu"))
    #expect(taken.text.contains("Room_01 is taken"))
    #expect(world.call("BookMeeting", today("11:00", "12:00", room: "Room_99")).text.contains("the rooms are Room_01"))
    #expect(
      world.call("BookMeeting", today("11:00", "12:00", attendees: "Zed Nobody, Ann Lee")).text.contains("Zed Nobody"))
  }

  @Test(arguments: ["applicant", "agent_name", "sender"]) func `nobody acts for somebody else`(parameter: String) {
    var world = WorldFixture.world()
    var arguments = today("11:00", "12:00")
    let tool = parameter == "applicant" ? "BookMeeting" : parameter == "sender" ? "SendMessage" : "CreateChatGroup"
    if parameter == "sender" { arguments = ["receiver": "Ann Lee", "message": "x"] }
    if parameter == "agent_name" { arguments = ["group_members": ["Ann Lee"]] }
    arguments[parameter] = "Cara Diaz"
    let result = world.call(tool, arguments)
    #expect(result.isError && result.text.contains("must be you, Alice Smith"))
    arguments[parameter] = "ALICE SMITH"
    #expect(!world.call(tool, arguments).isError)
  }

  @Test func `only one's own meeting can be cancelled, and not once it has begun`() {
    var world = WorldFixture.world()
    _ = world.call("BookMeeting", today("11:00", "12:00"))
    func cancel(_ room: String, _ start: String, _ end: String) -> ToolResult {
      world.call(
        "CancelMeeting",
        [
          "room_name": .string(room), "start": .string("2025-10-01T\(start):00"),
          "end": .string("2025-10-01T\(end):00"),
        ])
    }
    #expect(cancel("Room_01", "09:00", "10:00").isError)
    #expect(cancel("Room_03", "11:00", "11:30").isError)
    #expect(!cancel("Room_03", "11:00", "12:00").isError)
    #expect(cancel("Room_03", "11:00", "12:00").isError && world.calendar.meetings.count == 2)
    _ = world.call("BookMeeting", today("09:00", "09:30", attendees: "Dan Wu"))
    world.wait(until: WorldFixture.at("09:05"))
    #expect(cancel("Room_03", "09:00", "09:30").isError)
  }

  private let invited: JSON = [
    "room_name": "Room_02", "start": "2025-10-01T13:00:00", "end": "2025-10-01T14:00:00",
  ]

  @Test func `attending records the arrival and lasts until the end`() {
    var world = WorldFixture.world()
    world.wait(until: WorldFixture.at("12:58"))
    let result = world.call("AttendMeeting", invited)
    #expect(result.text.contains("The budget is 4200.") && world.now == WorldFixture.at("14:00"))
    let meeting = WorldFixture.meetings[1]
    #expect(world.calendar.arrivals == [meeting: WorldFixture.at("12:59")])
    #expect(world.events.contains(.attended(meeting, arrival: WorldFixture.at("12:59"))))
    world.checkInvariants()
  }

  @Test(arguments: [("12:53", true), ("12:54", false), ("13:58", false), ("13:59", true), ("14:30", true)])
  func `one can come from five minutes before the start until the end`(time: String, isRefused: Bool) {
    var world = WorldFixture.world()
    world.wait(until: WorldFixture.at(time))
    let result = world.call("AttendMeeting", invited)
    #expect(result.isError == isRefused)
    #expect(world.now == WorldFixture.at(isRefused ? time : "14:00"))
    #expect(!result.text.contains("4200") || !isRefused)
  }

  @Test func `coming again neither moves the clock nor the arrival`() {
    var world = WorldFixture.world()
    world.wait(until: WorldFixture.at("12:58"))
    _ = world.call("AttendMeeting", invited)
    #expect(!world.call("AttendMeeting", invited).isError)
    #expect(world.now == WorldFixture.at("14:01"))
    #expect(world.calendar.arrivals.values.first == WorldFixture.at("12:59"))
  }

  @Test(arguments: [
    ("Room_01", "09:00", "10:00"), ("Room_02", "13:00", "13:30"), ("Room_03", "13:00", "14:00"),
    ("Room_77", "13:00", "14:00"),
  ])
  func `a meeting of others or of nobody cannot be attended`(room: String, start: String, end: String) {
    var world = WorldFixture.world()
    let arguments: JSON = [
      "room_name": .string(room), "start": .string("2025-10-01T\(start):00"), "end": .string("2025-10-01T\(end):00"),
    ]
    #expect(world.call("AttendMeeting", arguments).isError && world.calendar.arrivals.isEmpty)
  }

  @Test func `deadlines pass while one sits in a meeting, and the arrival counts before them`() throws {
    let task = WorldFixture.task("early", deadline: WorldFixture.at("13:30"))
    var world = World(WorldFixture.bundle(tasks: [task]))
    world.wait(until: WorldFixture.at("12:58"))
    _ = world.call("AttendMeeting", invited)
    let snapshot = try #require(world.kept["early"])
    #expect(snapshot.now == WorldFixture.at("13:30") && snapshot.calendar.arrivals.count == 1)
  }
}
