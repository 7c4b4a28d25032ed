import MetaTasks
import Notation
import Testing

@testable import Workplace

@Suite struct `Judging lines of a report` {
  private func share(_ text: String, _ label: JSON, _ expect: JSON) throws -> Double {
    try Docket.handing(in: text, as: "report.md").share(
      ["kind": "report_line", "file": "report.md", "label": label, "expect": expect])
  }

  @Test(arguments: [
    "Slow page: /docs", "# Report\r\n\r\n- **Slow page:** `/docs`\r\n", "| Slow page | /docs |",
    "## Slow page\n\n/docs\n",
    "1. slow  PAGE : /docs.", "* Slow page = \"/DOCS\"", "> **Slow page**: /docs\nother: 3",
    "Slow page: /docs\nSlow page: /docs",
    "Slowest page: /docs",
  ])
  func `a value is found behind its label in any dress`(text: String) throws {
    #expect(try share(text, ["Slow page", "Slowest page"], ["text": "/docs"]) == 1)
  }

  @Test(arguments: [
    "", "Slow page:", "The slow page: /docs", "Slow page /docs", "Slow pages: /docs", "Slow page: /docs, /blog",
    "Slow page: /docs\nSlow page: /blog", "Slow page: not /docs", "Slow page: /doc", "/docs",
    "Slow page (maybe): /docs",
  ])
  func `anything else is not`(text: String) throws {
    #expect(try share(text, ["Slow page"], ["text": "/docs"]) == 0)
  }

  @Test(arguments: [
    ("1834", 1.0), ("1,834 ms", 1), ("ms 1834", 1), ("1834ms", 1), ("1834 s", 0), ("1834 thousand ms", 0),
    ("1834 ms ms", 0), ("ms", 0), ("1834 ms or 2 s", 0),
  ]) func `where units are given, only these may stand beside a number`(value: String, share: Double) throws {
    let test: JSON = [
      "kind": "report_line", "file": "report.md", "label": ["Load time"], "expect": ["number": 1834], "units": ["MS"],
    ]
    #expect(try Docket.handing(in: "Load time: \(value)", as: "report.md").share(test) == share)
  }

  @Test(arguments: [
    ("1834", 1.0), ("1,834 ms", 1), ("1834.0 milliseconds", 1), ("1850ms", 1), ("1853", 0), ("18,34", 0),
    ("1834-1900", 0),
    ("about 1834", 0), ("1834 or 2000", 0), ("1.834 s", 0), ("-1834", 0), ("many", 0),
  ])
  func `a number may have a unit and separators`(value: String, share: Double) throws {
    #expect(try self.share("Load time: \(value)", ["Load time"], ["number": 1834, "relative": 0.01]) == share)
  }
}
