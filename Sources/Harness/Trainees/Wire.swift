import Desk
import Notation
import OrderedCollections

/// The lines of the protocol between the harness and a program that plays, as `docs/trainees.md` describes it.
enum Wire {
  /// What a program's line asks for.
  enum Request: Hashable, Sendable {
    /// Use tools.
    case calls([ToolCall])
    /// End the day.
    case done
  }

  /// Why a line cannot be taken; a sentence for the program's author.
  struct Fault: Error, Hashable, CustomStringConvertible {
    let description: String
  }

  /// The first line to the program.
  static func line(_ briefing: Briefing) -> JSON {
    [
      "type": "briefing", "trainee": .string(briefing.trainee), "instructions": .string(briefing.instructions),
      "greeting": .string(briefing.greeting), "tasks": .array(briefing.tasks.map(task)),
      "tools": .array(briefing.tools.map(tool)), "start": .string(briefing.start.description),
      "calls_per_turn": .integer(briefing.callsPerTurn),
    ]
  }

  /// The answer to calls.
  static func line(_ observation: Observation) -> JSON {
    [
      "type": "observation", "results": .array(observation.results.map(result)),
      "notifications": .array(observation.notifications.map { .string($0) }),
      "time": .string(observation.now.description), "over": .bool(observation.isOver),
    ]
  }

  /// The answer to a line that could not be taken.
  static func line(_ fault: Fault) -> JSON { ["type": "error", "message": .string(fault.description)] }

  private static func task(_ task: Briefing.Task) -> JSON {
    [
      "id": .string(task.id), "title": .string(task.title), "objective": .string(task.objective),
      "deadline": .string(task.deadline.description),
    ]
  }

  private static func tool(_ tool: ToolDescription) -> JSON {
    [
      "name": .string(tool.name), "description": .string(tool.summary), "parameters": tool.parameters,
      "cost": .integer(tool.cost),
    ]
  }

  private static func result(_ result: ToolResult) -> JSON {
    var line: JSON = [
      "id": .string(result.id), "name": .string(result.name), "text": .string(result.text),
      "is_error": .bool(result.isError),
    ]
    if let attachment = result.attachment {
      line["attachment"] = ["media_type": .string(attachment.mediaType), "base64": .string(attachment.base64)]
    }
    return line
  }
}

// MARK: Reading

extension Wire {
  /// The longest line taken from a program, in bytes.
  static let longestLine = 8 << 20

  /// Reads a program's line.
  static func request(_ bytes: [UInt8]) throws(Fault) -> Request {
    let line: JSON
    do {
      line = try JSON(parsing: bytes, limits: JSON.Limits(bytes: longestLine))
    } catch {
      throw Fault(description: "this line is not JSON (\(error)); send {\"calls\": […]} or {\"done\": true}")
    }
    guard let members = line.object else {
      throw Fault(
        description: "a line must be an object, not \(line.typeName); send {\"calls\": […]} or {\"done\": true}")
    }
    if let unknown = members.keys.first(where: { $0 != "calls" && $0 != "done" }) {
      throw Fault(description: "unknown key '\(unknown)'; \(Spelling.remedy(for: unknown, among: ["calls", "done"]))")
    }
    if let done = members["done"] {
      guard done == true, members.count == 1 else {
        throw Fault(description: "'done' must be true and stand alone")
      }
      return .done
    }
    return .calls(try calls(members["calls"]))
  }

  private static func calls(_ value: JSON?) throws(Fault) -> [ToolCall] {
    guard let list = value?.array else {
      throw Fault(description: "'calls' must be a list, not \(value?.typeName ?? "missing")")
    }
    guard !list.isEmpty else { throw Fault(description: "'calls' is empty; send {\"done\": true} to end the day") }
    var calls: [ToolCall] = []
    for (index, value) in list.enumerated() { calls.append(try call(value, at: "calls[\(index)]")) }
    return calls
  }

  private static func call(_ value: JSON, at place: String) throws(Fault) -> ToolCall {
    guard let members = value.object else {
      throw Fault(
        description: "\(place) must be an object like {\"name\": …, \"arguments\": {…}}, not \(value.typeName)")
    }
    if let unknown = members.keys.first(where: { !["id", "name", "arguments"].contains($0) }) {
      let remedy = Spelling.remedy(for: unknown, among: ["id", "name", "arguments"])
      throw Fault(description: "\(place): unknown key '\(unknown)'; \(remedy)")
    }
    guard let name = members["name"]?.string, !name.isEmpty else {
      throw Fault(description: "\(place): 'name' must be the name of a tool")
    }
    let id = members["id"] ?? ""
    guard let id = id.string ?? id.integer.map(String.init) else {
      throw Fault(description: "\(place): 'id' must be a string")
    }
    return ToolCall(name, try arguments(members["arguments"], at: place), id: id)
  }

  /// Chat models hand arguments over as text; both forms are taken.
  private static func arguments(_ value: JSON?, at place: String) throws(Fault) -> JSON {
    switch value {
    case nil, .null: return [:]
    case .object: return value ?? [:]
    case .string(let text):
      if let parsed = try? JSON(parsing: text), parsed.object != nil { return parsed }
      throw Fault(description: "\(place): 'arguments' is a string that does not hold a JSON object")
    case .some(let other):
      throw Fault(description: "\(place): 'arguments' must be an object, not \(other.typeName)")
    }
  }
}
