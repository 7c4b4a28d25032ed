import Notation
import Testing

@testable import Trainees

@Suite struct ProseTests {
  @Test(arguments: [
    ("at most 5 percent of that limit", "0.05"), ("by 2.5 % or less", "0.025"),
    ("(7.5%)", "0.075"),
    ("about ten per cent", "0.1"),
  ])
  func `a percentage is read in any spelling`(text: String, expected: String) {
    #expect(Sentence(text).percentages.map(\.decimalText) == [expected])
  }

  @Test(arguments: [
    ("12,000 for a manager", ["12000"]), ("EUR 9,999.99.", ["9999.99"]), ("up to 10k", ["10000"]),
    ("-3 to +4", ["-3", "4"]),
    ("Sales_1 and m2", []), ("six or seven", ["6", "7"]), ("rows 1,2,3", []),
  ])
  func `numbers stand out of words`(text: String, expected: [String]) {
    #expect(Sentence(text).numbers.map(\.decimalText) == expected)
  }

  @Test func `a number belongs to the unit behind it`() {
    let sentence = Sentence("the last 6 complete calendar months, at least 3 times in 20 days")
    #expect(sentence.numbers(of: ["month"], reach: 4) == [6])
    #expect(sentence.numbers(of: ["time"]) == [3])
    #expect(sentence.numbers(of: ["year"]).isEmpty)
  }

  @Test func `wrapped lines are one sentence, items and headings are their own`() {
    let prose = Prose("# Title\nFirst line\ngoes on. Then 2.5 more.\n\n- one\n- two,\n  longer\n1. three\n| a | b |")
    #expect(
      prose.sentences.map(\.text) == [
        "# Title", "First line goes on.", "Then 2.5 more.", "- one", "- two, longer", "1. three", "| a | b |",
      ])
  }

  @Test(arguments: [
    ("See `CloudDisk:financial/manual.md`.", ["CloudDisk:financial/manual.md"]),
    (
      "in CloudDisk://data_completion/sales/, the file sales_qoq.csv: fill it",
      ["CloudDisk://data_completion/sales/", "sales_qoq.csv"]
    ),
    ("Write it. Then stop, e.g. at 8.5 or 13:00", ["e.g"]), ("invoices/approvals", []),
  ])
  func `paths are found in a sentence`(text: String, expected: [String]) { #expect(Paths.all(in: text) == expected) }

  @Test(arguments: ["CloudDisk://a/b.md", "CloudDisk:a/b.md", "./a/b.md", "a/b.md", "/a/b.md"])
  func `a path reads the same with any prefix`(path: String) {
    #expect(Paths.inCloudDisk(path) == "CloudDisk://a/b.md")
  }

  @Test(arguments: [
    ("from 13:00 to 14:30", [780, 870]), ("1:05 pm until 2:00 p.m.", [785, 840]),
    ("2025-10-01T09:00:00 to 2025-10-01 10:15:00", [540, 615]),
    ("ratio 3:1, 25:00", []), ("12:00 am", [0]),
  ])
  func `times of day are read`(text: String, expected: [Int]) { #expect(Clockface.times(in: text) == expected) }

  @Test(arguments: ["today (2025-10-01) at", "on 1 October 2025,", "by October 1st, 2025", "2025-10-01T13:00:00"])
  func `dates are read`(text: String) { #expect(Clockface.dates(in: text).map(\.dateText) == ["2025-10-01"]) }
}
