extension Tool {
  static let calculator = Tool(
    name: "calculator", summary: "Works out an expression of numbers, + - * / and parentheses.",
    parameters: [expression]
  ) { arguments, _ throws(Refusal) in
    let text = try arguments[expression]
    do throws(Arithmetic.Fault) {
      let value = try Arithmetic.value(of: text)
      return .tell(Arithmetic.text(of: value))
    } catch {
      throw Refusal("the expression cannot be worked out: \(error.description)")
    }
  }

  private static let expression = Parameter.text(
    "expression", "The expression, for example (3 + 4.5) * -2.", atMost: Arithmetic.longest)
}
