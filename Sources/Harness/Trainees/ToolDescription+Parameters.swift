import Desk
import Notation
import OrderedCollections

extension ToolDescription {
  /// One parameter, as its JSON Schema describes it.
  struct Parameter: Hashable, Sendable {
    var name: String
    /// The schema's `type`, for example `integer`; `any` when it names none.
    var type: String
    var summary: String
    var isRequired: Bool
  }

  /// The parameters in the order of the schema.
  var parameterList: [Parameter] {
    let required = Set(parameters["required"]?.array?.compactMap(\.string) ?? [])
    return (parameters["properties"]?.object ?? [:]).map { name, schema in
      Parameter(
        name: name, type: schema["type"]?.string ?? "any", summary: schema["description"]?.string ?? "",
        isRequired: required.contains(name))
    }
  }
}
