import Desk
import MetaTasks
import Notation
import Testing

@testable import Workplace

@Suite struct `A day that changes` {
  private static func at(_ time: String) -> Moment { WorldFixture.at(time) }

  private func world(_ events: (String, Day.Event.Kind)...) -> World {
    World(WorldFixture.bundle(timeline: events.map { Day.Event(at: Self.at($0.0), kind: $0.1) }))
  }

  private static func change(_ effect: Day.Change.Effect, notice: String? = nil) -> Day.Event.Kind {
    .change(.init(task: "early", effect: effect, channel: notice == nil ? .known : .told, notice: notice))
  }

  @Test func `a deadline that moves passes once, when it stands last`() throws {
    var world = world(
      ("08:30", Self.change(.deadline(Self.at("12:00")))),
      ("09:00", Self.change(.deadline(Self.at("09:30")), notice: "Hurry.")))
    world.wait(until: Self.at("11:00"))
    #expect(world.kept["early"]?.now == Self.at("09:30"))
    let heard = world.takeNotifications()
    #expect(heard.contains("Hurry.") && heard.count { $0.contains("\"Early\" has passed") } == 1)
    #expect(world.events.count { if case .changed = $0 { true } else { false } } == 2)
    let task = WorldFixture.tasks[0]
    #expect(world.bundle.day.standing(of: task).deadline == Self.at("09:30"))
    #expect(world.bundle.day.standing(of: task, at: Self.at("08:45")).deadline == Self.at("12:00"))
  }

  @Test func `a withdrawn task is due no more and not judged`() {
    var world = world(("09:00", Self.change(.withdrawn)))
    world.wait(until: Self.at("10:30"))
    #expect(world.kept["early"] == nil)
    #expect(Scorecard(judging: world).tasks.map(\.task) == ["late", "surprise"])
  }

  @Test(arguments: ["08:30", "09:30"]) func `an amended task is judged by what is wanted last`(finished: String) throws
  {
    var bundle = WorldFixture.bundle(timeline: [
      Day.Event(at: Self.at("09:00"), kind: Self.change(.amended(objective: "Else.", answers: "early@1")))
    ])
    bundle.answers["early"] = [try Self.file("old.txt")]
    bundle.answers["early@1"] = [try Self.file("new.txt")]
    for (name, points) in [("old.txt", 0.0), ("new.txt", 1)] {
      var world = World(bundle)
      _ = world.call("WriteFile", ["file_path": .string(name), "content": "x"])
      world.wait(until: Self.at(finished))
      world.finish()  // whether or not the trainee waited for the change
      #expect(Scorecard(judging: world).tasks[0].points == points, "\(name)")
    }
  }

  private static func file(_ name: String) throws -> Checkpoint {
    let whole: JSON = ["id": "file", "kind": "file_present", "file": .string(name), "points": 1, "feedback": "Again."]
    return try whole.decoded()
  }

  @Test func `files and meetings come and go`() {
    var bundle = WorldFixture.bundle(timeline: [
      Day.Event(
        at: Self.at("09:00"),
        kind: .delivery(
          .init(id: "drop", removes: ["cloud_disk/logo.png"], cancels: [WorldFixture.meetings[0]], notice: "Look.")))
    ])
    bundle.deliveries = FileTree([
      ("drop/cloud_disk/finance/policy.md", File("new")), ("drop/workspace/data/a.csv", File("1")),
      ("dropped/workspace/b.csv", File("2")),
    ])
    var world = World(bundle)
    world.wait(until: Self.at("09:01"))
    #expect(world.cloudDisk["finance/policy.md"]?.text == "new" && world.cloudDisk["logo.png"] == nil)
    #expect(world.workspace["data/a.csv"]?.text == "1" && world.workspace["b.csv"] == nil)
    #expect(world.calendar.meetings.count == 1 && world.takeNotifications().contains("Look."))
  }

  @Test func `who is out of the office answers by machine, and the stand-in knows`() {
    var bundle = WorldFixture.bundle(timeline: [
      Day.Event(
        at: Self.at("08:00"),
        kind: .absence(.init(person: "Ann Lee", until: Self.at("09:00"), standIn: "Bob Fox", reply: "Bob stands in.")))
    ])
    let entry = Knowledge(clue: "t/limit", topics: ["approval limit"], says: "It is 500.")
    bundle.knowledge["Ann Lee"] = [entry]
    var borrowed = entry
    borrowed.until = Self.at("08:59")
    bundle.knowledge["Bob Fox"] = [borrowed]
    var world = World(bundle)
    func ask(_ name: String) -> String {
      world.call("SendMessage", ["receiver": .string(name), "message": "What is the approval limit?"]).text
    }
    #expect(ask("Ann Lee").hasSuffix("Bob stands in.") && world.told.isEmpty)
    #expect(ask("Bob Fox").hasSuffix("It is 500.") && world.told == ["t/limit"])
    world.wait(until: Self.at("09:00"))
    #expect(ask("Ann Lee").hasSuffix("It is 500.") && !ask("Bob Fox").contains("500"))
  }

