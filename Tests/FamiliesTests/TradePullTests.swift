import Chance
import Desk
import Families
import MetaTasks
import Notation
import Testing
import TradeDesk
import Workplace

@Suite struct TradePullTests {
  static let troubles = [
    "repeated_rows", "rate_limits", "server_errors", "shifting_order", "mixed_faults", "mounting_pressure", "bursts",
    "short_pages", "changing_schema", "revisions", "hidden_totals", "partial_outage",
  ]

  static func order(_ trouble: String, seed: Int, level: Int = 3) -> WorkOrder {
    WorkOrder(
      taskID: "trade_data_pull", variant: trouble,
      arguments: ["trouble": .string(trouble), "difficulty": "medium"], parameters: ["level": .integer(level)],
      output: "trade_data_report.json", company: testCompany(seed: seed % 7),
      start: Moment(minutes: 29_321_280), deadline: Moment(minutes: 29_322_000),
      chance: Chance(seed: seed).stream("trade_data_pull"))
  }

  @Test(arguments: troubles, [1, 3, 5])
  func `the facts are what the service's records come to`(_ trouble: String, _ level: Int) throws {
    for seed in 0..<8 {
      let product = try TradePullKit.build(Self.order(trouble, seed: seed, level: level))
      let facts = product.facts
      let records = try #require(product.trade?.environment?.truth)
      let floor = try #require(facts["floor"]?.integer)
      let top = try #require(facts["top"]?.integer)
      let values = records.map(\.tradeValue).filter { $0 >= floor }.sorted(by: >)
      #expect(facts["records"] == .integer(values.count) && values.count < records.count)
      let total = values.reduce(0, +)
      #expect(facts["total"] == .integer(total))
      let share = 100 * Double(values.prefix(top).reduce(0, +)) / Double(total)
      #expect(abs((facts["top_share"]?.number ?? 0) - share) <= 0.05 + 1e-9)
      #expect(records.first { $0.recordID == facts["largest"]?.string }?.tradeValue == values[0])
      #expect((3...4).contains(facts["pace"]?.integer ?? 0))
    }
  }

  @Test func `equal orders give equal products, other seeds other data`() throws {
    func build(_ seed: Int) throws -> WorkProduct { try TradePullKit.build(Self.order("bursts", seed: seed)) }
    #expect(try build(1).facts == build(1).facts && build(1).trade == build(1).trade)
    #expect(Set(try (0..<30).map { try build($0).facts["total"] }).count == 30)
  }

  @Test func `what nobody knows is refused`() {
    #expect(throws: Unbuildable.self) { try TradePullKit.build(Self.order("weather", seed: 1)) }
  }
}
