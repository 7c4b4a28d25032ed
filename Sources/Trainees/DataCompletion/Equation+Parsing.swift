extension Equation {
  /// Reads an equation such as `` `eta_hours` = `distance_km` / the speed of the `carrier` `` or `clicks = impressions × ctr`.
  ///
  /// Between the signs stands a number, a column, or words that `Quantity` understands. A hyphen is a minus between spaces only.
  /// - Returns: `nil` when the text is no equation.
  init?(_ text: String) {
    let sides = text.split(separator: "=", omittingEmptySubsequences: false)
    guard sides.count == 2, let left = ExpressionParser.parse(sides[0]), let right = ExpressionParser.parse(sides[1])
    else { return nil }
    self.init(left: left, right: right)
  }
}

/// A parser by recursive descent: sums of products of quantities, numbers and brackets.
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
    var last: String?
    var phrase = ""
    func finished() -> Bool {
      let words = Prose.trimmed(phrase)
      phrase = ""
      guard !words.isEmpty else { return true }
      if let number = Ratio(words) {
        tokens.append(.value(.number(number)))
        return true
      }
      guard let quantity = Quantity(words, last: last) else { return false }
      if case .column(let name) = quantity { last = name }
      tokens.append(.value(.quantity(quantity)))
      return true
    }
    for character in text.replacing(" - ", with: " − ") {
      guard let sign = signs[character] else {
        phrase.append(character)
        continue
      }
      guard finished() else { return nil }
      tokens.append(.sign(sign))
    }
    return finished() ? tokens : nil
  }

  private static let signs: [Character: Character] = [
    "+": "+", "−": "-", "–": "-", "*": "*", "×": "*", "·": "*", "⋅": "*", "/": "/", "÷": "/", "(": "(", ")": ")",
  ]

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
