import Desk
import Notation

/// A desk that echoes calls, for tests of those who sit at it. It is over after a number of turns.
actor FakeDesk: Desk {
  nonisolated let briefing: Briefing
  private let turns: Int
  private(set) var calls: [ToolCall] = []
  private var now: Moment

  init(turns: Int = .max, tools: [ToolDescription] = FakeDesk.tools) {
    self.turns = turns
    let start = Moment(minutes: 29_321_760)
    self.now = start
    self.briefing = Briefing(
      trainee: "Kim Trainee", instructions: "You work here.", greeting: "Good morning, Kim!",
      tasks: [.init(id: "t1", title: "Meeting Book", objective: "Book it.", deadline: start + 120)], tools: tools,
      start: start, callsPerTurn: 3)
  }

  private var turn = 0

  func perform(_ calls: [ToolCall]) -> Observation {
    turn += 1
    self.calls += calls
    now = now + 5
    let results = calls.map { call in
      ToolResult(
        id: call.id, name: call.name, text: text(for: call), isError: call.name == "Broken",
        attachment: call.name == "Picture" ? .init(mediaType: "image/png", base64: "AAAA") : nil)
    }
    return Observation(results: results, notifications: turn == 1 ? ["News!"] : [], now: now, isOver: turn >= turns)
  }

  private func text(for call: ToolCall) -> String {
    guard call.name == "ListUsers" else { return "did \(call.arguments.text())" }
    return "name | department | position\nAnn Lee | Finance | Accountant\nBo Ray | Sales_1 | Sales Manager"
  }

  static let tools = [
    ToolDescription(
      name: "SendMessage", summary: "Sends a message.\nIt is answered.",
      parameters: [
        "type": "object",
        "properties": [
          "receiver": ["type": "string", "description": "Who."], "message": ["type": "string"],
          "count": ["type": "integer"], "urgent": ["type": "boolean"], "list": ["type": "array"],
        ], "required": ["receiver", "message"],
      ], cost: 5),
    ToolDescription(name: "ListUsers", summary: "Lists everybody.", parameters: ["type": "object"], cost: 1),
  ]
}
