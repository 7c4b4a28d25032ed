import Pictures

/// Finds places for the labels of a map, one after the other: clear of marks and earlier labels, and off the roads if it can be.
struct LabelLayout {
  /// An upright rectangle of pixels.
  struct Box: Hashable {
    let x: Int, y: Int, width: Int, height: Int

    /// Creates a box around a point.
    init(around center: Canvas.Point, width: Int, height: Int) {
      (x, y) = (center.x - width / 2, center.y - height / 2)
      (self.width, self.height) = (width, height)
    }

    var center: Canvas.Point { Canvas.Point(x + width / 2, y + height / 2) }

    /// The pixels that two boxes share, a gap of two around them included.
    func overlap(_ other: Box) -> Int {
      let across = min(x + width, other.x + other.width) - max(x, other.x) + 2
      let down = min(y + height, other.y + other.height) - max(y, other.y) + 2
      return max(0, across) * max(0, down)
    }

    func contains(_ point: Canvas.Point) -> Bool {
      (x..<x + width).contains(point.x) && (y..<y + height).contains(point.y)
    }
  }

  /// What labels must not cover: marks and the labels placed so far.
  private(set) var taken: [Box]
  private let bounds: Box
  private let roadPoints: [Canvas.Point]

  /// Begins with marks only.
  /// - Parameter roads: The ends of the roads.
  init(bounds: Box, marks: [Box], roads: [(Canvas.Point, Canvas.Point)]) {
    self.bounds = bounds
    taken = marks
    roadPoints = roads.flatMap { from, to in
      (0...24).map { Canvas.Point(from.x + (to.x - from.x) * $0 / 24, from.y + (to.y - from.y) * $0 / 24) }
    }
  }

  /// Takes the best of several places for a label; of equals the first.
  mutating func place(width: Int, height: Int, at centers: [Canvas.Point], avoidingRoads: Bool) -> Box {
    let boxes = centers.map { Box(around: inside($0, width, height), width: width, height: height) }
    let costs = boxes.enumerated().map { rank, box in
      let covered = taken.reduce(0) { $0 + box.overlap($1) }
      let crossed = avoidingRoads ? roadPoints.count(where: box.contains) : 0
      return covered * 100 + crossed * 6 + rank
    }
    let best = boxes.indices.min { costs[$0] < costs[$1] } ?? 0
    taken.append(boxes[best])
    return boxes[best]
  }

  private func inside(_ point: Canvas.Point, _ width: Int, _ height: Int) -> Canvas.Point {
    Canvas.Point(
      min(max(point.x, bounds.x + width / 2), bounds.x + bounds.width - width / 2),
      min(max(point.y, bounds.y + height / 2), bounds.y + bounds.height - height / 2))
  }
}
