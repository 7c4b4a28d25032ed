import Foundation
import Notation
import OrderedCollections
import Testing

@testable import Harness

@Suite struct ReportTests {
  private static let three = Report(runs: [
    SampleRuns.run("idle", skill: 0), SampleRuns.run("hasty", skill: 0.4, failures: 2),
    SampleRuns.run("command:'a <b> & \"c\" | d'", skill: 0.95),
  ])

  @Test func `one run's JSON has the promised keys`() throws {
    let json = Report(runs: [SampleRuns.run("hasty", skill: 0.4, failures: 2)]).json
    #expect(json["suite"] == "3f9a0c77d1e2b4a8c6f0")
    #expect(json["trainee"] == "hasty")
    #expect(json["episodes"] == 18)
    #expect(json["infrastructure_failures"] == 2)
    for key in ["success_rate", "checkpoint_score", "on_time_rate", "eventual_score"] {
      let value = try #require(json[key]?.number)
      let low = try #require(json[key + "_interval"]?.array?.first?.number)
      let high = try #require(json[key + "_interval"]?.array?.last?.number)
      #expect(0 <= low && low <= value && value <= high && high <= 1)
    }
    #expect(
      json["families"]?.object.map { Array($0.keys) } == ["data_completion", "meeting_book", "transaction_data_review"])
    #expect(json["families"]?["meeting_book"]?["tasks"] == 18)
    #expect(json["days"]?.object.map { Array($0.keys) } == ["day_1", "day_2"])
  }

  @Test func `a run without a single episode is reported`() {
    let empty = RunRecord(plan: TinyDay.plan(days: 4), episodes: [])
    let report = Report(runs: [empty])
    #expect(report.json["episodes"] == 0)
    #expect(report.terminal.contains("4 of 4 episodes are yet to be played"))
    #expect(report.html().contains("None yet."))
  }

  @Test func `runs are compared task by task`() throws {
    let (low, high) = (SampleRuns.run("low", skill: 0), SampleRuns.run("high", skill: 0.95, failures: 2))
    let comparison = try #require(Report(runs: [low, high]).comparisons.first)
    #expect(comparison.tasks == 54)
    #expect(comparison.better + comparison.worse + comparison.same == 54)
    #expect(comparison.checkpointScore.value > 0.7)
    let reverse = Comparison(low, with: high)
    #expect(abs(reverse.checkpointScore.value + comparison.checkpointScore.value) < 1e-12)
    #expect(Comparison(low, with: low).checkpointScore.interval == 0...0)
  }

  @Test func `runs of different suites are not compared`() {
    var other = SampleRuns.run("other", skill: 1)
    other.plan.suite = "another"
    #expect(Report(runs: [SampleRuns.run("one", skill: 1), other]).comparisons.isEmpty)
  }

  @Test func `the terminal's table is aligned and says what failed`() {
    let text = ReportTests.three.terminal
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "Suite sample (3f9a0c77d1e2)")
    #expect(lines[1].hasPrefix("trainee ") && lines[1].hasSuffix("on time"))
    #expect(Set(lines[1...4].map(\.count)).count == 1)
    #expect(text.contains("hasty: infrastructure failure in scenario_1/day_1#1"))
    #expect(text.contains("Compared with idle, task by task"))
  }

  @Test func `Markdown cells cannot break their table`() {
    let text = ReportTests.three.markdown
    #expect(text.hasPrefix("# Suite sample"))
    #expect(text.contains(#"command:'a &lt;b> & "c" \| d'"#))
  }

  @Test func `the page is well-formed, needs nothing from elsewhere and escapes everything`() throws {
    let page = ReportTests.three.html()
    #expect(!page.contains("<script") && !page.contains("http://") && !page.contains("https://"))
    #expect(
      !page.contains("<b>") && !page.contains("<manual>") && !page.contains("<meals>") && !page.contains("<before>"))
    #expect(page.components(separatedBy: "<svg class=\"timeline\"").count - 1 == 58)
    var depth = 0
    var open: [Substring] = []
    for match in page.matches(of: /<(\/?)([a-z0-9]+)([^>]*?)(\/?)>/) {
      let name = match.2
      if ["meta", "br"].contains(name) || match.4 == "/" { continue }
      if match.1.isEmpty { open.append(name) } else { #expect(open.popLast() == name) }
      depth = max(depth, open.count)
    }
    #expect(open.isEmpty && depth > 5)
  }

  @Test func `very many episodes are not all drawn`() {
    let report = Report(runs: [SampleRuns.run("one", skill: 0.5, scenarios: 80)])
    let page = report.html(timelines: 50)
    #expect(page.components(separatedBy: "<svg class=\"timeline\"").count - 1 == 50)
    #expect(page.contains("110 more episodes"))
  }

  @Test func `the same runs give the same report`() {
    let again = Report(runs: [
      SampleRuns.run("idle", skill: 0), SampleRuns.run("hasty", skill: 0.4, failures: 2),
      SampleRuns.run("command:'a <b> & \"c\" | d'", skill: 0.95),
    ])
    #expect(again.html() == ReportTests.three.html())
    #expect(again.json == ReportTests.three.json)
  }

  /// For looking at: set `PRACTICUM_REPORT` to a file's path.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["PRACTICUM_REPORT"] != nil))
  func `the page can be looked at`() throws {
    let path = try #require(ProcessInfo.processInfo.environment["PRACTICUM_REPORT"])
    try ReportTests.three.html().write(toFile: path, atomically: true, encoding: .utf8)
  }
}
