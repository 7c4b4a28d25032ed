import Chance
import Testing

@Suite struct ChanceTests {
  @Test func `a child does not depend on what its parent drew`() {
    var drawn = Chance(seed: 1)
    _ = drawn.bits()
    var one = drawn.stream("x"), other = Chance(seed: 1).stream("x")
    #expect(one.bits() == other.bits())
  }

  @Test func `labels, not their texture, make a path`() {
    var whole = Chance(seed: 1).stream("a/b"), parts = Chance(seed: 1).stream("a").stream("b")
    #expect(whole.bits() != parts.bits())
    #expect(Chance(seed: 1).stream(3).path == "1/3")
  }

  @Test(arguments: [1...1, -3...3, 0...6, Int.min...Int.max, Int.min...0, 0...Int.max])
  func `whole numbers stay in their range`(_ range: ClosedRange<Int>) {
    var chance = Chance(seed: 5).stream("range")
    #expect((0..<1000).allSatisfy { _ in range.contains(chance.integer(in: range)) })
  }

  @Test func `each whole number is equally likely`() {
    var chance = Chance(seed: 5).stream("fair")
    var counts = [Int](repeating: 0, count: 7)
    for _ in 0..<70_000 { counts[chance.integer(in: 0...6)] += 1 }
    // Chi-squared with six degrees of freedom exceeds 22.5 once in a thousand times.
    #expect(counts.map { Double(($0 - 10_000) * ($0 - 10_000)) / 10_000 }.reduce(0, +) < 22.5)
  }

  @Test func `every order of three is equally likely`() {
    var chance = Chance(seed: 5).stream("orders")
    var counts: [[Int]: Int] = [:]
    for _ in 0..<12_000 { counts[chance.shuffled([1, 2, 3]), default: 0] += 1 }
    #expect(counts.count == 6)
    #expect(counts.values.allSatisfy { abs($0 - 2000) < 200 })
  }

  @Test func `normal draws have their mean and deviation`() {
    var chance = Chance(seed: 5).stream("normal")
    let values = (0..<20_000).map { _ in chance.normal(mean: 3, deviation: 2) }
    let mean = values.reduce(0, +) / 20_000
    let variance = values.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 20_000
    #expect(abs(mean - 3) < 0.05)
    #expect(abs(variance - 4) < 0.15)
  }

  @Test(arguments: [(0.0, -1.0...1.0), (9.0, 0.0...1.0), (-9.0, 0.0...1.0)])
  func `truncated draws stay in range, however unlikely`(_ mean: Double, _ range: ClosedRange<Double>) {
    var chance = Chance(seed: 5).stream("truncated")
    #expect((0..<50).allSatisfy { _ in range.contains(chance.truncatedNormal(mean: mean, deviation: 1, in: range)) })
  }

  @Test(arguments: [0.0, 1.0]) func `certainty is certain`(_ probability: Double) {
    var chance = Chance(seed: 5)
    #expect((0..<100).allSatisfy { _ in chance.boolean(probability: probability) == (probability == 1) })
  }

  @Test func `weights of zero are never drawn`() {
    var chance = Chance(seed: 5)
    #expect((0..<1000).allSatisfy { _ in chance.weightedChoice(["a", "b", "c"], weights: [0, 1, 0]) == "b" })
  }
}

@Suite struct ApportionTests {
  @Test(arguments: [
    (10, [1.0, 1, 1], [4, 3, 3]), (0, [1, 2], [0, 0]), (7, [1], [7]), (5, [0, 1, 0], [0, 5, 0]),
    (2, [1, 1, 1], [1, 1, 0]), (10, [0.5, 0.25, 0.25], [5, 3, 2]), (100, [0.333, 0.333, 0.334], [33, 33, 34]),
    (46, [0.41, 0.06, 0.06, 0.06, 0.14, 0.11, 0.07, 0.09], [19, 3, 3, 3, 6, 5, 3, 4]),
    (16, [0.25, 0.6, 0.1, 0.05], [4, 9, 2, 1]),
  ])
  func `units are shared out by largest remainder, ties to the earlier`(
    _ total: Int, _ weights: [Double], _ expected: [Int]
  ) {
    #expect(apportion(total, by: weights) == expected)
  }

  @Test func `all units are shared out, each share its quota rounded up or down`() {
    var chance = Chance(seed: 9)
    for _ in 0..<500 {
      let weights = (0..<chance.integer(in: 1...9)).map { _ in chance.real(in: 0.01...3) }
      let total = chance.integer(in: 0...300)
      let counts = apportion(total, by: weights)
      #expect(counts.reduce(0, +) == total)
      let sum = weights.reduce(0, +)
      #expect(zip(counts, weights).allSatisfy { abs(Double($0) - Double(total) * $1 / sum) < 1.000001 })
    }
  }
}
