/// An arithmetic expression over quantities, as manuals write it.
indirect enum Expression: Hashable, Sendable {
  case number(Ratio)
  case quantity(Quantity)
  case sum(Expression, Expression)
  case difference(Expression, Expression)
  case product(Expression, Expression)
  case quotient(Expression, Expression)

  /// The value, or `nil` when a quantity is unknown or a divisor zero.
  func value(_ known: (Quantity) -> Ratio?) -> Ratio? {
    switch self {
    case .number(let number): return number
    case .quantity(let quantity): return known(quantity)
    case .sum(let left, let right): return both(left, right, known) { $0.plus($1) }
    case .difference(let left, let right): return both(left, right, known) { $0.minus($1) }
    case .product(let left, let right): return both(left, right, known) { $0.times($1) }
    case .quotient(let left, let right): return both(left, right, known) { $0.divided(by: $1) }
    }
  }

  private func both(
    _ left: Expression, _ right: Expression, _ known: (Quantity) -> Ratio?, _ combine: (Ratio, Ratio) -> Ratio?
  ) -> Ratio? {
    guard let left = left.value(known), let right = right.value(known) else { return nil }
    return combine(left, right)
  }

  /// The quantities in it, from left to right.
  var quantities: [Quantity] {
    switch self {
    case .number: []
    case .quantity(let quantity): [quantity]
    case .sum(let left, let right), .difference(let left, let right), .product(let left, let right),
      .quotient(let left, let right):
      left.quantities + right.quantities
    }
  }
}

/// An equation between a quantity and an expression.
struct Equation: Hashable, Sendable {
  let left: Expression
  let right: Expression

  /// What the quantity equals by this equation.
  /// - Returns: `nil` when it does not occur exactly once.
  func solved(for quantity: Quantity) -> Expression? {
    guard (left.quantities + right.quantities).count(where: { $0 == quantity }) == 1 else { return nil }
    return left.quantities.contains(quantity)
      ? Equation.isolate(quantity, in: left, equalTo: right) : Equation.isolate(quantity, in: right, equalTo: left)
  }

  /// Undoes one operation after the other until the quantity stands alone.
  private static func isolate(_ quantity: Quantity, in side: Expression, equalTo other: Expression) -> Expression? {
    switch side {
    case .number: nil
    case .quantity: other
    case .sum(let left, let right) where left.quantities.contains(quantity):
      isolate(quantity, in: left, equalTo: .difference(other, right))
    case .sum(let left, let right): isolate(quantity, in: right, equalTo: .difference(other, left))
    case .difference(let left, let right) where left.quantities.contains(quantity):
      isolate(quantity, in: left, equalTo: .sum(other, right))
    case .difference(let left, let right): isolate(quantity, in: right, equalTo: .difference(left, other))
    case .product(let left, let right) where left.quantities.contains(quantity):
      isolate(quantity, in: left, equalTo: .quotient(other, right))
    case .product(let left, let right): isolate(quantity, in: right, equalTo: .quotient(other, left))
    case .quotient(let left, let right) where left.quantities.contains(quantity):
      isolate(quantity, in: left, equalTo: .product(other, right))
    case .quotient(let left, let right): isolate(quantity, in: right, equalTo: .quotient(left, other))
    }
  }
}
