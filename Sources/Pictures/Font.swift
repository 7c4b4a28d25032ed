/// A bitmap font of printable ASCII and the middle dot, 5 dots wide, 7 high and 2 below the line.
enum Font {
  /// From one character to the next.
  static let advance = 6
  /// The height of capital letters and digits.
  static let capHeight = 7

  /// The dots of a character, from its top left.
  static func glyph(_ character: Character) -> [Canvas.Point] {
    // The middle dot is a raised full stop.
    if character == "·" { return glyph(".").map { Canvas.Point($0.x, $0.y - 3) } }
    let code = character.asciiValue.map(Int.init) ?? 0
    return glyphs[(32..<127).contains(code) ? code - 32 : 31]
  }

  private static let rows = 9
  private static let glyphsPerBlock = 16

  private static let glyphs: [[Canvas.Point]] = {
    let lines = sheet.split(separator: "\n").map { Array($0.utf8) }
    return (0..<95).map { index in
      let top = index / glyphsPerBlock * rows
      let left = index % glyphsPerBlock * advance
      return (0..<rows).flatMap { y in
        (0..<advance - 1).filter { lines[top + y][left + $0] == UInt8(ascii: "#") }.map { Canvas.Point($0, y) }
      }
    }
  }()
}
