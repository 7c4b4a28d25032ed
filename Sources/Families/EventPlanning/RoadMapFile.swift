import Notation

/// The road map as a file for machines.
struct RoadMapFile {
  let json: JSON

  /// Writes down a region's roads.
  init(_ region: OutingRegion, company: String) {
    let nodes = RoadMapFile.nodes(of: region, company: company)
    json = [
      "projection": "kilometres east and north of the company",
      "meta": [
        "nodes": .integer(nodes.count), "edges": .integer(region.roads.roads.count), "graph_type": "tree",
      ],
      "nodes": .array(
        zip(nodes, region.roads.points).map { node, point in
          [
            "id": .string(node.id), "type": .string(node.type), "name": .string(node.name),
            "east_km": .number(Double(point.x) / 10), "north_km": .number(Double(point.y) / 10),
          ]
        }),
      "edges": .array(
        region.roads.roads.map { road in
          [
            "u": .string(nodes[road.from].id), "v": .string(nodes[road.to].id),
            "distance_km": .number(Double(road.length) / 10),
          ]
        }),
    ]
  }

  private struct Node {
    let id: String, type: String, name: String

    init(_ prefix: String, _ type: String, _ name: String) {
      id = "\(prefix):\(name)"
      self.type = type
      self.name = name
    }
  }

  private static func nodes(of region: OutingRegion, company: String) -> [Node] {
    [Node("company", "company", company)] + region.places.map { Node("loc", "location", $0.name) }
      + region.restaurants.map { Node("res", "restaurant", $0.name) }
  }
}
