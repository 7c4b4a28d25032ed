/// An arithmetic expression over named quantities, as manuals write it.
indirect enum Expression: Hashable, Sendable {
  case number(Ratio)
  case name(String)
  case sum(Expression, Expression)
  case difference(Expression, Expression)
  case product(Expression, Expression)
  case quotient(Expression, Expression)

  /// The value, or `nil` when a quantity is unknown or a divisor zero.
  func value(_ quantity: (String) -> Ratio?) -> Ratio? {
    switch self {
    case .number(let number): return number
    case .name(let name): return quantity(name)
    case .sum(let left, let right): return both(left, right, quantity) { $0 + $1 }
    case .difference(let left, let right): return both(left, right, quantity) { $0 - $1 }
    case .product(let left, let right): return both(left, right, quantity) { $0 * $1 }
    case .quotient(let left, let right): return both(left, right, quantity) { $0.divided(by: $1) }
    }
  }

  private func both(
    _ left: Expression, _ right: Expression, _ quantity: (String) -> Ratio?, _ combine: (Ratio, Ratio) -> Ratio?
  ) -> Ratio? {
    guard let left = left.value(quantity), let right = right.value(quantity) else { return nil }
    return combine(left, right)
  }

  /// The names in it, from left to right.
  var names: [String] {
    switch self {
    case .number: []
    case .name(let name): [name]
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
      .quotient(let left, let right):
      left.names + right.names
    }
  }
}

/// An equation between a quantity and an expression.
struct Equation: Hashable, Sendable {
  let left: Expression
  let right: Expression

  /// What the quantity equals by this equation.
  /// - Returns: `nil` when it does not occur exactly once.
  func solved(for name: String) -> Expression? {
    guard (left.names + right.names).count(where: { $0 == name }) == 1 else { return nil }
    return left.names.contains(name)
      ? Equation.isolate(name, in: left, equalTo: right) : Equation.isolate(name, in: right, equalTo: left)
  }

  /// Undoes one operation after the other until the quantity stands alone.
  private static func isolate(_ name: String, in side: Expression, equalTo other: Expression) -> Expression? {
    switch side {
    case .number: nil
    case .name: other
    case .sum(let left, let right) where left.names.contains(name):
      isolate(name, in: left, equalTo: .difference(other, right))
    case .sum(let left, let right): isolate(name, in: right, equalTo: .difference(other, left))
    case .difference(let left, let right) where left.names.contains(name):
      isolate(name, in: left, equalTo: .sum(other, right))
    case .difference(let left, let right): isolate(name, in: right, equalTo: .difference(left, other))
    case .product(let left, let right) where left.names.contains(name):
      isolate(name, in: left, equalTo: .quotient(other, right))
    case .product(let left, let right): isolate(name, in: right, equalTo: .quotient(other, left))
    case .quotient(let left, let right) where left.names.contains(name):
      isolate(name, in: left, equalTo: .product(other, right))
    case .quotient(let left, let right): isolate(name, in: right, equalTo: .quotient(left, other))
    }
  }
}
