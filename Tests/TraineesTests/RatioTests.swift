import Testing

@testable import Trainees

@Suite struct RatioTests {
  @Test(arguments: [
    ("2.50", "2.5"), ("-0.125", "-0.125"), ("1000", "1000"), ("+7", "7"), ("0.000001", "0.000001"), ("-0", "0"),
  ])
  func `a decimal is read and written exactly`(text: String, expected: String) throws {
    #expect(try #require(Ratio(text)).decimalText == expected)
  }

  @Test func `thirds stay exact until they are written`() throws {
    let third = try #require(Ratio(1, over: 3))
    #expect(third.plus(third)?.plus(third) == 1)
    #expect(third.times(2)?.decimalText == "0.666666666666")
    #expect(third.minus(1)?.divided(by: 2) == Ratio(-1, over: 3))
  }

  @Test(arguments: ["", "-", ".", "1.2.3", "1e5", "NaN", "1,5", "٣", "1234567890123456", "5."])
  func `what is no plain decimal is no number`(text: String) { #expect(Ratio(text) == nil) }

  @Test func `nothing is divided by zero`() {
    #expect(Ratio(1).divided(by: 0) == nil)
    #expect(Ratio(1, over: 0) == nil)
  }

  @Test func `what leaves the range has no value and brings nothing down`() throws {
    let large = try #require(Ratio("999999999999999.999999999999999"))
    let square = large.times(large)
    #expect(square == nil)
    #expect(try #require(Ratio(Int128.max, over: 1)).plus(1) == nil)
    #expect(try #require(Ratio(Int128.max, over: 1)) > large)
    #expect(Ratio(Int128.min, over: 1) == nil)
  }

  @Test(arguments: [
    (7, "down", 5), (7, "up", 10), (7, "nearest", 5), (8, "nearest", 10), (-7, "down", -10), (-7, "up", -5),
    (10, "up", 10), (10, "down", 10), (-8, "nearest", -10), (0, "nearest", 0),
  ])
  func `a value goes to a multiple of the step`(value: Int, direction: String, expected: Int) throws {
    let rounding = Rounding(step: 5, direction: try #require(Rounding.Direction(rawValue: direction)))
    #expect(rounding.applied(to: Ratio(value)) == Ratio(expected))
  }
}
