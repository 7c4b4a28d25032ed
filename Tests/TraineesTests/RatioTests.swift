import Testing

@testable import Trainees

@Suite struct RatioTests {
  @Test(arguments: [
    ("2.345", 2, Ratio.Tie.up, "2.35"), ("2.345", 2, .even, "2.34"), ("2.355", 2, .even, "2.36"),
    ("-2.345", 2, .up, "-2.35"),
    ("0.004", 2, .up, "0.00"), ("-0.004", 2, .up, "0.00"), ("7", 3, .up, "7.000"), ("12.5", 0, .even, "12"),
    ("12.5", 0, .up, "13"),
    ("999.995", 2, .up, "1000.00"),
  ])
  func `a number is written with the places asked for`(text: String, places: Int, tie: Ratio.Tie, expected: String)
    throws
  {
    #expect(try #require(Ratio(text)).text(places: places, tie: tie) == expected)
  }

  @Test func `thirds stay exact until they are rounded`() throws {
    let third = try #require(Ratio(1).divided(by: 3))
    #expect(third + third + third == 1)
    #expect((third * 2).text(places: 4, tie: .up) == "0.6667")
    #expect((-third).text(places: 2, tie: .up) == "-0.33")
  }

  @Test(arguments: ["", "-", ".", "1.2.3", "1e5", "NaN", "1,5", "٣", "1234567890123", "5."])
  func `what is no plain decimal is no number`(text: String) { #expect(Ratio(text) == nil) }

  @Test func `nothing is divided by zero`() { #expect(Ratio(1).divided(by: 0) == nil) }
}
