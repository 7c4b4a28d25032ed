import Chance
import Notation
import Pictures
import Testing
import Workplace

@testable import Families

@Suite struct RoadPictureTests {
  private static func region(seed: Int, places: Int = 6, restaurants: Int = 10) throws -> OutingRegion {
    var order = EventPlanningInstance.order("A1", seed: seed)
    order.arguments["task_params"]?["n_loc"] = .integer(places)
    order.arguments["task_params"]?["n_res"] = .integer(restaurants)
    return OutingRegion(try OutingRequest(order), drawing: Chance(seed: seed))
  }

  @Test(arguments: 0..<60) func `labels and marks are legible: none covers another or leaves the picture`(seed: Int)
    throws
  {
    let region = try Self.region(seed: seed)
    let picture = RoadPicture(region, company: "KnowledgeX Lab")
    #expect(picture.labels.count == 33)
    let boxes = picture.labels.map(\.box) + picture.marks
    for (index, box) in boxes.enumerated() {
      #expect(
        box.x >= 0 && box.y >= 80 && box.x + box.width <= RoadPicture.width
          && box.y + box.height <= RoadPicture.height - 60)
      for other in boxes[(index + 1)...] {
        #expect(
          box.x + box.width <= other.x || other.x + other.width <= box.x || box.y + box.height <= other.y
            || other.y + other.height <= box.y)
      }
    }
  }

  @Test(arguments: 0..<8) func `the picture says what the map's file says`(seed: Int) throws {
    let region = try Self.region(seed: seed)
    let picture = RoadPicture(region, company: "KnowledgeX Lab")
    let file = RoadMapFile(region, company: "KnowledgeX Lab").json
    let lengths = file["edges"]?.array?.compactMap { $0["distance_km"]?.number }
    #expect(picture.labels.prefix(16).compactMap { Double($0.text) } == lengths)
    #expect(picture.labels.suffix(17).map(\.text) == file["nodes"]?.array?.compactMap { $0["name"]?.string })
    let canvas = picture.canvas
    for label in picture.labels {
      let corner = canvas[label.box.x, label.box.y]
      #expect(corner == label.color)
    }
  }
}
