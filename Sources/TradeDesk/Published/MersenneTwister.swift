/// The generator MT19937 as Python's `random` seeds and uses it (M. Matsumoto and T. Nishimura, ACM TOMACS 8, 1998).
///
/// Only the published mode draws from it: its data and faults are bit-exact. Everything else draws from `Chance`.
struct MersenneTwister: Sendable {
  private static let size = 624
  private var state: [UInt32]
  private var next = MersenneTwister.size

  /// Seeds by an array of one word, as Python does with a whole number below 2³².
  init(seed: UInt32) {
    state = MersenneTwister.filled(19_650_218)
    var i = 1
    for _ in 0..<MersenneTwister.size {
      state[i] = (state[i] ^ (mixed(i) &* 1_664_525)) &+ seed
      advance(&i)
    }
    for _ in 0..<MersenneTwister.size - 1 {
      state[i] = (state[i] ^ (mixed(i) &* 1_566_083_941)) &- UInt32(i)
      advance(&i)
    }
    state[0] = 0x8000_0000
  }

  private static func filled(_ seed: UInt32) -> [UInt32] {
    var words = [seed]
    words.reserveCapacity(size)
    for i in 1..<size { words.append(1_812_433_253 &* (words[i - 1] ^ (words[i - 1] >> 30)) &+ UInt32(i)) }
    return words
  }

  private func mixed(_ i: Int) -> UInt32 { state[i - 1] ^ (state[i - 1] >> 30) }

  private mutating func advance(_ i: inout Int) {
    i += 1
    guard i == MersenneTwister.size else { return }
    state[0] = state[MersenneTwister.size - 1]
    i = 1
  }

  /// Draws 32 bits.
  mutating func word() -> UInt32 {
    if next == MersenneTwister.size { twist() }
    var y = state[next]
    next += 1
    y ^= y >> 11
    y ^= (y << 7) & 0x9d2c_5680
    y ^= (y << 15) & 0xefc6_0000
    return y ^ (y >> 18)
  }

  private mutating func twist() {
    let size = MersenneTwister.size
    state.withUnsafeMutableBufferPointer { words in
      for i in 0..<size {
        let y = (words[i] & 0x8000_0000) | (words[(i + 1) % size] & 0x7fff_ffff)
        words[i] = words[(i + 397) % size] ^ (y >> 1) ^ (y & 1 == 0 ? 0 : 0x9908_b0df)
      }
    }
    next = 0
  }

  /// Draws a real number from 0 up to but not including 1.
  mutating func real() -> Double {
    let high = Double(word() >> 5)
    let low = Double(word() >> 6)
    return (high * 0x1p26 + low) / 0x1p53
  }

  /// Draws a whole number below a bound.
  mutating func below(_ bound: Int) -> Int {
    let bits = Int.bitWidth - bound.leadingZeroBitCount
    while true {
      let drawn = Int(word() >> UInt32(32 - bits))
      if drawn < bound { return drawn }
    }
  }

  /// Puts elements in random order, from the last to the second.
  mutating func shuffle<Element>(_ items: inout [Element]) {
    for i in stride(from: items.count - 1, to: 0, by: -1) { items.swapAt(i, below(i + 1)) }
  }
}
