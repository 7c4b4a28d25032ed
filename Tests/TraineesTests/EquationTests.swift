import Testing

@testable import Trainees

@Suite struct EquationTests {
  private static let values: [Quantity: Ratio] = [.column("a"): 2, .column("b"): 3, .column("c"): 5, .column("d"): 7]

  /// Every equation here holds for the values above, so solving for any name must give its value back.
  @Test(
    arguments: [
      "c = a + b", "a = d - c", "d = a * b + 1", "c = (d - a) / (b - 2)", "b = 6 / a", "d = (c + a) × b / 3",
      "a - b = c - 6", "c = d − a",
    ], ["a", "b", "c", "d"])
  func `an equation is solved for any of its names`(text: String, name: String) throws {
    let equation = try #require(Equation(text))
    let wanted = Quantity.column(name)
    let occurs = (equation.left.quantities + equation.right.quantities).contains(wanted)
    let value = equation.solved(for: wanted)?.value { EquationTests.values[$0] }
    #expect(value == (occurs ? EquationTests.values[wanted] : nil))
  }

  @Test(arguments: ["a + b", "a = b = c", "= a", "a = b +", "a = (b", "a = b)", "a = b ? c", "a = b c"])
  func `what is no equation is refused`(text: String) { #expect(Equation(text) == nil) }

  @Test func `a name that occurs twice cannot be isolated`() throws {
    #expect(try #require(Equation("q = (t - p) / p")).solved(for: .column("p")) == nil)
  }

  @Test func `words of a manual name quantities`() throws {
    let eta = try #require(Equation("`eta` = `km` / the speed of the `carrier` + the handling time of the `carrier`"))
    #expect(
      eta.right.quantities == [
        .column("km"), .parameter("speed", by: "carrier"), .parameter("handling time", by: "carrier"),
      ])
    let growth = try #require(
      Equation("`q` = (`total` − that of the quarter before) / that of the quarter before, for the same entity"))
    #expect(growth.right.quantities == [.column("total"), .before("total"), .before("total")])
  }

  @Test func `a zero divisor has no value`() throws {
    #expect(try #require(Equation("q = a / z")).solved(for: .column("q"))?.value { $0 == .column("z") ? 0 : 1 } == nil)
  }
}
