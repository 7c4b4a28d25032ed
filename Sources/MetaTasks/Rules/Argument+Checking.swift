package import Notation
import OrderedCollections

/// Which day of a scenario arguments are read for: moments are brought to its date.
package struct DayOfConfig: Sendable {
  /// The day's number in its scenario, from 1.
  package let number: Int
  /// Midnight of the first day.
  package let first: Moment?

  /// Leaves moments as they are.
  package static let unshifted = DayOfConfig(number: 1, first: nil)

  /// Brings a moment to the day.
  /// - Returns: `nil` when it is neither on the first day's date nor on this day's.
  package func shifted(_ moment: Moment) -> Moment? {
    guard let first else { return moment }
    return ScenarioConfig.shift(moment, toDay: number, from: first)
  }
}

extension [Argument] {
  /// Checks arguments that a config gives, and makes them regular: defaults filled in, aliases replaced.
  ///
  /// - Parameters:
  ///   - node: What was given; null means no arguments.
  ///   - path: Where the object stands in the whole arguments.
  ///   - root: The arguments so far, for conditions; an argument's condition may only look at earlier ones.
  package func check(
    _ node: SourceNode, _ day: DayOfConfig, path: [String] = [], root: inout JSON, _ findings: inout Findings
  ) {
    let node = node.isNull ? SourceNode(.object([]), at: node.place) : node
    let always = filter { $0.isRequired && $0.when.terms.isEmpty }.map(\.name)
    let optional = filter { !always.contains($0.name) }.map(\.name)
    guard
      let fields = Fields(
        node, required: OrderedSet(always).elements, optional: OrderedSet(optional).elements, unknown: .warning,
        &findings)
    else { return }
    for name in OrderedSet(map(\.name)) {
      let given = fields[name]
      guard let argument = first(where: { $0.name == name && $0.when.holds(for: root) }) else {
        if let given {
          findings.warning("'\(name)' means nothing here and is ignored", at: given.place, remedy: effect(of: name))
        }
        continue
      }
      argument.take(given, of: fields, day, path: path + [name], root: &root, &findings)
    }
  }

  /// For which values of other arguments an argument means something.
  private func effect(of name: String) -> String {
    let terms = filter { $0.name == name }.flatMap(\.when.terms)
    guard let key = terms.first?.key else { return "" }
    let values = terms.filter { $0.key == key }.flatMap(\.values).map { $0.string ?? $0.text() }
    return "it belongs to \(key) \(values.joined(separator: ", "))"
  }
}

extension Argument {
  /// Checks one argument and stores its regular value.
  fileprivate func take(
    _ given: SourceNode?, of fields: Fields, _ day: DayOfConfig, path: [String], root: inout JSON,
    _ findings: inout Findings
  ) {
    let place = fields.node.place
    if case .object(let members) = shape {
      if given == nil, isRequired { return reportMissing(of: fields, &findings) }
      // What is absent stays so when it could not be built from defaults.
      if given == nil, defaultValue == nil, members.contains(where: \.isRequired) { return }
      // An empty object says as little as an absent one.
      let isEmpty = given == nil || given?.members?.isEmpty == true
      let absent = SourceNode(defaultValue ?? .object([:]), at: given?.place ?? place)
      root.set(.object([:]), at: path)
      var inner = Findings()
      members.check(isEmpty ? absent : given ?? absent, day, path: path, root: &root, &inner)
      // A default may say more than applies here; nobody wrote it, so nobody is warned.
      for problem in inner.list where !isEmpty || problem.severity == .error { findings.add(problem) }
      if isEmpty, root.value(at: path)?.object?.isEmpty == true { root.set(nil, at: path) }
    } else if let given {
      if let value = checked(given, day, &findings) { root.set(value, at: path) }
    } else if isRequired {
      reportMissing(of: fields, &findings)
    } else if let defaultValue, let value = checked(SourceNode(defaultValue, at: place), day, &findings) {
      root.set(value, at: path)
    }
  }

  // `Fields` has reported what is always required and absent; not what is null, or required only here.
  private func reportMissing(of fields: Fields, _ findings: inout Findings) {
    let isReported = when.terms.isEmpty && fields.node[name] == nil
    if !isReported, !fields.misspelt.contains(name) { findings.error("missing '\(name)'", at: fields.node.place) }
  }

  /// Checks a value by itself and makes it regular; `nil`, with a finding, when it does not fit.
  func checked(_ node: SourceNode, _ day: DayOfConfig, _ findings: inout Findings) -> JSON? {
    var node = node
    if tolerances.contains(.oneElementList), let elements = node.elements, elements.count == 1 { node = elements[0] }
    if tolerances.contains(.scalar), node.elements == nil { node = SourceNode(.array([node]), at: node.place) }
    switch shape {
    case .object(let members):
      var root = JSON.object([:])
      members.check(node, day, root: &root, &findings)
      return root
    case .list(let element): return list(node, of: element, day, &findings)
    case .tuple(let members): return tuple(node, members, day, &findings)
    default:
      guard let value = scalar(node, shape, day, &findings) else { return nil }
      return isWithinBounds(value.number, value.text(), "", at: node.place, &findings) ? value : nil
    }
  }

