/// A drawing surface of flat colours, the origin at the top left.
///
/// Everything is whole pixels without blending, so that a picture is the same on every machine and its pixels can be
/// read back exactly. What lies outside the canvas is cut off. A canvas holds at most 256 colours.
public struct Canvas: Hashable, Sendable {
  /// A pixel's place, to the right and down.
  public struct Point: Hashable, Sendable {
    public let x, y: Int

    /// Names a place; it need not lie on the canvas.
    public init(_ x: Int, _ y: Int) {
      self.x = x
      self.y = y
    }
  }

  public let width, height: Int
  /// The colours in order of their first use.
  public private(set) var palette: [Color]
  /// Row by row, the index of each pixel's colour.
  private(set) var indices: [UInt8]

  /// Spreads a canvas of one colour; both sides have at least one pixel.
  public init(width: Int, height: Int, color: Color = .white) {
    precondition(width > 0 && height > 0, "a canvas has at least one pixel")
    self.width = width
    self.height = height
    palette = [color]
    indices = Array(repeating: 0, count: width * height)
  }

  /// The colour of a pixel on the canvas.
  public subscript(x: Int, y: Int) -> Color { palette[Int(indices[y * width + x])] }

  /// Paints the whole canvas.
  public mutating func fill(_ color: Color) {
    rectangle(at: Point(0, 0), width: width, height: height, color)
  }

  /// Fills a rectangle.
  public mutating func rectangle(at corner: Point, width: Int, height: Int, _ color: Color) {
    let index = index(of: color)
    let columns = max(0, corner.x)..<max(0, corner.x, min(self.width, corner.x + width))
    for y in max(0, corner.y)..<max(0, corner.y, min(self.height, corner.y + height)) where !columns.isEmpty {
      let start = y * self.width
      indices.replaceSubrange(
        start + columns.lowerBound..<start + columns.upperBound, with: repeatElement(index, count: columns.count))
    }
  }

  /// Draws a straight line (Bresenham), both ends included, with a square pen.
  public mutating func line(from start: Point, to end: Point, thickness: Int = 1, _ color: Color) {
    let (dx, dy) = (abs(end.x - start.x), -abs(end.y - start.y))
    let (stepX, stepY) = ((end.x - start.x).signum(), (end.y - start.y).signum())
    var (x, y, error) = (start.x, start.y, dx + dy)
    while true {
      let corner = Point(x - (thickness - 1) / 2, y - (thickness - 1) / 2)
      rectangle(at: corner, width: thickness, height: thickness, color)
      guard x != end.x || y != end.y else { return }
      let doubled = 2 * error
      if doubled >= dy { (error, x) = (error + dy, x + stepX) }
      if doubled <= dx { (error, y) = (error + dx, y + stepY) }
    }
  }

  /// Fills a disc.
  public mutating func disc(at center: Point, radius: Int, _ color: Color) {
    for y in -radius...max(-radius, radius) {
      var reach = radius
      while reach >= 0, reach * reach + y * y > radius * radius + radius { reach -= 1 }
      guard reach >= 0 else { continue }
      rectangle(at: Point(center.x - reach, center.y + y), width: 2 * reach + 1, height: 1, color)
    }
  }

  private mutating func index(of color: Color) -> UInt8 {
    if let index = palette.firstIndex(of: color) { return UInt8(index) }
    precondition(palette.count < 256, "a canvas holds at most 256 colours")
    palette.append(color)
    return UInt8(palette.count - 1)
  }
}
