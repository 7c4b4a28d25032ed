/// Packs bits into bytes, the lowest first, as deflate wants them.
struct BitWriter {
  private var bytes: [UInt8] = []
  private var buffer: UInt32 = 0
  private var filled = 0

  /// Appends the lowest bits of a number, at most 24.
  mutating func append(_ value: UInt32, count: Int) {
    buffer |= value << UInt32(filled)
    filled += count
    while filled >= 8 {
      bytes.append(UInt8(truncatingIfNeeded: buffer))
      buffer >>= 8
      filled -= 8
    }
  }

  /// Appends a Huffman code, which goes in from its highest bit.
  mutating func append(code: UInt32, count: Int) {
    var (rest, reversed) = (code, UInt32(0))
    for _ in 0..<count { (rest, reversed) = (rest >> 1, reversed << 1 | rest & 1) }
    append(reversed, count: count)
  }

  /// The bytes, the last one filled up with zeros.
  consuming func flushed() -> [UInt8] {
    filled > 0 ? bytes + [UInt8(truncatingIfNeeded: buffer)] : bytes
  }
}
