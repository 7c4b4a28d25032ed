import Desk
import Notation
import OrderedCollections

/// What a person at the terminal typed.
enum TerminalCommand: Hashable, Sendable {
  case nothing
  /// How to play, or what a tool takes.
  case help(ToolDescription?)
  case tasks
  case time
  case done
  /// `SendMessage receiver="Ann Lee" message=Hello`, `SendMessage {…}` or `{"name": "SendMessage", "arguments": {…}}`.
  case call(ToolCall)

  /// Why a line cannot be understood; a sentence for the person.
  struct Fault: Error, Hashable, CustomStringConvertible {
    let description: String
  }

  /// Reads a line.
  init(_ line: String, tools: [ToolDescription]) throws(Fault) {
    let text = TerminalCommand.trimmed(line[...])
    let word = String(text.prefix { !$0.isWhitespace && $0 != "{" })
    let rest = TerminalCommand.trimmed(text.dropFirst(word.count))
    switch word.lowercased() {
    case "" where rest.isEmpty: self = .nothing
    case "": self = .call(try TerminalCommand.call(json: rest, tools: tools))
    case "help", "?": self = .help(rest.isEmpty ? nil : try TerminalCommand.tool(rest, among: tools))
    case "tasks" where rest.isEmpty: self = .tasks
    case "time" where rest.isEmpty: self = .time
    case "done" where rest.isEmpty, "quit" where rest.isEmpty, "exit" where rest.isEmpty: self = .done
    default:
      let tool = try TerminalCommand.tool(word, among: tools)
      let arguments =
        rest.hasPrefix("{") ? try TerminalCommand.object(rest) : try TerminalCommand.arguments(rest, of: tool)
      self = .call(ToolCall(tool.name, .object(try TerminalCommand.checked(arguments, of: tool))))
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(text[first...last])
  }

  private static func tool(_ name: String, among tools: [ToolDescription]) throws(Fault) -> ToolDescription {
    if let tool = tools.first(where: { $0.name.lowercased() == name.lowercased() }) { return tool }
    let remedy = Spelling.nearest(to: name, among: tools.map(\.name)).map { "did you mean '\($0)'?" }
    throw Fault(description: "There is no tool or command '\(name)'; \(remedy ?? "`help` lists them").")
  }
}

// MARK: Arguments

extension TerminalCommand {
  private static func call(json text: String, tools: [ToolDescription]) throws(Fault) -> ToolCall {
    let members = try object(text)
    guard let name = members["name"]?.string else {
      throw Fault(description: "A call in JSON looks like {\"name\": \"ListUsers\", \"arguments\": {}}.")
    }
    let tool = try tool(name, among: tools)
    let arguments = members["arguments"] ?? [:]
    guard let given = arguments.object else {
      throw Fault(description: "'arguments' must be an object, not \(arguments.typeName).")
    }
    return ToolCall(tool.name, .object(try checked(given, of: tool)))
  }

  private static func object(_ text: String) throws(Fault) -> OrderedDictionary<String, JSON> {
    do {
      if let members = try JSON(parsing: text).object { return members }
    } catch {
      throw Fault(description: "This is not JSON: \(error).")
    }
    throw Fault(description: "This must be a JSON object, {…}.")
  }

  private static func checked(
    _ arguments: OrderedDictionary<String, JSON>, of tool: ToolDescription
  ) throws(Fault) -> OrderedDictionary<String, JSON> {
    let parameters = tool.parameterList
    if let unknown = arguments.keys.first(where: { name in !parameters.contains { $0.name == name } }) {
      let remedy = Spelling.remedy(for: unknown, among: parameters.map(\.name))
      throw Fault(description: "\(tool.name) has no argument '\(unknown)'; \(remedy)")
    }
    if let missing = parameters.first(where: { $0.isRequired && arguments[$0.name] == nil }) {
      throw Fault(description: "\(tool.name) needs '\(missing.name)'; `help \(tool.name)` says what it takes.")
    }
    return arguments
  }

  /// Reads `name=value` pairs; a value may stand in double or single quotes.
  private static func arguments(
    _ text: String, of tool: ToolDescription
  ) throws(Fault) -> OrderedDictionary<String, JSON> {
    var arguments: OrderedDictionary<String, JSON> = [:]
    var rest = text[...]
    while let start = rest.firstIndex(where: { !$0.isWhitespace }) {
      rest = rest[start...]
      guard let sign = rest.firstIndex(of: "="), !rest[..<sign].contains(where: \.isWhitespace) else {
        let stray = rest.prefix { !$0.isWhitespace }
        throw Fault(description: "'\(stray)' is not of the form name=value; put texts with spaces in \"quotes\".")
      }
      let name = String(rest[..<sign])
      rest = rest[rest.index(after: sign)...]
      let value = try value(&rest)
      arguments[name] = try typed(value, as: tool.parameterList.first { $0.name == name }?.type ?? "string", name)
    }
    return arguments
  }

  private static func value(_ rest: inout Substring) throws(Fault) -> String {
    guard let quote = rest.first, quote == "\"" || quote == "'" else {
      let word = rest.prefix { !$0.isWhitespace }
      rest = rest[word.endIndex...]
      return String(word)
    }
    rest.removeFirst()
    var value = ""
    while let character = rest.popFirst() {
      if character == quote { return value }
      guard character == "\\", quote == "\"", let escaped = rest.popFirst() else {
        value.append(character)
        continue
      }
      value.append(escaped == "n" ? "\n" : escaped == "t" ? "\t" : escaped)
    }
    throw Fault(description: "A closing \(quote) is missing.")
  }

  private static func typed(_ text: String, as type: String, _ name: String) throws(Fault) -> JSON {
    guard type != "string" else { return .string(text) }
    if let value = try? JSON(parsing: text) { return value }
    guard type != "any" else { return .string(text) }
    let article = "aeiou".contains(type.first ?? "x") ? "an" : "a"
    throw Fault(description: "'\(name)' must be \(article) \(type), not '\(text)'.")
  }
}
