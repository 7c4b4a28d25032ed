import Desk
import Notation
import Testing
import Workplace

@testable import Generation

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

  @Test func `a service that there is not is refused with its place`() throws {
    var bundle = try Self.bundle()
    bundle.trade?.task = "T99"
    let files = try DayFiles(bundle)
    let error = #expect(throws: Problems.self) { try files.bundle(folder: "s/day_1") }
    #expect(error?.list.first?.place.file == "s/day_1/trade.json")
  }
}
