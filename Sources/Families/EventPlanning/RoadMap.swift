import Chance

/// The roads between the company, places and restaurants: a tree, so that there is one way between any two.
///
/// Nodes are numbered: the company first, then places, then restaurants.
struct RoadMap: Sendable {
  /// A point in tenths of a kilometre, east and north of the company.
  struct Point: Hashable, Sendable {
    var x: Int, y: Int

    /// The square of the distance in a straight line.
    func square(to other: Point) -> Int { (x - other.x) * (x - other.x) + (y - other.y) * (y - other.y) }
  }

  /// A road without a node between its ends.
  struct Road: Hashable, Sendable {
    let from: Int, to: Int
    /// Its length in tenths of a kilometre.
    let length: Int
  }

  let points: [Point]
  let roads: [Road]
  /// The length of the way between any two nodes, in tenths of a kilometre.
  let distances: [[Int]]

  /// Draws a map: places up to 25 km away, half of the restaurants up to 15 km, the others near places.
  init(places: Int, restaurants: Int, drawing chance: Chance) {
    var chance = chance
    var points = [Point(x: 0, y: 0)]
    for _ in 0..<places { points.append(RoadMap.free(around: points[0], within: 250, beside: points, &chance)) }
    for index in 0..<restaurants {
      let isNearCompany = index < restaurants / 2
      let center = points[isNearCompany ? 0 : 1 + (index - restaurants / 2) % places]
      points.append(RoadMap.free(around: center, within: isNearCompany ? 150 : 90, beside: points, &chance))
    }
    self.points = points
    roads = RoadMap.tree(points).map { from, to in
      // Roads wind, so that no straight line tells their length.
      let straight = Double(points[from].square(to: points[to])).squareRoot()
      return Road(from: from, to: to, length: Int(straight * Double(chance.integer(in: 106...140)) / 100) + 1)
    }
    distances = RoadMap.distances(roads, count: points.count)
  }

  /// A point of a disc, if possible a good kilometre away from all others.
  private static func free(
    around center: Point, within radius: Int, beside others: [Point], _ chance: inout Chance
  ) -> Point {
    for attempt in 0... {
      let offset = Point(x: chance.integer(in: -radius...radius), y: chance.integer(in: -radius...radius))
      guard offset.square(to: Point(x: 0, y: 0)) <= radius * radius else { continue }
      let point = Point(x: center.x + offset.x, y: center.y + offset.y)
      let gap = max(1, 18 - attempt / 20)
      if others.allSatisfy({ $0.square(to: point) >= gap * gap }) { return point }
    }
    return center  // not reached: the loop has no end of its own
  }

  /// The shortest tree over the points (Prim); of equals the earlier.
  private static func tree(_ points: [Point]) -> [(Int, Int)] {
    var nearest = points.map { (node: 0, square: $0.square(to: points[0])) }
    var waiting = Array(points.indices.dropFirst())
    var edges: [(Int, Int)] = []
    while let next = waiting.min(by: { (nearest[$0].square, $0) < (nearest[$1].square, $1) }) {
      waiting.removeAll { $0 == next }
      edges.append((nearest[next].node, next))
      for node in waiting where points[node].square(to: points[next]) < nearest[node].square {
        nearest[node] = (next, points[node].square(to: points[next]))
      }
    }
    return edges
  }

  /// Roads come in the order in which the tree grew, so the ways to earlier nodes are known when a new one joins.
  private static func distances(_ roads: [Road], count: Int) -> [[Int]] {
    var distances = Array(repeating: Array(repeating: 0, count: count), count: count)
    var joined = [0]
    for road in roads {
      for node in joined {
        distances[road.to][node] = distances[road.from][node] + road.length
        distances[node][road.to] = distances[road.to][node]
      }
      joined.append(road.to)
    }
    return distances
  }
}
