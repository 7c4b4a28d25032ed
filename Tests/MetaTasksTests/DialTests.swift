import Foundation
import Notation
import Testing

@testable import MetaTasks

@Suite struct DialTests {
  @Test func `between knots runs a straight line, beyond them nothing changes`() {
    let dial = Hubs.whole.company.dial
    #expect(dial(.slack, at: 0) == 300 && dial(.slack, at: 0.5) == 150 && dial(.slack, at: 1) == 0)
    #expect(abs(dial(.depth, at: 0.25) - 1.5) < 1e-12)
  }

  @Test func `every quantity grows harder with the dial`() {
    let dial = Hubs.whole.company.dial
    for quantity in DialRule.Quantity.allCases {
      let values = (0...10).map { dial(quantity, at: Double($0) / 10) }
      let pairs = zip(values, values.dropFirst())
      #expect(pairs.allSatisfy { quantity == .slack ? $0 >= $1 : $0 <= $1 }, "\(quantity)")
      #expect(values.first != values.last, "\(quantity)")
    }
  }

  @Test(arguments: [
    ("[[0, 300], [1, 0]]", "[[0.5, 300], [0.2, 0]]", "'slack' has a knot that does not fit"),
    ("[[0, 300], [1, 0]]", "[[0, 300], [2, 0]]", "'slack' has a knot that does not fit"),
    ("[[0, 300], [1, 0]]", "[[0, -1]]", "'slack' has a knot that does not fit"),
    ("[[0, 300], [1, 0]]", "[]", "'slack' has no knots"),
    ("  slack:", "  slak:", "unknown key 'slak'"),
  ]) func `what is wrong with the dial is said with its place`(good: String, bad: String, complaint: String) throws {
    let file = try String(contentsOf: Hubs.real.appending(path: "company/company.yaml"), encoding: .utf8)
    let line = try #require(file.split(separator: "\n").first { $0.contains("slack: [[") }).description
    let text = file.replacing(line, with: line.replacing(good, with: bad))
    #expect(text != file)
    let node = try SourceFile.tree(of: Array(text.utf8), file: "company.yaml")
    var findings = Findings()
    _ = DialRule(node["dial"], &findings)
    let problems = #expect(throws: Problems.self) { try findings.check() }
    #expect(problems?.list.contains { $0.description.contains(complaint) && $0.place.file == "company.yaml" } == true)
  }
}
