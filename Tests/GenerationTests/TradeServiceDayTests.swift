import Desk
import Notation
import Testing
import TradeDesk

@testable import Generation
@testable import Workplace

/// A day with a trade-data service is a value like any other.
@Suite struct TradeServiceDayTests {
  private static func bundle() throws -> DayBundle {
    try TestHub.builder(scenarios: 1, seed: 5, families: ["trade_data_pull"]).bundle(scenario: 0, day: 0)
  }

  /// What the service and the office say to some calls.
  private static func play(_ calls: [ToolCall], in world: inout World) -> [String] {
    calls.map { call in
      guard case .finished(let result) = world.apply(call) else { return "an errand" }
      return "\(world.now) \(result.text)"
    }
  }

  private static let first = [
    ToolCall("get_task_info"), ToolCall("fetch_page", ["page": 1]), ToolCall("fetch_page", ["page": 2]),
  ]
  private static let second = [
    ToolCall("fetch_page", ["page": 2]), ToolCall("JumpTime", ["minutes": 10]), ToolCall("fetch_page", ["page": 3]),
  ]

  @Test func `it goes to its files and back`() throws {
    let bundle = try Self.bundle()
    let files = try DayFiles(bundle)
    let back = try files.bundle(folder: "s/day_1")
    #expect(bundle.trade != nil && back == bundle)
    #expect(try DayFiles(back).digest == files.digest)
    // What the service holds follows from its seed, which must not stand where a trainee's host may look.
    #expect(files.files["day.json"]?.text?.contains("\"seed\"") == false)
  }

  @Test func `a branch of a half-finished pull goes its own way, and the same way twice`() throws {
    var world = World(try Self.bundle())
    let begun = Self.play(Self.first, in: &world)
    var fork = world
    #expect(Self.play(Self.second, in: &fork) == Self.play(Self.second, in: &world))
    var again = World(try Self.bundle())
    #expect(Self.play(Self.first, in: &again) == begun)
    _ = Self.play([ToolCall("fetch_page", ["page": 1])], in: &fork)
    #expect(fork.now != world.now && fork.ledger.count == world.ledger.count + 1)
  }

  @Test func `a submission of 50 MB gets a sentence, and work can go on`() throws {
    var world = World(try Self.bundle())
    _ = Self.play(Self.first, in: &world)
    let before = world
    let huge = ToolCall(
      "submit_results", ["data_jsonl": .string(String(repeating: "x", count: 50 << 20)), "metadata_json": "{}"])
    guard case .finished(let result) = world.apply(huge) else { throw Unexpected() }
    #expect(result.isError && result.text.contains("data_jsonl") && result.text.utf8.count < 300, "\(result.text)")
    #expect(world.now == before.now)
    var other = before
    #expect(Self.play(Self.second, in: &world) == Self.play(Self.second, in: &other))
  }

  private struct Unexpected: Error {}

  @Test func `a request lasts as long as the day says, and began when its call did`() throws {
    var bundle = try Self.bundle()
    bundle.day.costs["fetch_page"] = 4
    var world = World(bundle)
    let start = world.now
    for page in 1...2 { _ = Self.play([ToolCall("fetch_page", ["page": .integer(page)])], in: &world) }
    #expect(world.now - start == 8)
    #expect(world.trade?.environment.closestRequests == 4)
  }

  @Test func `a service that there is not is refused with its place`() throws {
    var bundle = try Self.bundle()
    bundle.trade?.task = "T99"
    let files = try DayFiles(bundle)
    let error = #expect(throws: Problems.self) { try files.bundle(folder: "s/day_1") }
    #expect(error?.list.first?.place.file == "s/day_1/trade.json")
  }
}
