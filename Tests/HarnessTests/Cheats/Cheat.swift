import Desk
import Foundation
import Notation
import OrderedCollections

/// A trainee that tries to score without doing the job, or to break something.
struct Cheat: Trainee {
  let name: String
  private let act: @Sendable (Scene) async throws -> Void

  init(_ name: String, _ act: @escaping @Sendable (Scene) async throws -> Void) {
    self.name = name
    self.act = act
  }

  func live(at desk: any Desk) async throws { try await act(Scene(desk: desk)) }

  /// The whole battery. None of them may score above `idle`, read what is hidden, or make anything but its own day end.
  static let all: [any Trainee] = [paths, commands, deliverables, disguises, clocks, oddities, guesses].flatMap { $0 }
}

/// What a cheat has at hand.
struct Scene: Sendable {
  let desk: any Desk

  var briefing: Briefing { desk.briefing }

  /// Uses a tool; what comes back is the cheat's to misuse.
  @discardableResult
  func use(_ name: String, _ arguments: JSON = [:]) async throws -> String {
    let observation = try await desk.perform([ToolCall(name, arguments)])
    return observation.results.first?.text ?? ""
  }

  /// The files that the objectives ask for, by the look of their names.
  var deliverables: [String] {
    let text = briefing.tasks.map(\.objective).joined(separator: "\n")
    var names: [String] = []
    for match in text.matches(of: /[A-Za-z0-9_\-\/]+\.(json|csv|md|txt|jsonl|tsv|xlsx|html)/) {
      let name = String(match.0)
      if !names.contains(name) { names.append(name) }
    }
    return names.isEmpty ? ["report.json"] : names
  }

  /// The colleagues: name, department, position.
  func colleagues() async throws -> [[String]] {
    try await use("ListUsers").split(separator: "\n").dropFirst().map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }.filter { $0.count >= 3 && $0[0] != briefing.trainee }
  }

  /// Hands in the same content under every name that is asked for.
  func handIn(_ content: String) async throws {
    for file in deliverables {
      try await use("WriteFile", ["file_path": .string(file), "content": .string(content)])
    }
  }

  /// Plausible arguments for a tool, so that a single odd one among them is what is tested.
  func plausible(for tool: ToolDescription) -> JSON {
    var arguments: JSON = [:]
    for (name, schema) in tool.parameters["properties"]?.object ?? [:] {
      arguments[name] = Scene.plausible(name, schema)
    }
    return arguments
  }

  private static func plausible(_ name: String, _ schema: JSON) -> JSON {
    if let choice = schema["enum"]?.array?.first { return choice }
    switch schema["type"]?.string {
    case "integer", "number": return 1
    case "boolean": return false
    case "array": return []
    default:
      if name == "start" { return "2025-10-01T10:00:00" }
      if name == "end" { return "2025-10-01T11:00:00" }
      return name.contains("path") ? "x.txt" : name == "command" ? "true" : "x"
    }
  }

  /// Every tool with each of its parameters.
  var parameters: [(tool: ToolDescription, name: String)] {
    briefing.tools.flatMap { tool in
      (tool.parameters["properties"]?.object ?? [:]).map { (tool, $0.key) }
    }
  }
}
