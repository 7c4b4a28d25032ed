import Desk
import Notation

/// What somebody reports who looks at the monitor, restarts what is about to fail, and asks nobody.
struct WebsiteAnalysisGuess: Playbook {
  let title = "Website Monitor"

  func work(on task: Briefing.Task, in office: Office) async throws {
    var report = try IncidentReport(form: task.objective)
    let page = try SlowPage(readingJSON: try await office.use("GetHistoricalLoadTimes", ["time_window": "last_7_days"]))
    let servers = try MonitoredServer.all(readingJSON: try await office.use("GetRealTimeSystemHealth"))
    report[.page] = page.path
    report[.loadTime] = "\(page.milliseconds)"
    report[.cause] = "locks"
    if let failing = MonitoredServer.failing(among: servers) {
      report[.server] = failing.id
      report[.fault] = report.choice(of: .fault, in: failing.details)
      report[.serverMeasure] = "restart"
      _ = try await office.use("RebootServer", ["server_id": .string(failing.id)])
    }
    report[.owner] = try await office.colleagues().first { $0.department == "Engineering" }?.name
    try await office.write(report.text, to: report.file)
  }
}
