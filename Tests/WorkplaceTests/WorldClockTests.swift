import Desk
import MetaTasks
import Notation
import Testing

@testable import Workplace

@Suite struct WorldClockTests {
  @Test func `a call takes its own cost, and a refused one none`() {
    var world = WorldFixture.world()
    _ = world.call("ListUsers")
    #expect(world.now == WorldFixture.at("08:01"))
    _ = world.call("SendMessage", ["receiver": "Ann Lee", "message": "Hello"])
    #expect(world.now == WorldFixture.at("08:06"))
    _ = world.call("SendMessage", ["receiver": "Nobody Atall", "message": "Hello"])
    _ = world.call("FlyToTheMoon")
    #expect(world.now == WorldFixture.at("08:06"))
    world.checkInvariants()
  }

  @Test func `work handed in by a call that ends exactly at the deadline is on time`() throws {
    var world = WorldFixture.world()
    world.wait(until: WorldFixture.at("09:59"))
    _ = world.call("WriteFile", ["file_path": "out.txt", "content": "done"])
    #expect(world.now == WorldFixture.at("10:00"))
    let snapshot = try #require(world.kept["early"])
    #expect(snapshot.workspace["out.txt"]?.text == "done")
    #expect(snapshot.events.contains { if case .called("WriteFile", _, _, false) = $0 { true } else { false } })
  }

  @Test func `work handed in by a call that crosses the deadline is late`() throws {
    var world = WorldFixture.world()
    world.wait(until: WorldFixture.at("09:56"))
    _ = world.call("SendMessage", ["receiver": "Ann Lee", "message": "Hello"])
    let snapshot = try #require(world.kept["early"])
    #expect(snapshot.now == WorldFixture.at("10:00") && world.now == WorldFixture.at("10:01"))
    #expect(!snapshot.events.contains { if case .said = $0 { true } else { false } })
    #expect(world.events.contains { if case .said = $0 { true } else { false } })
  }

  @Test func `a kept world is not changed by later work`() throws {
    var world = WorldFixture.world()
    world.wait(until: WorldFixture.at("10:30"))
    _ = world.call("WriteFile", ["file_path": "out.txt", "content": "late"])
    #expect(world.kept["early"]?.workspace["out.txt"] == nil)
    #expect(world.workspace["out.txt"]?.text == "late")
  }

  @Test func `deadlines at the end of the day keep no snapshot`() {
    var world = WorldFixture.world()
    _ = world.call("JumpTime", ["minutes": 720])
    #expect(world.isOver && world.now == WorldFixture.end)
    #expect(world.kept.keys.sorted() == ["early", "surprise"])
    #expect(world.takeNotifications().last == "It is 20:00: the workday is over.")
  }

  @Test func `what happens is noticed once, in order of time`() {
    let noon = Day.Event(at: WorldFixture.at("08:30"), kind: .notice("The lift is broken."))
    var world = World(WorldFixture.bundle(timeline: [noon]))
    world.wait(until: WorldFixture.at("12:00"))
    let heard = world.takeNotifications()
    #expect(heard.count == 4)
    #expect(heard[0] == "The lift is broken.")
    #expect(
      heard[1].contains("## Task 3: Surprise") && heard[1].contains("**This must be done by 2025-10-01 11:00:00.**"))
    #expect(heard[2].contains("\"Early\"") && heard[3].contains("\"Surprise\""))
    #expect(world.takeNotifications().isEmpty)
  }

  @Test func `a call that the day is too short for has no effect`() {
    var world = WorldFixture.world()
    world.wait(until: WorldFixture.at("19:58"))
    let result = world.call("SendMessage", ["receiver": "Ann Lee", "message": "Hello"])
    #expect(result.isError && world.isOver && world.now == WorldFixture.end)
    #expect(!world.events.contains { if case .said = $0 { true } else { false } })
    world.checkInvariants()
  }

  @Test func `after the end nothing changes any more`() {
    var world = WorldFixture.world()
    _ = world.call("all_tasks_done", ["kwargs": ""])
    #expect(world.isOver && world.isFinished && world.events.last == .finished)
    let count = world.ledger.count
    #expect(world.call("ListUsers").isError)
    world.finish()
    #expect(world.ledger.count == count)
  }

  @Test(arguments: [-5, 0, 721, Int.min, Int.max] as [Int])
  func `time cannot be jumped backwards, not at all, or beyond the day`(minutes: Int) {
    var world = WorldFixture.world()
    #expect(world.call("JumpTime", ["minutes": .integer(minutes)]).isError)
    #expect(world.now == WorldFixture.start)
  }

  @Test func `calls of any cost end with the day`() {
    for (tool, arguments) in [
      ("JumpTime", ["minutes": 5]), ("ListUsers", [:]), ("SendGroupMessage", ["group_id": 1, "message": "Hello"]),
    ] as [(String, JSON)] {
      var bundle = WorldFixture.bundle()
      bundle.day.costs = ["CreateChatGroup": 0]
      bundle.day.defaultCost = .max
      bundle.day.groupCost = GroupCost(freeMembers: 0, extraCost: .max)
      var world = World(bundle)
      _ = world.call("CreateChatGroup", ["group_members": ["Ann Lee", "Bob Fox"]])
      _ = world.call(tool, arguments)
      #expect(world.isOver && world.now == WorldFixture.end, "\(tool)")
    }
  }

  @Test(arguments: [1.5, .nan, .infinity, -0.1, 1e300] as [Double])
  func `time is jumped in whole minutes only`(minutes: Double) {
    var world = WorldFixture.world()
    #expect(world.call("JumpTime", ["minutes": .number(minutes)]).isError)
    #expect(world.now == WorldFixture.start)
  }

  @Test func `waiting takes its minutes and the cost of the call`() {
    var world = WorldFixture.world()
    #expect(!world.call("JumpTime", ["minutes": "30"]).isError)
    #expect(world.now == WorldFixture.at("08:31"))
  }
}
