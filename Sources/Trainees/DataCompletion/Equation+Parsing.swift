extension Equation {
  /// Reads an equation such as `eta_hours = distance_km / speed + handling` or `clicks = impressions × ctr`.
  ///
  /// Names consist of letters, digits and `_`.
  /// - Returns: `nil` when the text is none.
  init?(_ text: String) {
    let sides = text.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count == 2, let left = ExpressionParser.parse(sides[0]), let right = ExpressionParser.parse(sides[1])
    else { return nil }
    self.init(left: left, right: right)
  }
}

/// A parser by recursive descent: sums of products of names, numbers and brackets.
private struct ExpressionParser {
  private enum Token: Hashable {
    case value(Expression)
    case sign(Character)
  }

  private var rest: ArraySlice<Token>

  static func parse(_ text: Substring) -> Expression? {
    guard let tokens = tokens(in: text) else { return nil }
    var parser = ExpressionParser(rest: tokens[...])
    guard let expression = parser.sum(depth: 0), parser.rest.isEmpty else { return nil }
    return expression
  }

  private static func tokens(in text: Substring) -> [Token]? {
    var tokens: [Token] = []
    var rest = text
    while let first = rest.first {
      let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }
      if !word.isEmpty {
        tokens.append(.value(Ratio(word).map(Expression.number) ?? .name(String(word))))
        rest = rest.dropFirst(word.count)
        continue
      }
      rest.removeFirst()
      switch first {
      case " ", "\t": continue
      case "+", "*", "/", "(", ")": tokens.append(.sign(first))
      case "-", "−", "–": tokens.append(.sign("-"))
      case "×", "·", "⋅": tokens.append(.sign("*"))
      case "÷": tokens.append(.sign("/"))
      default: return nil
      }
    }
    return tokens
  }

  private mutating func sum(depth: Int) -> Expression? {
    guard var left = product(depth: depth) else { return nil }
    while let sign = take(oneOf: ["+", "-"]) {
      guard let right = product(depth: depth) else { return nil }
      left = sign == "+" ? .sum(left, right) : .difference(left, right)
    }
    return left
  }

  private mutating func product(depth: Int) -> Expression? {
    guard var left = factor(depth: depth) else { return nil }
    while let sign = take(oneOf: ["*", "/"]) {
      guard let right = factor(depth: depth) else { return nil }
      left = sign == "*" ? .product(left, right) : .quotient(left, right)
    }
    return left
  }

  private mutating func factor(depth: Int) -> Expression? {
    guard depth < 20, let token = rest.popFirst() else { return nil }
    if case .value(let expression) = token { return expression }
    guard token == .sign("("), let inner = sum(depth: depth + 1), take(oneOf: [")"]) != nil else { return nil }
    return inner
  }

  private mutating func take(oneOf signs: [Character]) -> Character? {
    guard case .sign(let sign) = rest.first, signs.contains(sign) else { return nil }
    rest.removeFirst()
    return sign
  }
}