  private func list(_ node: SourceNode, of shape: Shape, _ day: DayOfConfig, _ findings: inout Findings) -> JSON? {
    guard let elements = node.list(&findings) else { return nil }
    var values: [JSON] = []
    for element in elements {
      guard let value = scalar(element, shape, day, &findings) else { continue }
      if self.values != nil, values.contains(value) {
        findings.error("\(element.spoken) stands twice", at: element.place)
      } else {
        values.append(value)
      }
    }
    let count = Double(elements.count)
    return isWithinBounds(count, String(elements.count), " elements", at: node.place, &findings) ? .array(values) : nil
  }

  private func tuple(_ node: SourceNode, _ members: [Argument], _ day: DayOfConfig, _ findings: inout Findings)
    -> JSON?
  {
    guard let elements = node.list(&findings) else { return nil }
    guard elements.count == members.count else {
      findings.error(
        "'\(name)' has \(elements.count) elements", at: node.place,
        remedy: "expected \(members.count): \(members.map(\.name).joined(separator: ", "))")
      return nil
    }
    let values = zip(members, elements).compactMap { $0.checked($1, day, &findings) }
    return values.count == members.count ? .array(values) : nil
  }

  private func isWithinBounds(
    _ number: Double?, _ spoken: String, _ unit: String, at place: Problem.Place, _ findings: inout Findings
  ) -> Bool {
    guard let number, number < minimum ?? number || number > maximum ?? number else { return true }
    let least = minimum.map { "at least \(JSON(bound: $0).text())" }
    let most = maximum.map { "at most \(JSON(bound: $0).text())" }
    let bounds = [least, most].compactMap { $0 }.joined(separator: " and ")
    findings.error("\(spoken)\(unit) is out of range", at: place, remedy: "expected \(bounds)")
    return false
  }

  /// A string, number, Boolean or moment, replaced by the allowed value that it stands for.
  private func scalar(_ node: SourceNode, _ shape: Shape, _ day: DayOfConfig, _ findings: inout Findings) -> JSON? {
    let text = tolerances.contains(.anyCase) ? node.text?.lowercased() : node.text
    if let text, let meant = aliases[text] ?? node.text.flatMap({ aliases[$0] }) { return meant }
    guard let value = typed(node, shape, day, &findings) else { return nil }
    guard let values else { return value }
    if let allowed = values.first(where: { isSame($0, value) }) { return typed(allowed, like: value) }
    let known = values.map { $0.string ?? $0.text() }
    findings.error(
      "\(node.spoken) is not allowed for '\(name)'", at: node.place,
      remedy: value.string.map { Spelling.remedy(for: $0, among: known) }
        ?? "expected one of: \(known.joined(separator: ", "))")
    return nil
  }

  private func isSame(_ allowed: JSON, _ value: JSON) -> Bool {
    if allowed.isEquivalent(to: value) { return true }
    guard tolerances.contains(.anyCase), let left = allowed.string, let right = value.string else { return false }
    return left.lowercased() == right.lowercased()
  }

  // `values: [1, 2]` of a number argument still mean 1.0 and 2.0.
  private func typed(_ allowed: JSON, like value: JSON) -> JSON { allowed.number == nil ? allowed : value }

  private func typed(_ node: SourceNode, _ shape: Shape, _ day: DayOfConfig, _ findings: inout Findings) -> JSON? {
    switch shape {
    case .integer:
      if tolerances.contains(.numericText), let whole = node.text.flatMap({ Int($0) }) { return .integer(whole) }
      return node.integer(&findings).map { .integer($0) }
    case .number: return node.number(&findings).map { .number($0) }
    case .boolean: return node.boolean(&findings).map { .bool($0) }
    case .moment: return node.moment(on: day, &findings).map { .string($0.description) }
    case .time:
      guard node.minuteOfDay(&findings) != nil else { return nil }
      return node.json
    default: return node.string(&findings).map { .string($0) }
    }
  }
}

extension SourceNode {
  /// A date and time, brought to a day of a scenario.
  package func moment(on day: DayOfConfig, _ findings: inout Findings) -> Moment? {
    guard let text = string(&findings) else { return nil }
    guard let moment = Moment(text) else {
      findings.error("'\(text.prefix(80))' is not a date and time like '2025-10-01T13:00:00'", at: place)
      return nil
    }
    guard let shifted = day.shifted(moment) else {
      let date = day.first.flatMap { day.shifted($0) }?.dateText ?? ""
      findings.error("'\(text)' is not on day \(day.number)", at: place, remedy: "its date is \(date)")
      return nil
    }
    return shifted
  }
}

extension JSON {
  fileprivate init(bound: Double) { self = Int(exactly: bound).map { .integer($0) } ?? .number(bound) }

  /// Stores a value below, through objects that exist; `nil` removes.
  package mutating func set(_ value: JSON?, at path: [String]) {
    guard let name = path.first else { return }
    guard path.count > 1 else {
      self[name] = value
      return
    }
    var inner = self[name] ?? .object([:])
    inner.set(value, at: Array(path.dropFirst()))
    self[name] = inner
  }
}
