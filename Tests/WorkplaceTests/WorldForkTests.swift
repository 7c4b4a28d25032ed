import Desk
import Notation
import Testing

@testable import Workplace

@Suite struct WorldForkTests {
  @Test func `a copy does not see later changes`() {
    var world = WorldFixture.world()
    _ = world.call("WriteFile", ["file_path": "a.txt", "content": "first"])
    let copy = world
    _ = world.call("WriteFile", ["file_path": "a.txt", "content": "second"])
    _ = world.call("CreateChatGroup", ["group_members": ["Ann Lee"]])
    _ = world.call(
      "BookMeeting",
      [
        "attendees": "Ann Lee", "room_name": "Room_03", "start": "2025-10-01T15:00:00", "end": "2025-10-01T16:00:00",
      ])
    world.wait(until: WorldFixture.at("10:05"))
    #expect(copy.workspace["a.txt"]?.text == "first")
    #expect(copy.now == WorldFixture.at("08:01") && copy.ledger.count == 2)
    #expect(copy.groups.all.isEmpty && copy.kept.isEmpty && copy.calendar.meetings.count == 2)
    #expect(world.calendar.meetings.count == 3)
  }

  @Test func `two forks go their own ways`() {
    let world = WorldFixture.world()
    var left = world
    var right = world
    for place in 0..<100 {
      _ = left.call("WriteFile", ["file_path": .string("left\(place).txt"), "content": "x"])
      _ = right.call("ListUsers")
    }
    #expect(left.workspace.count == 101 && right.workspace.count == 1)
    #expect(left.ledger.count == 201 && right.ledger.count >= 100)
    #expect(!right.events.contains { if case .wrote = $0 { true } else { false } })
  }

  @Test func `the same calls give the same world`() {
    func play() -> (World, [ToolResult]) {
      var world = WorldFixture.world()
      let results = [
        world.call("ListUsers"), world.call("SendMessage", ["receiver": "Bob Fox", "message": "hi"]),
        world.call("GetAvailableRooms", ["start": "2025-10-01T09:30:00", "end": "2025-10-01T10:30:00"]),
      ]
      return (world, results)
    }
    let (first, second) = (play(), play())
    #expect(first.1 == second.1 && first.0.events == second.0.events)
  }
}
