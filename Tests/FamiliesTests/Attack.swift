import MetaTasks
import Testing
import TradeDesk
import Workplace

/// A wrong deliverable, and exactly the checkpoints that it must cost: all others keep their points.
struct Attack: Sendable {
  let name: String
  let files: [String: String]
  let costs: Set<String>

  init(_ name: String, _ files: [String: String], costs: Set<String>) {
    (self.name, self.files, self.costs) = (name, files, costs)
  }
}

extension RuledTask {
  /// The checkpoints that files leave short of their points, everybody having been asked and everything read.
  func lost(_ files: [String: String], trade: TradeEnvironment? = nil) -> Set<String> {
    Set(earned(files, trade: trade).filter { $0.value < 1 }.keys)
  }

  /// The checkpoints, and those which earn nothing without them.
  func depending(on ids: Set<String>) -> Set<String> {
    var lost = ids
    var count = 0
    while lost.count > count {
      count = lost.count
      for checkpoint in blueprint.checkpoints
      where !lost.isDisjoint(with: checkpoint.requires + checkpoint.requiresFull) {
        lost.insert(checkpoint.id)
      }
    }
    return lost
  }

  /// The checkpoints that look into a file.
  var content: Set<String> { Set(blueprint.checkpoints.filter { $0.test.file != nil }.map(\.id)) }

  /// Expects at least twenty different attacks, each to cost what it must and nothing else.
  func expectLosses(
    _ attacks: [Attack], trade: TradeEnvironment? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(Set(attacks.map(\.files)).count >= 20, "\(order.variant)", sourceLocation: sourceLocation)
    for attack in attacks {
      #expect(!attack.costs.isEmpty)
      #expect(
        lost(attack.files, trade: trade) == attack.costs, "\(order.variant), \(attack.name): \(attack.files)",
        sourceLocation: sourceLocation)
    }
  }

  /// Expects at least five different deliverables to earn every point.
  func expectAcceptance(
    of forms: [[String: String]], trade: TradeEnvironment? = nil, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(Set(forms).count >= 5, "\(order.variant)", sourceLocation: sourceLocation)
    for form in forms { #expect(lost(form, trade: trade).isEmpty, "\(form)", sourceLocation: sourceLocation) }
  }
}
