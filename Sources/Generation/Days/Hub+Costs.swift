package import MetaTasks
package import Notation
import Workplace

extension Hub {
  /// The costs in the company's file that belong to no tool.
  package var strayCosts: [Problem] {
    let tools = World.toolNames
    return company.costPlaces.filter { !tools.contains($0.key) }.sorted { $0.key < $1.key }.map { name, place in
      Problem("there is no tool '\(name)'", at: place, remedy: Spelling.remedy(for: name, among: tools))
    }
  }
}
