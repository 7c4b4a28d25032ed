import Chance
import Notation
import Workplace

/// The servers' logs: readings of the slow page, of which only the cause's lie above the runbook's limit, and what misleads.
struct SiteLogs {
  private var lines: [String: [Website.LogLine]] = [:]
  private var chance: Chance
  private let servers: [Website.Server]
  private let runbook: Runbook
  private let today: Moment

  /// Draws the logs.
  init(incident: Incident, site: SiteMap, runbook: Runbook, cause: PageCause, today: Moment, chance: Chance) {
    self.chance = chance
    self.runbook = runbook
    self.today = today
    servers = incident.servers
    for other in PageCause.allCases {
      for _ in 0..<self.chance.integer(in: 3...5) {
        note(other, of: site.slow.path, percent: other == cause ? 118...185 : 55...88, daysAgo: 0...5)
      }
      // Other pages have readings of every size, and weeks ago so had the slow one.
      let quick = site.pages.map(\.path).filter { $0 != site.slow.path }
      for path in self.chance.sample(quick, count: 3) { note(other, of: path, percent: 112...210, daysAgo: 0...5) }
      for path in self.chance.sample(quick, count: 2) { note(other, of: path, percent: 30...90, daysAgo: 0...25) }
      if other != cause { note(other, of: site.slow.path, percent: 120...190, daysAgo: 9...25) }
    }
    for server in servers { addNoise(to: server.id) }
    addPast(sparing: incident.server.id)
    if let gauge = servers.first(where: { $0.id == incident.server.id })?.gauge {
      lines[incident.server.id, default: []].append(
        Website.LogLine(at: incident.fails + -gauge.criticalMinutes, text: "ERROR alarm: \(incident.kind.rawValue)"))
    }
  }

  /// The lines of a server, oldest first.
  func lines(of server: String) -> [Website.LogLine] {
    (lines[server] ?? []).enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
      .map(\.element)
  }

  private mutating func note(
    _ cause: PageCause, of page: String, percent: ClosedRange<Int>, daysAgo: ClosedRange<Int>
  ) {
    let sign = runbook.sign(of: cause)
    let value = cause.text(tenths: sign.limit * chance.integer(in: percent) / 100)
    let server = chance.choice(servers.filter { $0.type == cause.serverType.rawValue }).id
    let opening = chance.choice(["WARN slow request", "INFO request sampled", "INFO trace", "WARN request took long"])
    add("\(opening) page=\(page) \(sign.reading)=\(value)", to: server, daysAgo: daysAgo)
  }

  private mutating func addNoise(to server: String) {
    for _ in 0..<chance.integer(in: 3...6) {
      let number = chance.integer(in: 1000...9999)
      let text = chance.choice([
        "INFO health check passed", "INFO deployment \(number) finished", "INFO session \(number) opened",
        "WARN file old_logo_\(number).png not found", "WARN time-out of client \(number), retried",
        "INFO configuration \(number) reloaded", "ERROR request \(number) aborted by the visitor",
      ])
      add(text, to: server, daysAgo: 0...20)
    }
  }

  /// Faults of the past that are over, on a server that is well.
  private mutating func addPast(sparing failing: String) {
    let server = chance.choice(servers.filter { $0.id != failing }).id
    let days = chance.integer(in: 2...12)
    let (before, after) = chance.choice([
      ("ERROR disk 99 % full", "INFO disk 41 % full after clean-up"),
      ("WARN certificate expires within a day", "INFO certificate renewed"),
      ("ERROR memory 98 % used", "INFO memory 37 % used after recycling"),
      ("WARN replication 800 s behind", "INFO replication has caught up"),
    ])
    add(before, to: server, daysAgo: days...days)
    add(after, to: server, daysAgo: (days - 1)...(days - 1))
  }

  private mutating func add(_ text: String, to server: String, daysAgo: ClosedRange<Int>) {
    let minutes = 1440 * chance.integer(in: daysAgo) + chance.integer(in: 5...1400)
    lines[server, default: []].append(Website.LogLine(at: today + -minutes, text: text))
  }
}
