import Chance
import Families
import Foundation
import MetaTasks
import Notation
import Testing
import Workplace

/// One instance of Website Monitor, with an independent reading of what it publishes.
struct WebsiteAnalysisInstance {
  let task: RuledTask
  let website: Website

  static func order(seed: Int, people: [Person]? = nil, arrives: Moment? = nil) -> WorkOrder {
    var company = testCompany(seed: seed % 7)
    if let people { company.people = people }
    let start = Moment(minutes: 29_321_760 + seed % 40 * 1440)
    return WorkOrder(
      taskID: "website_analysis", variant: "incident", arguments: [:], parameters: [:],
      output: "website_analysis_report.md", company: company, start: start, arrives: arrives, deadline: start + 720,
      chance: Chance(seed: seed).stream("website_analysis"))
  }

  init(seed: Int) throws {
    let order = Self.order(seed: seed)
    task = try RuledTask(order, family: "website_analysis")
    website = try #require(try WebsiteAnalysisKit.build(order).website)
  }

  func fact(_ name: String) -> String { task.facts[name]?.string ?? task.facts[name]?.text() ?? "" }

  /// The right report.
  var report: [(label: String, value: String)] {
    [
      ("Slow page", fact("page")), ("Average load time", fact("load_time")), ("Cause", fact("cause")),
      ("Measure for the page", fact("page_measure")), ("Failing server", fact("server")), ("Fault", fact("fault")),
      ("Measure for the server", fact("server_measure")), ("Responsible engineer", fact("owner")),
      ("Approval code", fact("code")), ("Maintenance ticket", fact("ticket")),
    ]
  }

  /// What happened when all went well.
  var events: [Ledger.Event] {
    [
      told("maintainer"), told("runbook"), .documentRead(path: fact("runbook")),
      said("\(fact("server")): the \(fact("fault")) is in trouble"), told("escalation"), told("approval"),
      said("The code is \(fact("code"))."), told("begun"),
    ]
  }

  func told(_ clue: String) -> Ledger.Event {
    .answered(by: "Somebody", message: "", told: ["website_analysis/" + clue], referred: [], group: nil)
  }

  func said(_ message: String, to name: String? = nil, group: Int? = nil) -> Ledger.Event {
    .said(to: name ?? fact("owner"), message: message, group: group)
  }

  /// What a report and a course of events earn, by checkpoint.
  func earned(_ report: String, _ events: [Ledger.Event], minute: Int = 60) -> [String: Double] {
    let entries = events.map { Ledger.Entry(at: task.order.start + minute, event: $0) }
    let evidence = Evidence(
      task: "website_analysis", trainee: "Alice Smith",
      workspace: FileTree([("website_analysis_report.md", File(report))]), record: .init(entries))
    let checkpoints = task.blueprint.checkpoints
    let points = Judge(evidence).earned(checkpoints)
    return Dictionary(zip(checkpoints, points).map { ($0.id, $1) }, uniquingKeysWith: { first, _ in first })
  }

  /// The checkpoints that fall short.
  func missed(_ report: String, _ events: [Ledger.Event], minute: Int = 60) -> [String] {
    let earned = earned(report, events, minute: minute)
    return task.blueprint.checkpoints.filter { earned[$0.id] != $0.points }.map(\.id)
  }

  static func text(_ report: [(label: String, value: String)]) -> String {
    report.map { "\($0.label): \($0.value)" }.joined(separator: "\n")
  }

  // MARK: An independent reading

  /// The runbook's table rows as lists of cells.
  var runbookRows: [[String]] {
    let text = task.blueprint.documents.first?.text ?? ""
    return text.split(separator: "\n").filter { $0.hasPrefix("|") }.map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
    }
  }

  /// The causes whose reading exceeds its limit on the page, in lines of the last seven days.
  func causes(of page: String, days: Int = 7) -> [String] {
    let lines = website.servers.flatMap(\.log).filter {
      $0.at >= task.order.start + -1440 * days && ($0.text + " ").contains(" page=\(page) ")
    }
    return runbookRows.filter { $0.count == 5 }.compactMap { row in
      guard let limit = Double(row[2]) else { return nil }
      let values = lines.compactMap {
        $0.text.components(separatedBy: row[1] + "=").dropFirst().first.flatMap { Double($0) }
      }
      return values.contains { $0 > limit } ? row[0] : nil
    }
  }
}
