package import Notation
import OrderedCollections

extension SourceNode {
  /// Reads JSON text, keeping the line and column of each value.
  /// - Throws: The first fault of the text.
  package init(json bytes: [UInt8], file: String) throws(Problem) {
    var places: [(line: Int, column: Int)] = []
    let json: JSON
    do {
      json = try JSONParser.parse(bytes, limits: JSON.Limits(depth: SourceNode.deepest)) { _, line, column in
        places.append((line, column))
      }
    } catch {
      throw Problem(error.reason, at: Problem.Place(file: file, line: error.line, column: error.column))
    }
    var next = places.makeIterator()
    self.init(json, file: file, pointer: "", next: &next)
  }

  // The parser meets values in the order in which they stand in the tree it returns.
  private init(
    _ json: JSON, file: String, pointer: String, next: inout IndexingIterator<[(line: Int, column: Int)]>
  ) {
    let mark = next.next()
    let place = Problem.Place(file: file, line: mark?.line, column: mark?.column, pointer: pointer)
    switch json {
    case .array(let elements):
      var nodes: [SourceNode] = []
      for (index, element) in elements.enumerated() {
        nodes.append(SourceNode(element, file: file, pointer: "\(pointer)/\(index)", next: &next))
      }
      self.init(.array(nodes), at: place)
    case .object(let members):
      var nodes: [Member] = []
      for (key, value) in members {
        let below = "\(pointer)/\(JSON.escapedPointerToken(key))"
        let node = SourceNode(value, file: file, pointer: below, next: &next)
        nodes.append(Member(key: key, place: node.place, value: node))
      }
      self.init(.object(nodes), at: place)
    default: self.init(.scalar(json), at: place)
    }
  }
}
