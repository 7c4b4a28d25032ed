import Pictures
import Testing

@testable import Trainees

@Suite struct AdsStrategyTests {
  private static let handbook = """
    ## Worth
    1. density_weight = density / 7
    2. geo_weight = 0.25 + 0.75 × density_weight
    3. effective exposure = base_effect × geo_weight × audience_fit

    | type | seniors_60_plus | parents_30_40 |
    |---|---|---|
    | subway | 0.50 | 0.65 |
    | bus_stop | 0.85 | 0.35 |
    """

  @Test func `the handbook's numbers are read from its words`() throws {
    let handbook = try AdvertisingHandbook(reading: Self.handbook)
    #expect(handbook.divisor == 7 && handbook.floor == Ratio("0.25") && handbook.rest == Ratio("0.75"))
    #expect(handbook.fits["bus_stop"]?["seniors_60_plus"] == Ratio("0.85"))
    // 1000 × (0.25 + 0.75 × 3/7) × 0.65 = 371.428…
    #expect(try handbook.exposure(effect: 1000, density: 3, type: "subway", group: "parents_30_40") == 37_143)
    // 33 × 1 × 0.85 = 28.05; 1 × 0.25 × 0.5 = 0.125, half a hundredth
    #expect(try handbook.exposure(effect: 33, density: 7, type: "bus_stop", group: "seniors_60_plus") == 2805)
    #expect(try handbook.exposure(effect: 1, density: 0, type: "subway", group: "seniors_60_plus") == 13)
    #expect(throws: Stuck.self) { try handbook.exposure(effect: 1, density: 1, type: "tram", group: "parents_30_40") }
  }

  @Test(arguments: ["/ 7", "0.25", "| subway | 0.50 | 0.65 |\n| bus_stop | 0.85 | 0.35 |"])
  func `a handbook without one of them is refused`(phrase: String) {
    #expect(throws: Stuck.self) { try AdvertisingHandbook(reading: Self.handbook.replacing(phrase, with: "")) }
  }

  @Test(arguments: [4, 8, 15, 18]) func `densities are read by the scale's colours`(size: Int) throws {
    let colors = [Color.white, Color(0xFFEEAA), Color(0xEE8866)]
    var canvas = Canvas(width: 40 + size * 20 + 90, height: size * 20 + 40)
    func frame(_ x: Int, _ width: Int) {
      canvas.rectangle(at: .init(x - 3, 17), width: width + 6, height: size * 20 + 6, .black)
    }
    frame(40, size * 20)
    frame(60 + size * 20, 15)
    func density(_ column: Int, _ row: Int) -> Int { (column * column + 2 * row) % 3 }
    for row in 0..<size {
      for column in 0..<size {
        let corner = Canvas.Point(40 + column * 20, 20 + (size - 1 - row) * 20)
        canvas.rectangle(at: corner, width: 20, height: 20, Color(0x777777))
        canvas.rectangle(at: corner, width: 19, height: 19, colors[density(column, row)])
        canvas.text("\(density(column, row))", centeredAt: .init(corner.x + 10, corner.y + 10))
      }
    }
    for field in 0..<3 {
      let (top, bottom) = (20 + (2 - field) * size * 20 / 3, 20 + (3 - field) * size * 20 / 3)
      canvas.rectangle(at: .init(60 + size * 20, top), width: 15, height: bottom - top, Color(0x777777))
      canvas.rectangle(at: .init(60 + size * 20, top), width: 15, height: bottom - top - 1, colors[field])
    }
    let picture = try #require(Picture(png: PNG.encode(canvas)))
    let map = try HeatMap(reading: picture)
    #expect(map.size == size)
    for row in 0..<size {
      for column in 0..<size { #expect(map.density(column: column, row: row) == density(column, row)) }
    }
    #expect(map.density(column: size, row: 0) == nil)
  }

  @Test func `a picture of something else is refused`() throws {
    let picture = try #require(Picture(png: PNG.encode(Canvas(width: 50, height: 50))))
    #expect(throws: Stuck.self) { try HeatMap(reading: picture) }
  }

  @Test(arguments: 0..<40) func `the best selection is found`(seed: Int) {
    let values = (0..<12).map { 100 + ($0 * 7919 + seed * 104_729) % 997 }
    let costs = (0..<12).map { 50 + ($0 * 6007 + seed * 15_485) % 499 }
    func sum(_ chosen: [Int], _ list: [Int]) -> Int { chosen.reduce(0) { $0 + list[$1] } }
    let chosen = Knapsack.choice(values: values, costs: costs, budget: 1200)
    #expect(sum(chosen, costs) <= 1200)
    let best = (0..<4096).map { mask in (0..<12).filter { mask >> $0 & 1 == 1 } }
      .filter { sum($0, costs) <= 1200 }.map { sum($0, values) }.max()
    #expect(sum(chosen, values) == best)
  }

  @Test func `budget and file are read from the objective`() throws {
    let order = try CampaignOrder(reading: "We may spend $11,000. Hand in `ads_strategy_plan_XiAn.json`.")
    #expect(order.budget == 11_000 && order.output == "ads_strategy_plan_XiAn.json")
    #expect(throws: Stuck.self) { try CampaignOrder(reading: "Hand in `plan.json`.") }
    #expect(throws: Stuck.self) { try CampaignOrder(reading: "We may spend $11,000.") }
  }
}
