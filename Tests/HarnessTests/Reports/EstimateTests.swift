import Chance
import Testing

@testable import Harness

@Suite struct EstimateTests {
  /// Reference values: R 4.3, `prop.test(x, n, correct = FALSE)$conf.int`.
  @Test(arguments: [
    (0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (5, 10, 0.2366, 0.7634), (1, 60, 0.0030, 0.0886),
    (81, 263, 0.2553, 0.3662),
  ]) func `Wilson's interval`(successes: Int, count: Int, low: Double, high: Double) throws {
    let estimate = Estimate.rate(successes, of: count)
    let interval = try #require(estimate.interval)
    #expect(abs(interval.lowerBound - low) < 6e-5)
    #expect(abs(interval.upperBound - high) < 6e-5)
    #expect(estimate.value == Double(successes) / Double(count))
  }

  @Test func `nothing observed gives no interval`() {
    #expect(Estimate.rate(0, of: 0) == Estimate(value: 0, interval: nil, count: 0))
    #expect(Estimate.mean([], Chance(seed: 1)) == Estimate(value: 0, interval: nil, count: 0))
    #expect(Estimate.mean([[0.5, 1]], Chance(seed: 1)) == Estimate(value: 0.75, interval: nil, count: 2))
  }

  @Test func `the bootstrap's interval is about that of the normal distribution where that holds`() throws {
    var chance = Chance(seed: "values")
    let values = (0..<400).map { _ in [chance.real()] }
    let estimate = Estimate.mean(values, Chance(seed: 1))
    let interval = try #require(estimate.interval)
    let half = 1.96 * (1.0 / 12 / 400).squareRoot()
    #expect(abs(interval.upperBound - interval.lowerBound - 2 * half) < 0.2 * half)
    #expect(interval.contains(estimate.value))
  }

  @Test func `whole clusters are drawn, so likeness within them widens the interval`() throws {
    var chance = Chance(seed: "values")
    let values = (0..<40).map { _ in chance.real() }
    let alone = values.flatMap { [[$0], [$0], [$0], [$0], [$0]] }
    let alike = values.map { [$0, $0, $0, $0, $0] }
    let apart = try #require(Estimate.mean(alone, Chance(seed: 1)).interval)
    let together = try #require(Estimate.mean(alike, Chance(seed: 1)).interval)
    #expect(together.upperBound - together.lowerBound > 1.8 * (apart.upperBound - apart.lowerBound))
  }

  @Test func `the same values give the same interval`() {
    let values = [[0.1, 0.5], [0.9], [0.3]]
    #expect(Estimate.mean(values, Chance(seed: 1)) == Estimate.mean(values, Chance(seed: 1)))
  }

  @Test(arguments: [
    (["day_10", "day_2", "day_1"], ["day_1", "day_2", "day_10"]),
    (["b", "a2x", "a10", "a"], ["a", "a2x", "a10", "b"]),
  ])
  func `names with numbers are put in natural order`(names: [String], sorted: [String]) {
    #expect(names.sorted(by: NaturalOrder.precedes) == sorted)
  }

  @Test(arguments: [
    (0.0, "0.00"), (1.0, "1.00"), (0.005, "0.01"), (-0.001, "0.00"), (-0.337, "−0.34"), (12.5, "12.50"),
  ])
  func `figures have two decimals`(value: Double, text: String) {
    #expect(Figures.text(value) == text)
  }
}
