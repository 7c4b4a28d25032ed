/// The two checksums of a PNG file.
enum Checksum {
  /// CRC-32 as in ISO 3309, over a chunk's name and content.
  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var rest = UInt32.max
    for byte in bytes { rest = table[Int(UInt8(truncatingIfNeeded: rest) ^ byte)] ^ (rest >> 8) }
    return ~rest
  }

  /// Adler-32 (RFC 1950), over what was compressed.
  static func adler32(_ bytes: [UInt8]) -> UInt32 {
    var low: UInt32 = 1
    var high: UInt32 = 0
    for byte in bytes {
      low = (low + UInt32(byte)) % 65521
      high = (high + low) % 65521
    }
    return high << 16 | low
  }

  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { rest, _ in rest & 1 == 1 ? 0xEDB8_8320 ^ (rest >> 1) : rest >> 1 }
  }
}
