/// The parts of a PNG file that matter for its pixels.
struct PNGChunks {
  /// How a pixel is stored; the raw value is the format's number.
  enum Kind: UInt8 {
    case grey = 0
    case rgb = 2
    case palette = 3
    case greyAlpha = 4
    case rgba = 6
  }

  /// The picture's measures.
  struct Header {
    let width, height: Int
    let kind: Kind
    let isSupported: Bool

    var channels: Int {
      switch kind {
      case .grey, .palette: 1
      case .greyAlpha: 2
      case .rgb: 3
      case .rgba: 4
      }
    }

    fileprivate init?(_ content: [UInt8]) {
      guard content.count == 13, let kind = Kind(rawValue: content[9]) else { return nil }
      width = bigEndian(content[0..<4])
      height = bigEndian(content[4..<8])
      self.kind = kind
      let isOfSize = 1...65_536 ~= width && 1...65_536 ~= height && width * height <= 1 << 24
      isSupported = isOfSize && content[8] == 8 && content[10...] == [0, 0, 0]
    }
  }

  private(set) var header: Header?
  /// The compressed rows.
  private(set) var data: [UInt8] = []
  private var palette: [UInt8] = []

  /// Takes a file apart; `nil` when it is no PNG or ends before its end.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
    var position = 8
    while position + 12 <= bytes.count {
      let length = bigEndian(bytes[position..<position + 4])
      guard position + 12 + length <= bytes.count else { return nil }
      let content = Array(bytes[position + 8..<position + 8 + length])
      switch String(decoding: bytes[position + 4..<position + 8], as: UTF8.self) {
      case "IHDR": header = Header(content)
      case "PLTE": palette = content
      case "IDAT": data += content
      case "IEND": return
      default: break
      }
      position += 12 + length
    }
    return nil
  }

  /// A colour of the palette.
  func color(_ index: Int) -> Picture.Pixel? {
    guard 3 * index + 2 < palette.count else { return nil }
    return Picture.Pixel(red: palette[3 * index], green: palette[3 * index + 1], blue: palette[3 * index + 2])
  }
}

private func bigEndian(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
