package import Notation
import Yams

extension SourceNode {
  /// Reads one YAML document, its scalars by the core rules of YAML 1.2: `9:30` and `no` stay text, `010` is ten.
  /// - Throws: The first fault of the text.
  package init(yaml text: String, file: String) throws(Problem) {
    try AliasGuard.check(text, file: file)
    let root: Node
    do {
      // The basic resolver knows no types: resolving is ours, and its regular expressions would cost most of the time.
      guard let node = try Yams.compose(yaml: text, Resolver.basic) else {
        throw Problem("the file is empty", at: Problem.Place(file: file))
      }
      root = node
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem(yaml: error, file: file)
    }
    var reader = TreeReader(file: file)
    self = try reader.node(root, pointer: "", depth: 0)
  }
}

/// Turns Yams' nodes into ours, within limits on depth and number.
private struct TreeReader {
  let file: String
  // An alias stands for all that it names, so a small file may mean an immense tree.
  private var budget = 1_000_000

  init(file: String) { self.file = file }

  private func place(_ mark: Mark?, _ pointer: String) -> Problem.Place {
    Problem.Place(file: file, line: mark?.line, column: mark?.column, pointer: pointer)
  }

  mutating func node(_ node: Node, pointer: String, depth: Int) throws(Problem) -> SourceNode {
    budget -= 1
    guard budget > 0 else {
      throw Problem("the file holds more than 1000000 values", at: Problem.Place(file: file))
    }
    let place = place(node.mark, pointer)
    guard depth <= SourceNode.deepest else {
      throw Problem("nested deeper than \(SourceNode.deepest) levels", at: place)
    }
    switch node {
    case .scalar(let scalar): return SourceNode(.scalar(try value(of: scalar, at: place)), at: place)
    case .sequence(let sequence):
      var elements: [SourceNode] = []
      for (index, element) in sequence.enumerated() {
        elements.append(try self.node(element, pointer: "\(pointer)/\(index)", depth: depth + 1))
      }
      return SourceNode(.array(elements), at: place)
    case .mapping(let mapping):
      return SourceNode(.object(try members(of: mapping, pointer: pointer, depth: depth)), at: place)
    case .alias: throw Problem("an alias that names nothing", at: place)
    }
  }

  private mutating func members(of mapping: Node.Mapping, pointer: String, depth: Int) throws(Problem)
    -> [SourceNode.Member]
  {
    var members: [SourceNode.Member] = []
    for (key, value) in mapping {
      guard case .scalar(let name) = key else {
        throw Problem("a key must be plain text", at: place(key.mark, pointer))
      }
      let pointer = "\(pointer)/\(JSON.escapedPointerToken(name.string))"
      let node = try node(value, pointer: pointer, depth: depth + 1)
      members.append(SourceNode.Member(key: name.string, place: place(key.mark, pointer), value: node))
    }
    return members
  }

  private func value(of scalar: Node.Scalar, at place: Problem.Place) throws(Problem) -> JSON {
    switch scalar.tag.description {
    case "tag:yaml.org,2002:str", "!": return .string(scalar.string)
    case "": return scalar.style == .plain ? CoreScalar.value(of: scalar.string) : .string(scalar.string)
    case let tag: throw Problem("the tag '\(tag)' is not supported", at: place, remedy: "leave it out")
    }
  }
}

/// The core schema of YAML 1.2 (chapter 10.3.2), without hexadecimal, octal and non-finite numbers, which stay text.
enum CoreScalar {
  static func value(of text: String) -> JSON {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .bool(true)
    case "false", "False", "FALSE": return .bool(false)
    default: return number(text) ?? .string(text)
    }
  }

  private static func number(_ text: String) -> JSON? {
    guard let first = text.utf8.first, first <= UInt8(ascii: "9") else { return nil }
    var rest = text.utf8[...]
    func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
    func skipDigits() -> Int {
      let count = rest.prefix(while: isDigit).count
      rest = rest.dropFirst(count)
      return count
    }
    func skip(_ characters: StaticString) -> Bool {
      guard let byte = rest.first, characters.description.utf8.contains(byte) else { return false }
      rest = rest.dropFirst()
      return true
    }
    _ = skip("+-")
    let whole = skipDigits()
    if rest.isEmpty, whole > 0, let value = Int(text) { return .integer(value) }
    let fraction = skip(".") ? skipDigits() : 0
    guard whole + fraction > 0 else { return nil }
    if skip("eE") {
      _ = skip("+-")
      guard skipDigits() > 0 else { return nil }
    }
    guard rest.isEmpty, let value = Double(text), value.isFinite else { return nil }
    return .number(value)
  }
}

extension Problem {
  /// What libyaml found, as our sentence.
  fileprivate init(yaml error: any Error, file: String) {
    switch error as? YamlError {
    case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      let place = Place(file: file, line: mark.line, column: mark.column)
      if problem.hasPrefix("Maximum nesting") {
        self.init("nested deeper than \(SourceNode.deepest) levels", at: place)
      } else {
        self.init("not valid YAML: \(problem)", at: place, remedy: context.map { "it was \($0.text)" } ?? "")
      }
    case .duplicatedKeysInMapping(let names, let context):
      let place = Place(file: file, line: context.mark.line, column: context.mark.column)
      self.init("the key '\(names.joined(separator: "', '"))' stands twice", at: place)
    case .reader(let problem, _, _, _): self.init("not valid YAML: \(problem)", at: Place(file: file))
    default: self.init("not valid YAML", at: Place(file: file))
    }
  }
}
