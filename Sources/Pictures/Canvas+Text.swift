extension Canvas {
  /// Writes a line of printable ASCII and middle dots; other characters appear as `?`.
  /// - Parameters:
  ///   - corner: The top left of the text's box; turned text climbs from the bottom left instead.
  ///   - scale: How many pixels wide and high a dot of the font is.
  ///   - isTurned: Whether the text runs upwards, as beside a vertical axis.
  public mutating func text(
    _ text: String, at corner: Point, scale: Int = 1, isTurned: Bool = false, _ color: Color = .black
  ) {
    for (position, glyph) in text.map(Font.glyph).enumerated() {
      for dot in glyph {
        let along = (position * Font.advance + dot.x) * scale
        let across = dot.y * scale
        let place =
          isTurned
          ? Point(corner.x + across, corner.y - along - scale + 1) : Point(corner.x + along, corner.y + across)
        rectangle(at: place, width: scale, height: scale, color)
      }
    }
  }

  /// Writes a line of text around a point.
  public mutating func text(
    _ text: String, centeredAt center: Point, scale: Int = 1, isTurned: Bool = false, _ color: Color = .black
  ) {
    let length = Self.length(of: text, scale: scale)
    let height = Font.capHeight * scale
    let corner =
      isTurned
      ? Point(center.x - height / 2, center.y + length / 2) : Point(center.x - length / 2, center.y - height / 2)
    self.text(text, at: corner, scale: scale, isTurned: isTurned, color)
  }

  /// How many pixels long a line of text is.
  public static func length(of text: String, scale: Int = 1) -> Int {
    max(0, text.count * Font.advance - 1) * scale
  }

  /// How many pixels high capital letters and digits are.
  public static func capHeight(scale: Int = 1) -> Int { Font.capHeight * scale }
}
