import Chance
import Testing

/// Draws pinned for ever. The expected values come from a separate implementation in Python, not from this one.
@Suite struct GoldenTests {
  private func stream(_ name: String) -> Chance { Chance(seed: 7).stream(name) }

  private func draws<Value>(_ name: String, _ count: Int, _ draw: (inout Chance) -> Value) -> [Value] {
    var chance = stream(name)
    return (0..<count).map { _ in draw(&chance) }
  }

  @Test func `words come from the path's digest`() {
    var chance = Chance(seed: 7).stream("a/b").stream("c")
    #expect(chance.path == "7/a~1b/c")
    #expect(
      [chance.bits(), chance.bits(), chance.bits()] == [
        0xdd51_db5b_3691_9b8f, 0x6acc_ad2d_a50d_f27b, 0x086e_5c6c_7980_4335,
      ])
  }

  @Test func `whole numbers`() {
    #expect(draws("integer", 12) { $0.integer(in: 1...6) } == [5, 4, 1, 2, 2, 5, 3, 4, 1, 5, 2, 1])
    #expect(
      draws("wide", 3) { $0.integer(in: -1_000_000_000...1_000_000_000) } == [-199_704_317, -90_134_213, 381_889_677])
  }

  @Test func `real numbers`() {
    #expect(draws("real", 3) { $0.real() } == [0.11034581706105906, 0.19978628942161203, 0.6515108669912281])
    #expect(draws("range", 3) { $0.real(in: -5...5) } == [0.687624872011197, 4.344257805214346, 0.4901663519437012])
  }

  @Test func `booleans and choices`() {
    #expect(
      draws("boolean", 10) { $0.boolean(probability: 0.3) } == [
        false, false, true, false, false, false, false, true, false, true,
      ])
    #expect(draws("choice", 8) { $0.choice(["a", "b", "c"]) }.joined() == "bccacaca")
    #expect(
      draws("weighted", 10) { $0.weightedChoice(["a", "b", "c", "d"], weights: [1, 0, 3, 6]) }.joined() == "adadcdadda")
  }

  @Test func `samples and shuffles`() {
    var chance = stream("sample")
    #expect(chance.sample(0..<10, count: 4) == [2, 0, 6, 8])
    #expect(chance.shuffled(0..<10) == [6, 7, 9, 0, 1, 8, 5, 4, 3, 2])
  }

  @Test func `normal draws`() {
    let expected = [14.952691414706077, 8.187977684756907, 7.240226374827211, 10.305922003162667]
    for (value, golden) in zip(draws("normal", 4) { $0.normal(mean: 10, deviation: 2) }, expected) {
      // The separate implementation takes the machine's logarithm.
      #expect(abs(value - golden) < 1e-12)
    }
  }

  @Test func `digests are SHA-256`() {
    #expect(Digest(of: "abc").hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(Digest(of: [UInt8]()).hex == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    let parts = [("b", Digest(of: "2")), ("a", Digest(of: "1"))].map { (name: $0.0, digest: $0.1) }
    #expect(Digest(of: parts) == Digest(of: parts.reversed()))
    #expect(
      Digest(of: parts) != Digest(of: [(name: "a", digest: Digest(of: "2")), (name: "b", digest: Digest(of: "1"))]))
  }
}
