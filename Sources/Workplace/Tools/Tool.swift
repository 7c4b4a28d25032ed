import Desk
import Notation
import OrderedCollections

/// One thing that a trainee can do: what it is called, what it takes, and what it does.
struct Tool: Sendable {
  /// The published name.
  let name: String
  /// What it does, for the trainee, in a sentence or two.
  let summary: String
  /// What it takes.
  let parameters: [any DeclaredParameter]
  /// The JSON Schema of its arguments.
  let schema: JSON
  /// Looks whether the call is possible now, and says what it will do. It sees the world before the call's time passes, and
  /// cannot change it.
  let prepare: @Sendable (Arguments, World) throws(Refusal) -> Act

  init(
    name: String, summary: String, parameters: [any DeclaredParameter] = [],
    prepare: @escaping @Sendable (Arguments, World) throws(Refusal) -> Act
  ) {
    self.name = name
    self.summary = summary
    self.parameters = parameters
    self.schema = Tool.schema(of: parameters)
    self.prepare = prepare
  }

  /// The tool as a trainee is told.
  func description(cost: Int) -> ToolDescription {
    ToolDescription(name: name, summary: summary, parameters: schema, cost: cost)
  }

  private static func schema(of parameters: [any DeclaredParameter]) -> JSON {
    let properties = parameters.map { parameter in
      var schema = parameter.type
      schema["description"] = .string(parameter.summary)
      return (parameter.name, schema)
    }
    return [
      "type": "object",
      "properties": .object(OrderedDictionary(uniqueKeysWithValues: properties)),
      "required": .array(parameters.filter(\.isRequired).map { .string($0.name) }),
      "additionalProperties": false,
    ]
  }
}

/// What a call that is possible will do.
enum Act {
  /// Takes the tool's cost and then has an effect that cannot fail.
  case work((inout World) -> Reply)
  /// Takes another time than the tool's cost.
  case workLasting(minutes: Int, (inout World) -> Reply)
  /// Needs something from outside.
  case errand(Errand)
  /// Fails for a reason that lies with the cloud disk; that takes a minute, so that nobody can try again for ever.
  case disturbed(DiskTrouble.Refused)
  /// Ends the trainee's day with these words.
  case goHome(Reply)

  /// Takes the tool's cost and tells something that was known before.
  static func tell(_ text: String) -> Act { .work { _ in Reply(text) } }
}

/// What a tool says when it has done its work.
struct Reply: ExpressibleByStringInterpolation {
  var text: String
  var attachment: ToolResult.Attachment?

  init(_ text: String, attachment: ToolResult.Attachment? = nil) {
    self.text = text
    self.attachment = attachment
  }

  init(stringLiteral text: String) { self.init(text) }
}