  @Test func `an outage says when to come back, and coming earlier is recorded`() {
    var world = world(("08:00", .outage(.init(status: 503, until: Self.at("08:20"), retryAfter: 10))))
    func open() -> ToolResult { world.call("OpenFolderInCloudDisk", ["folder_path": "./"]) }
    func early() -> Int { Evidence.Record(world.ledger.entries).earlyRetries }
    let first = open()
    #expect(first.isError && first.text.hasSuffix("Retry-After: 10 minutes.") && world.now == Self.at("08:01"))
    #expect(open().isError && early() == 0)  // in the same turn nobody can know
    _ = world.takeNotifications()
    #expect(open().isError && early() == 1)
    world.wait(until: Self.at("08:11"))
    #expect(open().isError && early() == 1)  // the outage lasts longer than it said
    _ = world.takeNotifications()
    world.wait(until: Self.at("08:22"))
    #expect(!open().isError && early() == 1)
    #expect(!world.call("ListFiles", [:]).isError)
    world.checkInvariants()
  }

  @Test func `a limit refuses after some uses, each time for longer`() {
    var world = world(("08:00", .throttle(.init(every: 2, retryAfter: 5, growth: 10))))
    var waits: [Int] = []
    for _ in 0..<12 {
      let result = world.call("OpenFolderInCloudDisk", ["folder_path": "./"])
      _ = world.takeNotifications()
      guard result.isError, let minutes = result.text.firstMatch(of: /Retry-After: (\d+)/).flatMap({ Int($0.1) }) else {
        continue
      }
      waits.append(minutes)
      world.wait(until: world.now + minutes)
    }
    #expect(waits == [5, 15, 25, 35])
    #expect(Evidence.Record(world.ledger.entries).earlyRetries == 0)
  }

  @Test func `a booked room is lost, also when it is booked later`() {
    var world = world(("08:30", .roomWithdrawn(.init(notice: "{room} at {start} is lost."))))
    world.wait(until: Self.at("08:45"))
    let window: JSON = ["start": "2025-10-01T15:00:00", "end": "2025-10-01T16:00:00"]
    func book(_ room: String) -> ToolResult {
      var arguments = window
      arguments["room_name"] = .string(room)
      arguments["attendees"] = "Ann Lee"
      return world.call("BookMeeting", arguments)
    }
    #expect(!book("Room_03").isError)
    world.wait(until: Self.at("09:15"))
    #expect(world.takeNotifications().contains("Room_03 at 15:00 is lost."))
    #expect(!world.calendar.meetings.contains { $0.applicant == "Alice Smith" })
    #expect(book("Room_03").isError && !book("Room_01").isError)
    #expect(Evidence.Record(world.ledger.entries).bookings.map(\.meeting.room) == ["Room_01"])
    world.checkInvariants()
  }

  @Test func `the website changes`() {
    var site = Website.quiet
    site.servers[0].log = [.init(at: Self.at("07:00"), text: "ERROR out of memory")]
    var world = world(("09:00", .site(site)))
    let call = ("GetErrorLogs", ["server_id": "WebApp-Prod-01"] as JSON)
    #expect(!world.call(call.0, call.1).text.contains("ERROR"))
    world.wait(until: Self.at("09:00"))
    #expect(world.call(call.0, call.1).text.contains("ERROR"))
  }

  @Test func `reading a document or attending a meeting tells its clues`() {
    var bundle = WorldFixture.bundle()
    bundle.sources = [
      "early/limit": .init(document: "finance/policy.md"), "early/budget": .init(meeting: Self.at("13:00")),
    ]
    var world = World(bundle)
    _ = world.call("ReadFile", ["file_path": "CloudDisk:finance/policy.md"])
    #expect(world.told == ["early/limit"])
    world.wait(until: Self.at("12:58"))
    _ = world.call(
      "AttendMeeting", ["room_name": "Room_02", "start": "2025-10-01T13:00:00", "end": "2025-10-01T14:00:00"])
    #expect(world.told == ["early/limit", "early/budget"])
    #expect(Evidence.Record(world.ledger.entries).told.keys.sorted() == ["early/budget", "early/limit"])
  }

  @Test func `every kind of event comes back from JSON as it was`() throws {
    let kinds: [Day.Event.Kind] = [
      .notice("a"), Self.change(.deadline(Self.at("09:00"))), Self.change(.priority(.high)),
      Self.change(.amended(objective: "o", answers: "k")), Self.change(.withdrawn, notice: "n"),
      .delivery(.init(id: "d", removes: ["x"], meetings: WorldFixture.meetings, cancels: [], notice: nil)),
      .absence(.init(person: "p", until: Self.at("09:00"), standIn: "q", reply: "r")),
      .outage(.init(status: 429, until: Self.at("09:00"), retryAfter: 3)),
      .throttle(.init(every: 1, retryAfter: 2, growth: 3)), .roomWithdrawn(.init(notice: "n")), .site(.quiet),
    ]
    for kind in kinds {
      let event = Day.Event(at: Self.at("08:00"), kind: kind)
      #expect(try JSON(encoding: event).decoded(as: Day.Event.self) == event)
    }
  }
}
