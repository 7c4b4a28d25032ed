import Crypto

/// A stream of reproducible random draws, keyed by a path of labels.
///
/// The stream's state comes from SHA-256 of its path (`7/scenario_03/day_1/meeting_book`), never from other streams, so a
/// draw added in one place moves no draw elsewhere. Take a child with `stream(_:)` for each thing that is drawn.
/// Everything above the raw words is the project's own and pinned by tests: the same path gives the same draws on any
/// machine and in any version with the same `generatorVersion`.
public struct Chance: Sendable {
  /// The labels that key this stream, joined with `/`.
  public let path: String
  private var words: Xoshiro256

  /// Opens the root stream of a seed.
  public init(seed: some CustomStringConvertible) { self.init(path: Chance.escaped(seed.description)) }

  private init(path: String) {
    self.path = path
    self.words = Xoshiro256(digest: SHA256.hash(data: Array(path.utf8)))
  }

  /// The child stream of that label. It does not depend on what was drawn from this one.
  public func stream(_ label: some CustomStringConvertible) -> Chance {
    Chance(path: path + "/" + Chance.escaped(label.description))
  }

  // A label must not be able to pose as two.
  private static func escaped(_ label: String) -> String {
    label.utf8.contains(UInt8(ascii: "/"))
      ? label.split(separator: "/", omittingEmptySubsequences: false).joined(separator: "~1") : label
  }

  /// Draws 64 uniform bits.
  public mutating func bits() -> UInt64 { words.next() }

  /// Draws a whole number below `bound`, each equally likely (Lemire, "Fast Random Integer Generation", 2019).
  private mutating func below(_ bound: UInt64) -> UInt64 {
    var product = bits().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = bits().multipliedFullWidth(by: bound) }
    }
    return product.high
  }

  /// Draws a whole number of the range, each equally likely.
  public mutating func integer(in range: ClosedRange<Int>) -> Int {
    let span = UInt64(bitPattern: Int64(range.upperBound &- range.lowerBound))
    guard span < .max else { return Int(truncatingIfNeeded: bits()) }
    return range.lowerBound &+ Int(truncatingIfNeeded: below(span + 1))
  }

  /// Draws a real number from 0 up to but not including 1, in steps of 2⁻⁵³.
  public mutating func real() -> Double { Double(bits() >> 11) * 0x1p-53 }

  /// Draws a real number of the range, uniformly.
  public mutating func real(in range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * real()
  }

  /// Draws a Boolean that is true with the given probability.
  public mutating func boolean(probability: Double = 0.5) -> Bool { real() < probability }
}

/// The xoshiro256** generator (Blackman and Vigna, "Scrambled Linear Pseudorandom Number Generators", 2021).
private struct Xoshiro256: Sendable {
  private var state: (UInt64, UInt64, UInt64, UInt64)

  /// Seeds the state with the digest's 32 bytes, little-endian.
  init(digest: SHA256.Digest) {
    var words: [UInt64] = [0, 0, 0, 0]
    for (index, byte) in digest.enumerated() { words[index / 8] |= UInt64(byte) << UInt64(index % 8 * 8) }
    // An all-zero state would only ever give zero; no digest is known to cause it.
    if words.allSatisfy({ $0 == 0 }) { words[0] = 1 }
    state = (words[0], words[1], words[2], words[3])
  }

  mutating func next() -> UInt64 {
    let product = state.1 &* 5
    let result = ((product << 7) | (product >> 57)) &* 9
    let shifted = state.1 << 17
    state.2 ^= state.0
    state.3 ^= state.1
    state.1 ^= state.2
    state.0 ^= state.3
    state.2 ^= shifted
    state.3 = (state.3 << 45) | (state.3 >> 19)
    return result
  }
}
