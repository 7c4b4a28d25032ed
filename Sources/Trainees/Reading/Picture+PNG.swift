extension Picture {
  /// Reads a PNG file (ISO 15948) with 8-bit grey, RGB or palette pixels; what is transparent shows its colour.
  ///
  /// `nil` for all else: sixteen bits, interlacing, damage, more than 16 million pixels. Checksums are not looked at.
  init?(png bytes: [UInt8]) {
    guard let chunks = PNGChunks(bytes), let header = chunks.header, header.isSupported else { return nil }
    let rowLength = header.width * header.channels
    guard let packed = Inflate.zlib(chunks.data, limit: (rowLength + 1) * header.height),
      let samples = Self.unfiltered(packed, rowLength: rowLength, step: header.channels)
    else { return nil }
    let pixels: [Pixel?] = stride(from: 0, to: samples.count, by: header.channels).map { place in
      switch header.kind {
      case .grey, .greyAlpha: Pixel(red: samples[place], green: samples[place], blue: samples[place])
      case .rgb, .rgba: Pixel(red: samples[place], green: samples[place + 1], blue: samples[place + 2])
      case .palette: chunks.color(Int(samples[place]))
      }
    }
    self.init(width: header.width, height: header.height, pixels: pixels.compactMap(\.self))
  }

  /// Takes the rows' filters off; `nil` for an unknown filter or half a row.
  private static func unfiltered(_ packed: [UInt8], rowLength: Int, step: Int) -> [UInt8]? {
    guard packed.count.isMultiple(of: rowLength + 1) else { return nil }
    var above = Array(repeating: UInt8(0), count: rowLength)
    var samples: [UInt8] = []
    samples.reserveCapacity(packed.count)
    for start in stride(from: 0, to: packed.count, by: rowLength + 1) {
      var row = Array(packed[start + 1..<start + 1 + rowLength])
      switch packed[start] {
      case 0: break
      case 1: for x in row.indices.dropFirst(step) { row[x] &+= row[x - step] }
      case 2: for x in row.indices { row[x] &+= above[x] }
      case 3:
        for x in row.indices { row[x] &+= UInt8((Int(x < step ? 0 : row[x - step]) + Int(above[x])) / 2) }
      case 4:
        for x in row.indices {
          let (left, corner) = x < step ? (0, 0) : (row[x - step], above[x - step])
          row[x] &+= paeth(left: left, above: above[x], corner: corner)
        }
      default: return nil
      }
      samples += row
      above = row
    }
    return samples
  }

  /// The neighbour nearest to left + above − corner; of equal ones the first named.
  private static func paeth(left: UInt8, above: UInt8, corner: UInt8) -> UInt8 {
    let guess = Int(left) + Int(above) - Int(corner)
    let misses = [left, above, corner].map { abs(guess - Int($0)) }
    if misses[0] <= misses[1], misses[0] <= misses[2] { return left }
    return misses[1] <= misses[2] ? above : corner
  }
}
