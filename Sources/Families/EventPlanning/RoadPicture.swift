import Pictures

/// The road map as a picture: marks with their names, roads with their lengths in kilometres.
struct RoadPicture {
  /// A name or a length and where it stands.
  struct Label: Hashable {
    let text: String
    let box: LabelLayout.Box
    /// The mark or the middle of the road that it belongs to.
    let anchor: Canvas.Point
    let color: Color
  }

  /// The lengths of roads, in their order, then the names of nodes, in theirs.
  private(set) var labels: [Label] = []
  /// The boxes of the marks, in the order of the nodes.
  let marks: [LabelLayout.Box]

  private let points: [Canvas.Point]
  private let roads: [(Canvas.Point, Canvas.Point)]
  private let colors: [Color]

  /// The size of the picture and of the part that the map fills.
  static let width = 1600, height = 1300
  private static let frame = (left: 90, top: 100, width: 1420, height: 1090)
  private static let markSize = 18, textScale = 2

  /// Lays out a region's map.
  init(_ region: OutingRegion, company: String) {
    points = RoadPicture.places(region.roads.points)
    let points = points
    roads = region.roads.roads.map { (points[$0.from], points[$0.to]) }
    marks = points.map { LabelLayout.Box(around: $0, width: RoadPicture.markSize, height: RoadPicture.markSize) }
    colors = [.company] + region.places.map { _ in .place } + region.restaurants.map { _ in .restaurant }
    var layout = LabelLayout(
      bounds: .init(
        around: Canvas.Point(RoadPicture.width / 2, RoadPicture.height / 2), width: RoadPicture.width - 20,
        height: RoadPicture.height - 180),
      marks: marks, roads: roads)
    for (road, ends) in zip(region.roads.roads, roads) {
      let length = Figures.text(road.length, places: 1)
      let middle = RoadPicture.point(on: ends, at: 6)
      labels.append(RoadPicture.label(length, at: middle, .road, on: RoadPicture.spots(on: ends), in: &layout))
    }
    let names = [company] + region.places.map(\.name) + region.restaurants.map(\.name)
    for (index, name) in names.enumerated() {
      labels.append(
        RoadPicture.label(name, at: points[index], colors[index], on: nil, in: &layout))
    }
  }

  /// Stretches the map evenly until it fills the frame; north is up.
  private static func places(_ points: [RoadMap.Point]) -> [Canvas.Point] {
    let (west, east) = (points.map(\.x).min() ?? 0, points.map(\.x).max() ?? 0)
    let (south, north) = (points.map(\.y).min() ?? 0, points.map(\.y).max() ?? 0)
    let scale = min(frame.width * 100 / max(1, east - west), frame.height * 100 / max(1, north - south))
    let left = frame.left + (frame.width - (east - west) * scale / 100) / 2
    let top = frame.top + (frame.height - (north - south) * scale / 100) / 2
    return points.map { Canvas.Point(left + ($0.x - west) * scale / 100, top + (north - $0.y) * scale / 100) }
  }

  /// A point of a road, in twelfths of the way.
  private static func point(on road: (Canvas.Point, Canvas.Point), at twelfths: Int) -> Canvas.Point {
    Canvas.Point(
      road.0.x + (road.1.x - road.0.x) * twelfths / 12, road.0.y + (road.1.y - road.0.y) * twelfths / 12)
  }

  /// Where a length may stand: on its road, else beside the middle.
  private static func spots(on road: (Canvas.Point, Canvas.Point)) -> [Canvas.Point] {
    [6, 5, 7, 4, 8, 3, 9].map { point(on: road, at: $0) } + around(point(on: road, at: 6), width: 30, height: 20)
  }

  /// Where a label may stand beside a point, nearer places first.
  private static func around(_ point: Canvas.Point, width: Int, height: Int) -> [Canvas.Point] {
    [16, 34, 56, 84, 120].flatMap { gap in
      [(1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1)].map { dx, dy in
        Canvas.Point(point.x + dx * (width / 2 + gap), point.y + dy * (height / 2 + gap))
      }
    }
  }

  private static func label(
    _ text: String, at anchor: Canvas.Point, _ color: Color, on spots: [Canvas.Point]?, in layout: inout LabelLayout
  ) -> Label {
    let width = Canvas.length(of: text, scale: textScale) + 10
    let height = Canvas.capHeight(scale: textScale) + 12
    let box = layout.place(
      width: width, height: height, at: spots ?? around(anchor, width: width, height: height),
      avoidingRoads: spots == nil)
    return Label(text: text, box: box, anchor: anchor, color: color)
  }

  /// Draws the picture.
  var canvas: Canvas {
    var canvas = Canvas(width: RoadPicture.width, height: RoadPicture.height)
    canvas.text("Roads between the company, places and restaurants. Lengths in km.", at: .init(90, 30), scale: 3)
    for road in roads { canvas.line(from: road.0, to: road.1, thickness: 3, .road) }
    for label in labels where label.box.overlap(.init(around: label.anchor, width: 1, height: 1)) == 0 {
      canvas.line(from: label.anchor, to: label.box.center, .leader)
    }
    for (point, color) in zip(points, colors) { canvas.mark(point, color, size: RoadPicture.markSize) }
    for label in labels { canvas.draw(label, scale: RoadPicture.textScale) }
    canvas.drawLegend(size: RoadPicture.markSize)
    return canvas
  }
}

extension Canvas {
  fileprivate mutating func draw(_ label: RoadPicture.Label, scale: Int) {
    let box = label.box
    rectangle(at: Point(box.x, box.y), width: box.width, height: box.height, label.color)
    rectangle(at: Point(box.x + 1, box.y + 1), width: box.width - 2, height: box.height - 2, .white)
    text(label.text, at: Point(box.x + 5, box.y + 5), scale: scale, label.color)
  }

  /// Places are discs, restaurants squares, and the company is a ring.
  fileprivate mutating func mark(_ point: Point, _ color: Color, size: Int) {
    if color == .restaurant {
      rectangle(at: Point(point.x - size / 2, point.y - size / 2), width: size, height: size, color)
    } else {
      disc(at: point, radius: size / 2, color)
    }
    if color == .company { disc(at: point, radius: size / 4, .white) }
  }

  fileprivate mutating func drawLegend(size: Int) {
    for (index, (text, color)) in [("company", Color.company), ("place", .place), ("restaurant", .restaurant)]
      .enumerated()
    {
      let left = 100 + index * 260
      mark(Point(left, height - 40), color, size: size)
      self.text(text, at: Point(left + 24, height - 47), scale: 2, color)
    }
  }
}

extension Color {
  fileprivate static let company = Color(0xC01818)
  fileprivate static let place = Color(0x2848B0)
  fileprivate static let restaurant = Color(0xA85A00)
  fileprivate static let road = Color(0x7A3FA0)
  fileprivate static let leader = Color(0x9A9A9A)
}
