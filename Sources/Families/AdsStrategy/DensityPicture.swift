import Pictures

/// A density map as people read it: a grid with labelled axes, the origin at the bottom left, figures in the cells, and a scale.
struct DensityPicture {
  private(set) var canvas: Canvas
  private let map: DensityMap
  private let levels: Int
  private let ramp: ColorRamp
  private let cell: Int
  private let origin: Canvas.Point

  init(_ map: DensityMap, levels: Int, title: String, ramp: ColorRamp) {
    self.map = map
    self.levels = levels
    self.ramp = ramp
    cell = min(44, max(12, 560 / map.size))
    let side = cell * map.size
    origin = Canvas.Point(80, 56)
    canvas = Canvas(width: max(origin.x + side + 150, 520), height: origin.y + side + 76)
    canvas.text("Target user population density", centeredAt: .init(canvas.width / 2, 18), scale: 2)
    canvas.text(title, centeredAt: .init(canvas.width / 2, 42), scale: 2)
    drawCells()
    drawAxes()
    drawScale()
  }

  private mutating func drawCells() {
    for row in 0..<map.size {
      for column in 0..<map.size {
        let corner = Canvas.Point(origin.x + column * cell, origin.y + (map.size - 1 - row) * cell)
        drawField(at: corner, density: map[column, row], width: cell, height: cell)
      }
    }
    drawFrame(at: origin, width: cell * map.size, height: cell * map.size)
  }

  /// A field of one colour with its figure, and a line that parts it from the next to the right and below.
  private mutating func drawField(at corner: Canvas.Point, density: Int, width: Int, height: Int) {
    canvas.rectangle(at: corner, width: width, height: height, Self.grey)
    canvas.rectangle(at: corner, width: width - 1, height: height - 1, ramp.color(density, of: levels))
    let middle = Canvas.Point(corner.x + (width - 1) / 2, corner.y + (height - 1) / 2)
    canvas.text(String(density), centeredAt: middle, scale: min(3, max(1, cell / 14)))
  }

  private mutating func drawFrame(at corner: Canvas.Point, width: Int, height: Int) {
    let (right, bottom) = (corner.x + width, corner.y + height)
    canvas.rectangle(at: .init(corner.x - 2, corner.y - 2), width: width + 4, height: 2, .black)
    canvas.rectangle(at: .init(corner.x - 2, bottom), width: width + 4, height: 2, .black)
    canvas.rectangle(at: .init(corner.x - 2, corner.y - 2), width: 2, height: height + 4, .black)
    canvas.rectangle(at: .init(right, corner.y - 2), width: 2, height: height + 4, .black)
  }

  private mutating func drawAxes() {
    let scale = cell >= 26 ? 2 : 1
    let step = (Canvas.length(of: "00", scale: scale) + 4 + cell - 1) / cell
    let bottom = origin.y + cell * map.size
    for index in stride(from: 0, to: map.size, by: step) {
      let middle = index * cell + cell / 2
      canvas.text(String(index), centeredAt: .init(origin.x + middle, bottom + 18), scale: scale)
      let width = Canvas.length(of: String(index), scale: scale)
      canvas.text(
        String(index), at: .init(origin.x - 10 - width, bottom - middle - Canvas.capHeight(scale: scale) / 2),
        scale: scale)
    }
    let half = cell * map.size / 2
    canvas.text("grid_i", centeredAt: .init(origin.x + half, bottom + 48), scale: 2)
    canvas.text("grid_j", centeredAt: .init(22, origin.y + half), scale: 2, isTurned: true)
  }

  private mutating func drawScale() {
    let left = origin.x + cell * map.size + 50
    let height = cell * map.size
    for density in 0...levels {
      let top = origin.y + (levels - density) * height / (levels + 1)
      let bottom = origin.y + (levels - density + 1) * height / (levels + 1)
      canvas.rectangle(at: .init(left, top), width: 28, height: bottom - top, Self.grey)
      canvas.rectangle(at: .init(left, top), width: 28, height: bottom - top - 1, ramp.color(density, of: levels))
      canvas.text(String(density), at: .init(left + 38, (top + bottom) / 2 - 7), scale: 2)
    }
    drawFrame(at: .init(left, origin.y), width: 28, height: height)
    canvas.text("Value", centeredAt: .init(left + 14, origin.y + height + 18), scale: 2)
  }

  private static let grey = Color(0x8C8C8C)
}
