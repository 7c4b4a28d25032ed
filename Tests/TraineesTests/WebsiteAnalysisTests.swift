import Notation
import Testing

@testable import Trainees

@Suite struct WebsiteAnalysisTests {
  private static let runbook = """
    | Cause | Reading in the log | Above | Measure | What is done |
    |---|---|---|---|---|
    | locks | `blocked_ms` | 240 | WM-417C | Split it |
    | assets | `page_mb` | 4.2 | WM-200A | Compress |

    | Fault | Type of the server | Measure | What is done |
    |---|---|---|---|
    | disk | DATABASE | WM-777B | Move |
    | disk | QUEUE | WM-778B | Add |
    """

  @Test func `the runbook's tables are read from the document`() throws {
    let rules = try IncidentRules(reading: Self.runbook)
    #expect(rules.measure(for: "disk", on: "QUEUE") == "WM-778B")
    #expect(rules.measure(for: "disk", on: "CACHE") == nil)
    #expect(throws: Stuck.self) { try IncidentRules(reading: "Nothing here.") }
  }

  @Test func `a cause is told by recent readings of the page alone`() throws {
    let rules = try IncidentRules(reading: Self.runbook)
    let start = try #require(Moment("2025-09-24T08:00"))
    func cause(_ lines: String...) -> String? { rules.sign(of: "/docs", in: lines, since: start)?.cause }
    #expect(cause("2025-09-28 10:00:00 WARN slow page=/docs page_mb=4.3") == "assets")
    #expect(cause("2025-09-28 10:00:00 WARN slow page=/docs page_mb=4.2") == nil)
    #expect(cause("2025-09-20 10:00:00 WARN slow page=/docs page_mb=4.3") == nil)
    #expect(cause("2025-09-28 10:00:00 WARN slow page=/docs/api page_mb=4.3") == nil)
    #expect(
      cause(
        "2025-09-28 10:00:00 WARN slow page=/home page_mb=9.9\n2025-09-29 10:00:00 INFO trace page=/docs blocked_ms=241"
      )
        == "locks")
  }

  @Test func `the failing server is the one with the fewest minutes left`() throws {
    let servers = try MonitoredServer.all(
      readingJSON: """
        [{"server_id":"A","server_type":"T","status":"CRITICAL","details":"disk 97 % full, unchanged for 12 days"},
         {"server_id":"B","server_type":"T","status":"WARNING","details":"disk 91.3 % full; full in about 310 min"},
         {"server_id":"C","server_type":"T","status":"OK","details":"CPU 12 %"}]
        """)
    #expect(MonitoredServer.failing(among: servers)?.id == "B")
    #expect(MonitoredServer.failing(among: [servers[0], servers[2]]) == nil)
    #expect(throws: Stuck.self) { try MonitoredServer.all(readingJSON: "no") }
    #expect(throws: Stuck.self) { try SlowPage(readingJSON: "[]") }
  }

  @Test func `the report has the form that the objective shows`() throws {
    let objective =
      "Write `site_report.md`:\n```\nSlow page: <path>\nFault: one of disk, queue\nMeasure for the page: no.\n```"
    var report = try IncidentReport(form: objective)
    report[.page] = "/docs"
    report[.pageMeasure] = "WM-1"
    report[.fault] = report.choice(of: .fault, in: "disk 91 % full")
    #expect(report.file == "site_report.md")
    #expect(report.text == "Slow page: /docs\nFault: disk\nMeasure for the page: WM-1\n")
    #expect(throws: Stuck.self) { try IncidentReport(form: "Write a report.") }
  }

  @Test(arguments: [
    ("Approved. The code is `APR-7QX2M4`.", "APR-7QX2M4"), ("I opened ticket CHG-48213 for it.", "CHG-48213"),
    ("For DB-EU-07 and WM-417C: OK-99ABCD", "OK-99ABCD"),
  ])
  func `a reference is found among known ones`(text: String, found: String) {
    #expect(IncidentReport.reference(in: text, besides: ["DB-EU-07", "WM-417C"]) == found)
    #expect(IncidentReport.reference(in: "Which server, and which measure?", besides: []) == nil)
  }
}
