public import Chance
public import Notation
import OrderedCollections

extension Rule {
  /// Draws arguments as a config would give them: an object, or `null` for a family without arguments.
  ///
  /// Each argument is drawn from a stream of its own, so that a new argument moves no other.
  public func sampleArguments(chance: Chance) -> JSON { sampleArguments(chance: chance, level: nil) }

  /// Draws arguments at about that level, from 0, the family's first, to 1, its last; `nil` for any.
  ///
  /// Of some draws the one is taken whose level is nearest, so that all else stays as it is drawn.
  func sampleArguments(chance: Chance, level: Double?) -> JSON {
    guard let level, difficulties.count > 1 else { return drawnArguments(chance: chance) }
    let draws = [chance] + (1...7).map { chance.stream("draw \($0)") }
    let candidates = draws.map { drawnArguments(chance: $0) }
    func distance(_ arguments: JSON) -> Double {
      let name = self.level(for: arguments)
      guard let place = difficulties.firstIndex(where: { $0.level == name }) else { return 0.5 }
      return abs(Double(place) / Double(difficulties.count - 1) - level)
    }
    return candidates.min { distance($0) < distance($1) } ?? candidates[0]
  }

  private func drawnArguments(chance: Chance) -> JSON {
    guard !arguments.isEmpty else { return .null }
    var ways: [String: Argument.Sampling] = [:]
    if !draws.isEmpty {
      var stream = chance.stream("draw")
      for (pointer, way) in stream.choice(draws).ways { ways[pointer] = way }
    }
    var root = JSON.object([:])
    arguments.draw(chance, ways: ways, path: [], root: &root)
    return root
  }

  /// Whether regular arguments are such as one of the sets of draws gives; true without any.
  package func isDrawable(_ arguments: JSON) -> Bool {
    draws.isEmpty
      || draws.contains { draw in
        draw.ways.allSatisfy { pointer, way in
          let argument = arguments[pointer: pointer]
          return way.gives(argument, isClosed: argument?.object == nil)
        }
      }
  }
}

extension [Argument] {
  fileprivate func draw(_ chance: Chance, ways: [String: Argument.Sampling], path: [String], root: inout JSON) {
    for argument in self where argument.when.holds(for: root) {
      let path = path + [argument.name]
      let pointer = path.map { "/\(JSON.escapedPointerToken($0))" }.joined()
      if ways[pointer] == nil, case .object(let members) = argument.shape {
        root.set(.object([:]), at: path)
        members.draw(chance.stream(argument.name), ways: ways, path: path, root: &root)
        if root.value(at: path)?.object?.isEmpty == true, !argument.isRequired { root.set(nil, at: path) }
      } else if let value = argument.drawn(chance.stream(argument.name), as: ways[pointer] ?? argument.sampling) {
        root.set(value, at: path)
      }
    }
  }
}

extension Argument {
  fileprivate func drawn(_ chance: Chance, as way: Sampling) -> JSON? {
    if case .tuple(let members) = shape {
      let values = members.compactMap { $0.drawn(chance.stream($0.name), as: $0.sampling) }
      return values.count == members.count ? .array(values) : nil
    }
    var chance = chance
    switch way {
    case .never: return nil
    case .choice(let values): return chance.choice(values)
    case .sample(let values, let sizes):
      let count = chance.stream("size").integerOnce(in: sizes)
      return .array(chance.sample(values, count: count))
    }
  }
}

extension Argument.Sampling {
  /// Whether this way of drawing may give a value; an open choice gives anything.
  fileprivate func gives(_ value: JSON?, isClosed: Bool) -> Bool {
    switch self {
    case .never: return value == nil
    case .choice(let values):
      guard let value else { return false }
      return !isClosed || values.contains { $0.isEquivalent(to: value) }
    case .sample(let values, let sizes):
      guard let elements = value?.array, sizes.contains(elements.count) else { return false }
      return elements.allSatisfy { element in values.contains { $0.isEquivalent(to: element) } }
    }
  }
}

extension Chance {
  /// The first draw of this stream.
  fileprivate func integerOnce(in range: ClosedRange<Int>) -> Int {
    var copy = self
    return copy.integer(in: range)
  }
}
