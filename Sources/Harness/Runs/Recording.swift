package import Desk
import Notation
package import Workplace

/// What playing an episode again needs: the trainee's calls, turn by turn, and what came from outside, in order.
package struct Recording: Codable, Hashable, Sendable {
  /// A call as it is stored.
  package struct Call: Codable, Hashable, Sendable {
    /// The caller's own name for it.
    package var id: String
    /// The tool's name.
    package var tool: String
    /// The arguments as JSON text, which keeps the order of their members.
    package var arguments: String
  }

  /// The calls of each turn, those that were refused included.
  package var turns: [[Call]]
  /// What came of errands; each is `cameFromOutside`.
  package var fromOutside: [Ledger.Event]
  /// What the trainee was told of the day before, if anything.
  package var feedback: String?

  enum CodingKeys: String, CodingKey {
    case turns, feedback
    case fromOutside = "from_outside"
  }

  /// Records the turns of an episode and what its world's ledger says came from outside.
  package init(turns: [[ToolCall]], ledger: Ledger, feedback: String? = nil) {
    self.feedback = feedback
    self.turns = turns.map { calls in
      calls.map { Call(id: $0.id, tool: $0.name, arguments: $0.arguments.text()) }
    }
    fromOutside = ledger.entries.map(\.event).filter { if case .cameFromOutside = $0 { true } else { false } }
  }

  /// The calls as they were made.
  /// - Throws: `JSONSyntaxError` when stored arguments are no JSON.
  package var calls: [[ToolCall]] {
    get throws {
      try turns.map { calls in
        try calls.map { call in
          ToolCall(
            call.tool, try JSON(parsing: Array(call.arguments.utf8), limits: .init(bytes: .max, depth: 1024)),
            id: call.id)
        }
      }
    }
  }
}
