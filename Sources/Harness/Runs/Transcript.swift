package import Desk
package import Notation
import Synchronization
package import Workplace

/// An episode as a conversation: one JSON object a line, chat-completions messages as fine-tuning tools read them.
///
/// Lines have a `type`: first `episode` with the tools, then `message` (system, user, assistant with tool calls, tool), and `end`
/// with the marks. Only virtual time appears, so a deterministic trainee's transcript is the same bytes every time.
package final class Transcript: Sendable {
  private struct State {
    var lines: [String] = []
    var calls = 0
    var refusals = 0
    var turns = 0
    var callsByTurn: [[ToolCall]] = []
  }

  private let state = Mutex(State())

  /// Opens the transcript with what the trainee was told.
  package init(of episode: Episode.ID, trainee: String, briefing: Briefing) {
    let tools = briefing.tools.map(Transcript.tool)
    append([
      "type": "episode", "id": .string(episode.description), "trainee": .string(trainee), "tools": .array(tools),
    ])
    append(Transcript.message("system", briefing.instructions))
    append(Transcript.message("user", briefing.greeting))
  }

  /// Adds a turn.
  package func append(_ turn: Workday.Turn) {
    let ids = turn.calls.enumerated().map { $1.id.isEmpty ? "call_\(turn.number)_\($0 + 1)" : $1.id }
    append(Transcript.assistant(turn.calls, ids: ids))
    for (result, id) in zip(turn.observation.results, ids) { append(Transcript.tool(result, id: id)) }
    let news = turn.observation.notifications + [turn.observation.timeLine]
    append(Transcript.message("user", news.joined(separator: "\n\n")))
    state.withLock { state in
      state.turns = turn.number
      state.callsByTurn.append(turn.calls)
      state.calls += turn.calls.count
      state.refusals += turn.observation.results.count { $0.isError }
    }
  }

  /// Closes the transcript with the marks.
  package func close(ending: Workday.Ending, at time: Moment, tasks: [Episode.Task]) {
    append([
      "type": "end", "ending": .string(ending.rawValue), "time": .string(time.description),
      "tasks": .array(tasks.map(Transcript.marks)),
    ])
  }

  /// Closes the transcript of an episode whose infrastructure failed.
  package func close(failure: String) { append(["type": "failure", "reason": .string(failure)]) }

  /// The whole text so far.
  package var text: String { state.withLock { $0.lines.joined() } }
  /// Turns taken so far.
  package var turns: Int { state.withLock { $0.turns } }
  /// What was called, turn by turn.
  package var callsByTurn: [[ToolCall]] { state.withLock { $0.callsByTurn } }
  /// Tool calls so far.
  package var calls: Int { state.withLock { $0.calls } }
  /// Refused or failed tool calls so far.
  package var refusals: Int { state.withLock { $0.refusals } }

  private func append(_ line: JSON) {
    let text = line.text() + "\n"
    state.withLock { $0.lines.append(text) }
  }
}

// MARK: Lines

extension Transcript {
  private static func tool(_ tool: ToolDescription) -> JSON {
    [
      "type": "function",
      "function": [
        "name": .string(tool.name), "description": .string(tool.summary), "parameters": tool.parameters,
      ],
    ]
  }

  private static func message(_ role: String, _ content: String) -> JSON {
    ["type": "message", "role": .string(role), "content": .string(content)]
  }

  private static func assistant(_ calls: [ToolCall], ids: [String]) -> JSON {
    let uses = zip(calls, ids).map { call, id -> JSON in
      // The format wants arguments as text.
      let function: JSON = ["name": .string(call.name), "arguments": .string(call.arguments.text())]
      return ["id": .string(id), "type": "function", "function": function]
    }
    return ["type": "message", "role": "assistant", "content": .null, "tool_calls": .array(uses)]
  }

  private static func tool(_ result: ToolResult, id: String) -> JSON {
    var content = JSON.string(result.text)
    if let attachment = result.attachment {
      let picture = "data:\(attachment.mediaType);base64,\(attachment.base64)"
      content = [
        ["type": "text", "text": .string(result.text)], ["type": "image_url", "image_url": ["url": .string(picture)]],
      ]
    }
    return [
      "type": "message", "role": "tool", "tool_call_id": .string(id), "name": .string(result.name), "content": content,
    ]
  }

  private static func marks(_ task: Episode.Task) -> JSON {
    let marks = task.score.marks.map { mark -> JSON in
      [
        "checkpoint": .string(mark.checkpoint), "possible": .number(mark.possible), "on_time": .number(mark.onTime),
        "eventual": .number(mark.eventual), "feedback": .string(mark.feedback),
      ]
    }
    return [
      "task": .string(task.score.task), "family": .string(task.score.family),
      "success": .bool(task.score.isSuccess), "checkpoints": .array(marks),
    ]
  }
}
