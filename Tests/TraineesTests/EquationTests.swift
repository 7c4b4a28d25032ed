import Testing

@testable import Trainees

@Suite struct EquationTests {
  private static let values: [String: Ratio] = ["a": 2, "b": 3, "c": 5, "d": 7]

  /// Every equation here holds for the values above, so solving for any name must give its value back.
  @Test(
    arguments: [
      "c = a + b", "a = d - c", "d = a * b + 1", "c = (d - a) / (b - 2)", "b = 6 / a", "d = (c + a) × b / 3",
      "a - b = c - 6", "c = d − a",
    ], ["a", "b", "c", "d"])
  func `an equation is solved for any of its names`(text: String, name: String) throws {
    let equation = try #require(Equation(text))
    let occurs = (equation.left.names + equation.right.names).contains(name)
    #expect(
      equation.solved(for: name)?.value { EquationTests.values[$0] } == (occurs ? EquationTests.values[name] : nil))
  }

  @Test(arguments: ["a + b", "a = b = c", "= a", "a = b +", "a = (b", "a = b)", "a = b ? c", "a = b c"])
  func `what is no equation is refused`(text: String) { #expect(Equation(text) == nil) }

  @Test func `a name that occurs twice cannot be isolated`() throws {
    #expect(try #require(Equation("q = (t - p) / p")).solved(for: "p") == nil)
  }

  @Test func `a zero divisor has no value`() throws {
    #expect(try #require(Equation("q = a / z")).solved(for: "q")?.value { $0 == "z" ? 0 : 1 } == nil)
  }
}
