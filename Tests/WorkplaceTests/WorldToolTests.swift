import Desk
import MetaTasks
import Notation
import Testing

@testable import Workplace

@Suite struct WorldToolTests {
  @Test(arguments: [
    ("1+2*3", "7"), ("(1+2)*3", "9"), ("2*-(3)", "-6"), ("6/-(3)", "-2"), ("--5", "5"), ("-+-5", "5"),
    ("1/3", "0.333333333333333"),
    ("0.1+0.2", "0.3"), ("2.50*4", "10"), ("1/4", "0.25"), (".5+5.", "5.5"), ("10/4*2", "5"), ("1-2-3", "-4"),
    ("100000000000*100000000000", "1e22"), ("1/8000000", "1.25e-7"), ("-0", "0"),
    ("12345.6789*1000", "12345678.9"), (" 3 -\t1 ", "2"), ("1/3*3", "1"), ("2/3", "0.666666666666667"),
    ("99.99*3", "299.97"),
    ("0.00012", "0.00012"), ("1000000.5", "1000000.5"),
  ])
  func `the calculator works out an expression`(expression: String, value: String) {
    var world = WorldFixture.world()
    #expect(world.call("calculator", ["expression": .string(expression)]).text == value)
  }

  static let senseless = [
    "", " ", "1+", "*2", "(1", "1)", "()", "1 2", "2**3", "1/0", "1/(2-2)", "2^3", "abc", "1e5", "0x10", "1,000",
    "1..2", ".",
    "__import__('os')", "１+１", "1\u{0}", String(repeating: "(", count: 4_000), String(repeating: "9", count: 3_999),
    String(repeating: "(", count: 101) + "1" + String(repeating: ")", count: 101),
    String(repeating: "1", count: 100_000),
  ]

  @Test(arguments: senseless) func `what is no expression is refused`(expression: String) {
    var world = WorldFixture.world()
    #expect(world.call("calculator", ["expression": .string(expression)]).isError)
    #expect(world.now == WorldFixture.start)
  }

  @Test func `the calculator stands long and deep expressions within its limits`() throws {
    #expect(try Arithmetic.value(of: String(repeating: "-", count: 3_998) + "1") == 1)
    let deep = String(repeating: "(", count: 100) + "1" + String(repeating: ")", count: 100)
    #expect(try Arithmetic.value(of: deep) == 1)
  }

  @Test func `the monitor tells load times of a window and a page`() {
    var world = WorldFixture.world()
    let all = world.call("GetHistoricalLoadTimes")
    #expect(all.text.hasPrefix(#"[{"page":"/home","avg_load_time_ms":350},"#))
    let one = world.call("GetHistoricalLoadTimes", ["time_window": "last_24_hours", "page_url": "/docs"])
    #expect(one.text == #"[{"page":"/docs","avg_load_time_ms":610}]"#)
    #expect(world.call("GetHistoricalLoadTimes", ["page_url": "/none"]).text == "[]")
    #expect(world.call("GetHistoricalLoadTimes", ["time_window": "last_year"]).isError)
  }

  @Test(arguments: [(1501, "Degraded"), (1500, "Slightly Degraded"), (1001, "Slightly Degraded"), (1000, "Optimal")])
  func `the summary goes by the slowest page`(milliseconds: Int, status: String) {
    var bundle = WorldFixture.bundle()
    bundle.day.website.pages.append(Website.Page(path: "/blog", week: 1, day: milliseconds))
    var world = World(bundle)
    let suggestion = status == "Optimal" ? "None" : "High load times on /blog"
    #expect(
      world.call("GetPerformanceSummary").text
        == #"{"overall_status":"\#(status)","bottleneck_suggestion":"\#(suggestion)"}"#)
  }

  @Test func `servers have logs, and are never restarted`() {
    var world = WorldFixture.world()
    #expect(world.call("GetErrorLogs", ["server_id": "DB-Prod-01"]).text == "The log of DB-Prod-01 is empty.")
    #expect(world.call("GetErrorLogs", ["server_id": "DB-Prod-01", "lines": 0]).isError)
    #expect(world.call("GetErrorLogs", ["server_id": "DB-Prod-1"]).text.contains("did you mean 'DB-Prod-01'?"))
    let reboot = world.call("RebootServer", ["server_id": "DB-Prod-01"])
    #expect(reboot.text.contains("FAILED") && reboot.text.contains("authorisation"))
    #expect(world.call("ListMonitoredServices").text == #"["WebApp-Prod-01","DB-Prod-01"]"#)
  }

  @Test func `every published tool is there with a schema`() {
    let tools = WorldFixture.world().briefing.tools
    #expect(tools.count == 25 && Set(tools.map(\.name)).count == 25)
    for tool in tools {
      #expect(tool.parameters["type"] == "object" && tool.parameters["properties"]?.object != nil)
      #expect(tool.cost >= 1 && !tool.summary.isEmpty)
      #expect(tool.parameters["properties"]?["kwargs"] == nil)
    }
    let message = tools.first { $0.name == "SendMessage" }
    #expect(message?.parameters["required"] == ["receiver", "message"] && message?.cost == 5)
  }

  @Test func `the briefing tells the time, the tasks that are there, and their deadlines`() {
    let briefing = WorldFixture.world().briefing
    #expect(briefing.tasks.map(\.id) == ["early", "late"] && briefing.callsPerTurn == 3)
    #expect(briefing.tasks.map(\.deadline) == [WorldFixture.at("10:00"), WorldFixture.end])
    #expect(briefing.greeting == "Good morning, Alice!" && briefing.start == WorldFixture.start)
  }

  @Test func `the day says how many calls a turn has and what large groups cost`() async throws {
    var bundle = WorldFixture.bundle()
    bundle.day.callsPerTurn = 1
    bundle.day.groupCost = GroupCost(freeMembers: 1, extraCost: 7)
    let workday = Workday(World(bundle))
    #expect(workday.briefing.callsPerTurn == 1)
    let seen = try await workday.perform([ToolCall("ListUsers"), ToolCall("ListUsers")])
    #expect(seen.results.map(\.isError) == [false, true])
    #expect(seen.results.last?.text.contains("at most 1 call") == true)
    var world = World(bundle)
    _ = world.call("CreateChatGroup", ["group_members": ["Ann Lee", "Bob Fox", "Cara Diaz"]])
    let before = world.now
    _ = world.call("SendGroupMessage", ["group_id": 1, "message": "Hello"])
    #expect(world.now == before + 10 + 2 * 7)
  }

  @Test func `the ledger keeps megabytes short`() {
    var world = WorldFixture.world()
    let large = JSON.string(String(repeating: "x", count: 5_000_000))
    _ = world.call(
      "SendMessage", ["receiver": "Ann Lee", "message": large, "more": .array(Array(repeating: 1, count: 100_000))])
    guard case .called(_, let arguments, _, true) = world.events.last else { return #expect(Bool(false)) }
    #expect(arguments.text().utf8.count < 20_000)
  }
}
