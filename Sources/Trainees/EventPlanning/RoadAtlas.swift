import Notation

/// The road map, with the distances between any two of its points.
struct RoadAtlas {
  private let distances: [String: [String: Double]]
  private let ids: [String: String]
  private let company: String

  /// Reads the map's file.
  /// - Throws: `Stuck` when it is no map.
  init(reading text: String) throws {
    guard let map = try? JSON(parsing: text), let nodes = map["nodes"]?.array, let edges = map["edges"]?.array,
      let company = nodes.first(where: { $0["type"]?.string == "company" })?["id"]?.string
    else { throw Stuck("the road map cannot be read") }
    self.company = company
    var roads: [String: [(to: String, length: Double)]] = [:]
    for edge in edges {
      guard let from = edge["u"]?.string, let to = edge["v"]?.string, let length = edge["distance_km"]?.number else {
        throw Stuck("a road of the map has no ends or no length")
      }
      roads[from, default: []].append((to, length))
      roads[to, default: []].append((from, length))
    }
    ids = nodes.reduce(into: [:]) { ids, node in
      if let name = node["name"]?.string { ids[name] = node["id"]?.string }
    }
    distances = nodes.compactMap { $0["id"]?.string }.reduce(into: [:]) { distances, id in
      distances[id] = RoadAtlas.distances(from: id, roads)
    }
  }

  /// The roads form a tree: the first way to a point is the only one.
  private static func distances(
    from start: String, _ roads: [String: [(to: String, length: Double)]]
  ) -> [String: Double] {
    var found = [start: 0.0]
    var open = [start]
    while let point = open.popLast() {
      for road in roads[point] ?? [] where found[road.to] == nil {
        found[road.to] = (found[point] ?? 0) + road.length
        open.append(road.to)
      }
    }
    return found
  }

  /// The lengths of the four legs from the company over three stops and back, or `nil` when there is no way.
  func legs(_ stops: [String]) -> [Double]? {
    let points = [company] + stops.map { ids[$0] ?? "" } + [company]
    let legs = zip(points, points.dropFirst()).compactMap { distances[$0]?[$1] }
    return legs.count == points.count - 1 ? legs : nil
  }
}
