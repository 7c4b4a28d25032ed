import Pictures

/// The colours of a map from the lowest density to the highest, all light enough for a black figure.
struct ColorRamp: Hashable, Sendable {
  private let stops: [UInt32]

  static let all = [
    ColorRamp(stops: [0xFFFFFF, 0xFFF1C0, 0xFFCE85, 0xFFA273, 0xF27C78, 0xD9709A, 0xB57BB8]),
    ColorRamp(stops: [0xFFFFFF, 0xD4F1F4, 0x9BD8EA, 0x72B8E8, 0x7C9BE0, 0x9C8BDA, 0xC188CF]),
    ColorRamp(stops: [0xFFFFFF, 0xEDF6BE, 0xC4E48E, 0x8FD080, 0x66BF9B, 0x64AFBE, 0x7F9FD6]),
  ]

  /// The colour of one of `levels + 1` densities.
  func color(_ density: Int, of levels: Int) -> Color {
    let place = density * (stops.count - 1)
    let (low, part) = (place / levels, place % levels)
    let high = min(low + 1, stops.count - 1)
    func mixed(_ shift: UInt32) -> UInt8 {
      let (from, to) = (Int(stops[low] >> shift & 255), Int(stops[high] >> shift & 255))
      return UInt8((from * (levels - part) + to * part) / levels)
    }
    return Color(red: mixed(16), green: mixed(8), blue: mixed(0))
  }
}
