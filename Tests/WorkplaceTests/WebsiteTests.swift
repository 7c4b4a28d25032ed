import Desk
import MetaTasks
import Notation
import Testing

@testable import Workplace

@Suite struct WebsiteTests {
  private typealias F = WorldFixture

  private static let gauge = Website.Gauge(
    start: .init(at: F.at("08:00"), tenths: 950), limit: .init(at: F.at("10:00"), tenths: 1000), criticalMinutes: 60,
    mendedTenths: 800, mendingMinutes: 30, moving: "disk {reading} %, {minutes} min left", failed: "disk full",
    mended: "disk {reading} %")

  private static func world() -> World {
    var bundle = F.bundle()
    bundle.day.website.servers.append(
      Website.Server(
        id: "DB-2", type: "DATABASE", status: "OK", details: "",
        log: [.init(at: F.at("07:50"), text: "WARN early"), .init(at: F.at("09:30"), text: "WARN late")], gauge: gauge))
    bundle.day.website.cure = "site/begun"
    bundle.knowledge["Ann Lee"] = [
      Knowledge(
        clue: "site/begun", topics: [], mentions: [["AB-12"]], says: "It has begun.", after: ["site/code"], hears: true,
        until: F.at("10:00"))
    ]
    bundle.knowledge["Bob Fox"] = [Knowledge(clue: "site/code", topics: ["maintenance code"], says: "AB-12")]
    return World(bundle)
  }

  private static func health(_ world: World) -> String {
    var world = world
    let rows = try? JSON(parsing: world.call("GetRealTimeSystemHealth").text)
    let row = rows?.array?.last
    return "\(row?["status"]?.string ?? ""): \(row?["details"]?.string ?? "")"
  }

  @Test func `a reading follows the clock until the server fails`() {
    var world = Self.world()
    #expect(Self.health(world) == "WARNING: disk 95 %, 119 min left")
    world.wait(until: F.at("08:59"))
    #expect(Self.health(world) == "CRITICAL: disk 97.5 %, 60 min left")
    #expect(!world.call("GetErrorLogs", ["server_id": "DB-2"]).text.contains("late"))
    world.wait(until: F.at("10:00"))
    #expect(Self.health(world) == "FAILED: disk full")
    let log = world.call("GetErrorLogs", ["server_id": "DB-2"]).text
    #expect(log.split(separator: "\n").last == "2025-10-01 10:00:00 FATAL disk full" && log.contains("WARN late"))
  }

  @Test func `the code starts the maintenance once it was told, and no earlier`() {
    var world = Self.world()
    #expect(!world.call("SendMessage", ["receiver": "Ann Lee", "message": "It is AB-12."]).text.contains("begun"))
    #expect(world.maintenance == nil)
    _ = world.call("SendMessage", ["receiver": "Bob Fox", "message": "What is the maintenance code?"])
    #expect(world.call("SendMessage", ["receiver": "Ann Lee", "message": "The code: ab-12."]).text.contains("begun"))
    #expect(world.maintenance == F.at("08:15"))
    #expect(Self.health(world).hasPrefix("MAINTENANCE: disk 95.1 %"))
    world.wait(until: F.at("08:46"))
    #expect(Self.health(world) == "OK: disk 80 %")
    #expect(world.call("GetErrorLogs", ["server_id": "DB-2"]).text.hasSuffix("INFO maintenance mode is off"))
    world.wait(until: F.at("11:00"))
    #expect(Self.health(world) == "OK: disk 80 %")
  }

  @Test func `a code in a group counts, one after the failure does not`() {
    var world = Self.world()
    _ = world.call("SendMessage", ["receiver": "Bob Fox", "message": "What is the maintenance code?"])
    var late = world
    _ = world.call("CreateChatGroup", ["group_members": "Ann Lee, Bob Fox"])
    #expect(world.call("SendGroupMessage", ["group_id": 1, "message": "AB-12"]).text.contains("begun"))
    late.wait(until: F.at("09:56"))
    #expect(!late.call("SendMessage", ["receiver": "Ann Lee", "message": "AB-12"]).text.contains("begun"))
    #expect(Self.health(late) == "FAILED: disk full")
  }

  @Test(arguments: [
    "Here it is: AB-12", "Code `AB-12`. Also, where is the moon?", "Reply from Bob Fox: AB-12",
    "AB-12 " + String(repeating: "and so on ", count: 200),
  ])
  func `what is waited for is heard in any message`(message: String) {
    let entry = Knowledge(clue: "t/begun", topics: [], mentions: [["AB-12"]], says: "Begun.", hears: true)
    let person = Person(name: "Ann Lee", department: nil, position: "Engineer", isManager: false)
    let colleague = Colleague(person: person, knowledge: [entry], manners: .plain)
    #expect(colleague.answer(message) == Colleague.Answer(text: "Begun.", told: ["t/begun"]))
    #expect(colleague.answer("The code is AB-125.").told.isEmpty)
  }

  @Test func `messages count after a clue and until a moment where the rule says so`() throws {
    let test: JSON = [
      "kind": "message_told", "to": ["Ann Lee"], "facts": [["AB-12"]], "after": ["code"],
    ]
    let told = Ledger.Event.answered(by: "Bob Fox", message: "", told: ["review/code"], referred: [], group: nil)
    let said = Ledger.Event.said(to: "Ann Lee", message: "AB-12", group: 1)
    #expect(try Docket(events: [told, said]).share(test) == 1)
    #expect(try Docket(events: [said, told]).share(test) == 0)
    #expect(try Docket(events: [said]).share(test) == 0)
    #expect(try Docket(events: [said, told, said]).share(test) == 1)
    var early = test
    early["until"] = "1969-12-31T23:59:00"
    #expect(try Docket(events: [told, said]).share(early) == 0)
    early["until"] = "1970-01-01T00:00:00"
    #expect(try Docket(events: [told, said]).share(early) == 1)
  }
}
