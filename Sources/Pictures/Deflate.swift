/// Compresses the rows of a picture: zlib's format (RFC 1950) around one deflate block with the fixed codes (RFC 1951).
///
/// A flat picture repeats its neighbour to the left or the row above; only these two are tried as matches.
struct Deflate {
  /// The rows, compressed.
  static func zlib(_ bytes: [UInt8], rowLength: Int) -> [UInt8] {
    var deflate = Deflate()
    deflate.write(bytes, distances: [1, rowLength].filter { $0 <= 32_768 })
    return [0x78, 0x01] + deflate.bits.flushed() + PNG.bigEndian(Checksum.adler32(bytes))
  }

  private var bits = BitWriter()

  private mutating func write(_ bytes: [UInt8], distances: [Int]) {
    bits.append(0b011, count: 3)  // the last block, fixed codes
    bytes.withUnsafeBufferPointer { bytes in
      var position = 0
      while position < bytes.count {
        let match = Self.longestMatch(in: bytes, at: position, distances: distances)
        if match.length >= 3 {
          write(length: match.length)
          write(distance: match.distance)
        } else {
          write(symbol: Int(bytes[position]))
        }
        position += match.length >= 3 ? match.length : 1
      }
    }
    write(symbol: 256)
  }

  private static func longestMatch(
    in bytes: UnsafeBufferPointer<UInt8>, at position: Int, distances: [Int]
  ) -> (length: Int, distance: Int) {
    let limit = min(258, bytes.count - position)
    var best = (length: 0, distance: 1)
    for distance in distances where distance <= position {
      var length = 0
      while length < limit, bytes[position + length] == bytes[position + length - distance] { length += 1 }
      if length > best.length { best = (length, distance) }
    }
    return best
  }

  private mutating func write(length: Int) {
    let code = Self.lengths.lastIndex { $0.first <= length }!
    write(symbol: 257 + code)
    bits.append(UInt32(length - Self.lengths[code].first), count: Self.lengths[code].extra)
  }

  private mutating func write(distance: Int) {
    let code = Self.distances.lastIndex { $0.first <= distance }!
    bits.append(code: UInt32(code), count: 5)
    bits.append(UInt32(distance - Self.distances[code].first), count: Self.distances[code].extra)
  }

  /// Writes a literal or length symbol in its fixed code (RFC 1951, 3.2.6).
  private mutating func write(symbol: Int) {
    let symbol = UInt32(symbol)
    switch symbol {
    case ..<144: bits.append(code: 0x30 + symbol, count: 8)
    case ..<256: bits.append(code: 0x190 + symbol - 144, count: 9)
    case ..<280: bits.append(code: symbol - 256, count: 7)
    default: bits.append(code: 0xC0 + symbol - 280, count: 8)
    }
  }

  /// The least length of each code and its number of extra bits (RFC 1951, 3.2.5); 258 has a code of its own.
  private static let lengths: [(first: Int, extra: Int)] =
    ranges(from: 3, extras: (0..<28).map { max(0, $0 / 4 - 1) }) + [(258, 0)]

  /// The least distance of each code and its number of extra bits.
  private static let distances = ranges(from: 1, extras: (0..<30).map { max(0, $0 / 2 - 1) })

  private static func ranges(from first: Int, extras: [Int]) -> [(first: Int, extra: Int)] {
    var next = first
    return extras.map { extra in
      defer { next += 1 << extra }
      return (next, extra)
    }
  }
}
