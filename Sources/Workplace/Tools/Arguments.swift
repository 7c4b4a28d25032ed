import Notation
import OrderedCollections

/// The arguments of one call, checked against what the tool declares.
struct Arguments {
  private let members: OrderedDictionary<String, JSON>

  /// Checks arguments as they came: an object, or nothing at all.
  /// - Throws: `Refusal` that lists everything that is wrong with them.
  init(_ arguments: JSON, for tool: Tool, trainee: String) throws(Refusal) {
    switch arguments {
    case .object(let members): self.members = members
    case .null: self.members = [:]
    case .bool, .integer, .number, .string, .array:
      throw Refusal("\(tool.name) takes its arguments as an object of names and values, not \(arguments.typeName)")
    }
    var faults = tool.parameters.compactMap { $0.fault(in: members[$0.name], trainee: trainee) }
    // Nobody reads a hundred remarks, and a hostile call could ask for a million.
    for name in members.keys.lazy.filter({ !tool.takes($0) }).prefix(10) { faults.append(tool.remark(onUnknown: name)) }
    guard faults.isEmpty else { throw Refusal("\(tool.name): " + faults.joined(separator: "; ")) }
  }

  /// The value of a parameter.
  subscript<Value>(parameter: Parameter<Value>) -> Value {
    get throws(Refusal) { try parameter.value(of: members[parameter.name]) }
  }
}

extension Tool {
  // Published versions of the tools without parameters had to be called with a meaningless `kwargs`.
  fileprivate func takes(_ name: String) -> Bool {
    parameters.isEmpty ? name == "kwargs" : parameters.contains { $0.name == name }
  }

  fileprivate func remark(onUnknown name: String) -> String {
    let shown = name.excerpt
    let known = parameters.map(\.name)
    guard !known.isEmpty else { return "it takes no arguments, so leave '\(shown)' out" }
    return "there is no '\(shown)' (\(Spelling.remedy(for: shown, among: known)))"
  }
}
