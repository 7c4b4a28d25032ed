/// A canonical Huffman code, given by the length of each symbol's code.
struct HuffmanCode {
  /// The bits of a code read so far.
  struct Walk {
    fileprivate(set) var length = 0
    fileprivate var code = 0
    fileprivate var first = 0
    fileprivate var index = 0
  }

  static let longest = 15

  private let counts: [Int]
  private let symbols: [Int]

  init(lengths: [Int]) {
    var counts = Array(repeating: 0, count: Self.longest + 1)
    for length in lengths where length > 0 { counts[length] += 1 }
    self.counts = counts
    symbols = lengths.indices.filter { lengths[$0] > 0 }.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
  }

  /// Goes one bit further; a symbol when the code is complete.
  func symbol(after bit: Int, on walk: inout Walk) -> Int? {
    walk.length += 1
    walk.code = walk.code << 1 | bit
    walk.first <<= 1
    let offset = walk.code - walk.first
    if offset < counts[walk.length] { return symbols[walk.index + offset] }
    walk.index += counts[walk.length]
    walk.first += counts[walk.length]
    return nil
  }
}
