import Desk
import Notation

/// Handles an incident: monitor, the colleague in charge, runbook, approval, and a report of what is known of it.
///
/// What one colleague does not tell keeps it from nothing that can be found out otherwise.
struct WebsiteAnalysisPlaybook: Playbook {
  let title = "Website Monitor"

  /// An outage does not wait for the evening.
  func due(_ task: Briefing.Task) -> Moment { min(task.deadline, task.deadline.at(minuteOfDay: 12 * 60)) }

  func work(on task: Briefing.Task, in office: Office) async throws {
    var report = try IncidentReport(form: task.objective)
    let servers = try await troubledServers(task, office)
    guard let failing = MonitoredServer.failing(among: servers) else { throw Stuck("no server is about to fail") }
    let page = try SlowPage(readingJSON: try await office.use("GetHistoricalLoadTimes", ["time_window": "last_7_days"]))
    let fault = report.choice(of: .fault, in: failing.details)
    report[.page] = page.path
    report[.loadTime] = "\(page.milliseconds)"
    report[.server] = failing.id
    report[.fault] = fault
    let owner = try await office.attempt { try await maintainer(task, office) }.found
    report[.owner] = owner
    var request: String?
    if let owner { request = try await office.attempt { try await alarm(owner, about: failing, fault, office) }.found }
    let runbook = try await office.attempt { try await rules(office, informed: owner) }.found
    let measure = runbook?.measure(for: fault, on: failing.type)
    report[.serverMeasure] = measure
    if let runbook {
      let logs = try await office.use(
        servers.map { ToolCall("GetErrorLogs", ["server_id": .string($0.id), "lines": 1000]) })
      let sign = runbook.sign(of: page.path, in: logs, since: office.briefing.start + -7 * 1440)
      report[.cause] = sign?.cause
      report[.pageMeasure] = sign?.measure
    }
    if let owner, let request, let measure {
      let answers = try await office.attempt {
        try await approval(of: measure, on: failing, asked: request, owner: owner, office)
      }
      report[.code] = answers.found?.code
      report[.ticket] = answers.found?.ticket
    }
    try await office.write(report.text, to: report.file)
  }

  /// The servers, once one of them is about to fail: while all is well, the monitor is looked at now and then.
  private func troubledServers(_ task: Briefing.Task, _ office: Office) async throws -> [MonitoredServer] {
    while true {
      let servers = try MonitoredServer.all(readingJSON: try await office.use("GetRealTimeSystemHealth"))
      guard MonitoredServer.failing(among: servers) == nil, office.now + 90 < task.deadline else { return servers }
      try await office.pause(until: office.now + 15)
    }
  }

  /// Who looks after the website, according to those whom the handbook names.
  private func maintainer(_ task: Briefing.Task, _ office: Office) async throws -> String {
    let staff = try await office.colleagues()
    var experts: [String] = []
    if let handbook = Paths.files(".md", in: task.objective).first(where: { $0.contains("intern") }) {
      let advice = Prose(try await office.consult(handbook))
      let paragraph = advice.sentences(with: ["generalist", "hr"]) + advice.sentences(with: ["it"], ["service"])
      experts = Staff.holders(in: paragraph.map(\.text).joined(separator: " "), among: staff)
    }
    if experts.isEmpty { experts = try await office.members(of: "Human Resources") }
    return try await office.learnRule(
      from: experts, "Who is in charge of our website?", details: "I mean the engineer who maintains it.",
      understand: { Staff.named(in: $0, among: staff).first?.name })
  }

  /// Tells the engineer what is about to happen.
  /// - Returns: What the engineer asks for.
  private func alarm(_ owner: String, about server: MonitoredServer, _ fault: String?, _ office: Office) async throws
    -> String
  {
    let what = "\(server.id) is about to fail (\(fault ?? "fault unknown")): the monitor says \"\(server.details)\"."
    let reply = try await office.ask(owner, "The website's server \(what) What do you need to mend it?")
    guard Prose(reply).sentences.contains(where: { $0.mentions(["approv", "authori"]) }) else {
      throw Stuck("\(owner) asks for nothing: \(reply)")
    }
    return reply
  }

  private func rules(_ office: Office, informed owner: String?) async throws -> IncidentRules {
    let engineers = try await office.colleagues().filter { $0.department == "Engineering" }
    let others = engineers.filter { !$0.isManager && $0.name != owner }.map(\.name)
    let text = try await office.consultManual(
      from: Array(([owner].compactMap { $0 } + others).prefix(3)), "Where is the runbook for the website?",
      details: "I mean the written rules for incidents, with the numbers of the measures.")
    return try IncidentRules(reading: text)
  }

  /// Gets the approval from those whom the engineer named, and passes it on.
  /// - Returns: The approval's code and, if the engineer says one, the ticket's number.
  private func approval(
    of measure: String, on server: MonitoredServer, asked request: String, owner: String, _ office: Office
  ) async throws -> (code: String, ticket: String?) {
    let approvers = Staff.holders(in: request, among: try await office.colleagues()).filter { $0 != owner }
    let known = [server.id, measure]
    let code = try await office.learn(
      from: approvers, "Please approve the maintenance mode for server \(server.id), measure \(measure).",
      details: "I need the approval code.", understand: { IncidentReport.reference(in: $0, besides: known) })
    let thanks = try await office.ask(owner, "The approval code is \(code).")
    return (code, IncidentReport.reference(in: thanks, besides: known + [code]))
  }
}
