/// Unpacks deflate (RFC 1951): stored blocks, fixed and dynamic codes.
struct Inflate {
  /// What a zlib stream (RFC 1950) holds, or `nil` when it is damaged or holds more than `limit` bytes.
  static func zlib(_ bytes: [UInt8], limit: Int) -> [UInt8]? {
    guard bytes.count >= 6, bytes[0] & 15 == 8, bytes[1] & 0x20 == 0 else { return nil }
    guard (Int(bytes[0]) << 8 | Int(bytes[1])).isMultiple(of: 31) else { return nil }
    var inflate = Inflate(bytes: bytes, position: 2, limit: limit)
    return inflate.blocks() ? inflate.output : nil
  }

  private let bytes: [UInt8]
  private var position: Int
  private let limit: Int
  private var buffer: UInt32 = 0
  private var filled = 0
  private var output: [UInt8] = []

  private init(bytes: [UInt8], position: Int, limit: Int) {
    self.bytes = bytes
    self.position = position
    self.limit = limit
  }

  private mutating func blocks() -> Bool {
    while true {
      guard let isLast = bits(1), let kind = bits(2) else { return false }
      let isRead =
        switch kind {
        case 0: stored()
        case 1: coded(literals: Self.fixedLiterals, distances: Self.fixedDistances)
        case 2: dynamic()
        default: false
        }
      guard isRead else { return false }
      if isLast == 1 { return true }
    }
  }

  private mutating func stored() -> Bool {
    (buffer, filled) = (0, 0)
    guard position + 4 <= bytes.count else { return false }
    let length = Int(bytes[position]) | Int(bytes[position + 1]) << 8
    let complement = Int(bytes[position + 2]) | Int(bytes[position + 3]) << 8
    position += 4
    guard length ^ complement == 0xFFFF, position + length <= bytes.count else { return false }
    guard output.count + length <= limit else { return false }
    output += bytes[position..<position + length]
    position += length
    return true
  }

  private mutating func dynamic() -> Bool {
    guard let literals = bits(5), let distances = bits(5), let codes = bits(4) else { return false }
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    var lengths = Array(repeating: 0, count: 19)
    for place in order.prefix(codes + 4) {
      guard let length = bits(3) else { return false }
      lengths[place] = length
    }
    let (first, total) = (literals + 257, literals + 257 + distances + 1)
    guard let all = codeLengths(total, by: HuffmanCode(lengths: lengths)) else { return false }
    return coded(
      literals: HuffmanCode(lengths: Array(all[..<first])), distances: HuffmanCode(lengths: Array(all[first...])))
  }

  private mutating func codeLengths(_ count: Int, by code: HuffmanCode) -> [Int]? {
    var lengths: [Int] = []
    while lengths.count < count {
      guard let next = symbol(code) else { return nil }
      switch next {
      case ..<16: lengths.append(next)
      case 16:
        guard let last = lengths.last, let times = bits(2) else { return nil }
        lengths += Array(repeating: last, count: times + 3)
      case 17:
        guard let times = bits(3) else { return nil }
        lengths += Array(repeating: 0, count: times + 3)
      default:
        guard let times = bits(7) else { return nil }
        lengths += Array(repeating: 0, count: times + 11)
      }
    }
    return lengths.count == count ? lengths : nil
  }

  private mutating func coded(literals: HuffmanCode, distances: HuffmanCode) -> Bool {
    while let next = symbol(literals), output.count < limit || next == 256 {
      switch next {
      case ..<256: output.append(UInt8(next))
      case 256: return true
      default:
        guard let length = number(next - 257, in: Self.lengthRanges), let code = symbol(distances),
          let distance = number(code, in: Self.distanceRanges)
        else { return false }
        guard distance <= output.count, output.count + length <= limit else { return false }
        for _ in 0..<length { output.append(output[output.count - distance]) }
      }
    }
    return false
  }

  private mutating func number(_ code: Int, in ranges: [(first: Int, extra: Int)]) -> Int? {
    guard ranges.indices.contains(code) else { return nil }
    return bits(ranges[code].extra).map { ranges[code].first + $0 }
  }

  private mutating func symbol(_ code: HuffmanCode) -> Int? {
    var walk = HuffmanCode.Walk()
    while let bit = bits(1), walk.length < HuffmanCode.longest {
      if let symbol = code.symbol(after: bit, on: &walk) { return symbol }
    }
    return nil
  }

  private mutating func bits(_ count: Int) -> Int? {
    while filled < count {
      guard position < bytes.count else { return nil }
      buffer |= UInt32(bytes[position]) << UInt32(filled)
      position += 1
      filled += 8
    }
    defer {
      buffer >>= UInt32(count)
      filled -= count
    }
    return Int(buffer & ((1 << UInt32(count)) - 1))
  }
}

extension Inflate {
  private static let fixedLiterals = HuffmanCode(
    lengths: [(144, 8), (112, 9), (24, 7), (8, 8)].flatMap { Array(repeating: $1, count: $0) })
  private static let fixedDistances = HuffmanCode(lengths: Array(repeating: 5, count: 30))

  private static let lengthRanges: [(first: Int, extra: Int)] =
    [(3, 0), (4, 0), (5, 0), (6, 0), (7, 0), (8, 0), (9, 0), (10, 0), (11, 1), (13, 1), (15, 1), (17, 1), (19, 2)]
    + [(23, 2), (27, 2), (31, 2), (35, 3), (43, 3), (51, 3), (59, 3), (67, 4), (83, 4), (99, 4), (115, 4), (131, 5)]
    + [(163, 5), (195, 5), (227, 5), (258, 0)]

  private static let distanceRanges: [(first: Int, extra: Int)] =
    [(1, 0), (2, 0), (3, 0), (4, 0), (5, 1), (7, 1), (9, 2), (13, 2), (17, 3), (25, 3), (33, 4), (49, 4), (65, 5)]
    + [(97, 5), (129, 6), (193, 6), (257, 7), (385, 7), (513, 8), (769, 8), (1025, 9), (1537, 9), (2049, 10)]
    + [(3073, 10), (4097, 11), (6145, 11), (8193, 12), (12289, 12), (16385, 13), (24577, 13)]
}
