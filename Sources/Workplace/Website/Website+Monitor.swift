import Notation

extension Website.Page {
  /// The average load time in milliseconds over a time window.
  func loadTime(over window: String) -> Int { window == "last_24_hours" ? day : week }
}

extension Website.Server {
  /// Status and details at a moment.
  func health(at now: Moment, maintenance: Moment?) -> (status: String, details: String) {
    gauge?.health(at: now, maintenance: maintenance) ?? (status, details)
  }

  /// The lines written by a moment.
  func lines(at now: Moment, maintenance: Moment?) -> [String] {
    var lines = log.filter { $0.at <= now }
    if let gauge {
      if let begun = maintenance, begun <= gauge.limit.at, begun <= now {
        lines.removeAll { $0.at > begun }
        lines.append(Website.LogLine(at: begun, text: "INFO maintenance mode is on"))
        let done = begun + gauge.mendingMinutes
        if done <= now { lines.append(Website.LogLine(at: done, text: "INFO maintenance mode is off")) }
      } else if gauge.limit.at <= now {
        lines.append(Website.LogLine(at: gauge.limit.at, text: "FATAL " + health(at: now, maintenance: nil).details))
      }
    }
    return lines.sorted { $0.at < $1.at }.map { "\($0.at.clockText) \($0.text)" }
  }
}

extension World {
  /// The monitored server of that id.
  func server(named id: String) throws(Refusal) -> Website.Server {
    let servers = website.servers
    if let server = servers.first(where: { $0.id == id }) { return server }
    let shown = id.excerpt
    throw Refusal("there is no server '\(shown)'; \(Spelling.remedy(for: shown, among: servers.map(\.id)))")
  }
}
