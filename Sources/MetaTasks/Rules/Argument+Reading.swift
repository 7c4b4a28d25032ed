import Notation

extension Argument {
  private static let keys =
    ["of", "members", "values", "minimum", "maximum", "required", "default", "sample", "when", "aliases"]
    + Tolerance.allCases.map(\.rawValue)

  /// Reads the `arguments` of a rule, or the `members` of an argument.
  package static func list(_ node: SourceNode?, _ findings: inout Findings) -> [Argument] {
    guard let node, !node.isNull else { return [] }
    return (node.list(&findings) ?? []).compactMap { Argument($0, &findings) }
  }

  /// Reads one argument.
  init?(_ node: SourceNode, _ findings: inout Findings) {
    guard let fields = Fields(node, required: ["name", "type"], optional: Argument.keys, &findings),
      let name = fields["name"]?.name(&findings), let shape = Shape(fields, &findings)
    else { return nil }
    self.name = name
    self.shape = shape
    values = fields["values"]?.list(&findings)?.map(\.json)
    minimum = fields["minimum"]?.number(&findings)
    maximum = fields["maximum"]?.number(&findings)
    isRequired = fields["required"]?.boolean(&findings) ?? false
    defaultValue = fields["default"]?.json
    when = Condition(fields["when"], &findings)
    aliases = [:]
    for member in fields["aliases"]?.members ?? [] { aliases[member.key] = member.value.json }
    tolerances = Set(Tolerance.allCases.filter { fields[$0.rawValue]?.boolean(&findings) == true })
    sampling = .never
    if let sample = fields["sample"] {
      sampling = Sampling(sample, &findings) ?? .never
    } else if let values, !shape.isListLike {
      sampling = .choice(values)
    }
    check(fields, &findings)
  }

  /// What a rule's author says must fit what he allows.
  private func check(_ fields: Fields, _ findings: inout Findings) {
    if isRequired, defaultValue != nil {
      findings.error("'\(name)' is required and has a default", at: fields.node.place, remedy: "leave one out")
    }
    if let minimum, let maximum, minimum > maximum {
      findings.error("the minimum of '\(name)' is above its maximum", at: fields.node.place)
    }
    // An object's default is checked where it is used: its members may depend on other arguments.
    if shape.isObject { return }
    let day = DayOfConfig.unshifted
    for node in [fields["default"]] + (shape.isListLike ? [] : fields["values"]?.elements ?? []) {
      if let node { _ = checked(node, day, &findings) }
    }
    if let drawn = fields["sample"]?.elements { for node in drawn { _ = checked(node, day, &findings) } }
  }
}

extension Argument.Shape {
  var isListLike: Bool {
    switch self {
    case .list, .tuple: true
    default: false
    }
  }

  private static let names = ["string", "integer", "number", "boolean", "moment", "time", "object", "list", "tuple"]

  fileprivate init?(_ fields: Fields, _ findings: inout Findings) {
    guard let name = fields["type"]?.word(among: Argument.Shape.names, &findings) else { return nil }
    switch name {
    case "object": self = .object(Argument.list(fields["members"], &findings))
    case "tuple": self = .tuple(Argument.list(fields["members"], &findings))
    case "list":
      guard let of = fields["of"] else {
        findings.error("a list needs 'of': the type of its elements", at: fields.node.place)
        return nil
      }
      guard let element = of.word(among: ["string", "integer", "number", "moment"], &findings) else { return nil }
      self = .list(of: Argument.Shape.scalar(element))
    default: self = Argument.Shape.scalar(name)
    }
  }

  private static func scalar(_ name: String) -> Argument.Shape {
    switch name {
    case "integer": .integer
    case "number": .number
    case "boolean": .boolean
    case "moment": .moment
    case "time": .time
    default: .string
    }
  }
}

extension Argument.Sampling {
  /// Reads `never`, a list of values, or `{of: […], sizes: [least, most]}`.
  init?(_ node: SourceNode, _ findings: inout Findings) {
    if node.text == "never" {
      self = .never
    } else if let elements = node.elements {
      guard !elements.isEmpty else {
        findings.error("nothing to draw from", at: node.place)
        return nil
      }
      self = .choice(elements.map(\.json))
    } else if node.members != nil {
      guard let fields = Fields(node, required: ["of", "sizes"], &findings),
        let pool = fields["of"]?.list(&findings), let sizes = fields["sizes"]?.list(&findings)
      else { return nil }
      let bounds = sizes.compactMap { $0.integer(in: 0...pool.count, &findings) }
      guard bounds.count == 2, bounds[0] <= bounds[1] else {
        findings.error("'sizes' needs two whole numbers, the least and the most", at: node.place)
        return nil
      }
      self = .sample(pool.map(\.json), sizes: bounds[0]...bounds[1])
    } else {
      findings.error(
        "\(node.spoken) says not how to draw", at: node.place,
        remedy: "expected 'never', a list, or {of: […], sizes: [least, most]}")
      return nil
    }
  }
}
