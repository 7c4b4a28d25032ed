import Notation

/// The page with the highest average load time.
struct SlowPage: Hashable {
  let path: String
  let milliseconds: Int

  /// Reads what the monitor tells of load times.
  init(readingJSON text: String) throws {
    let rows = (try? JSON(parsing: text))?.array ?? []
    let times = rows.compactMap { row in
      row["page"]?.string.flatMap { path in row["avg_load_time_ms"]?.integer.map { (path: path, time: $0) } }
    }
    guard let slowest = times.max(by: { $0.time < $1.time }) else { throw Stuck("the monitor tells no load times") }
    path = slowest.path
    milliseconds = slowest.time
  }
}

/// A server as the health view shows it.
struct MonitoredServer: Hashable {
  let id: String
  let type: String
  let details: String

  /// Reads the health view.
  static func all(readingJSON text: String) throws -> [MonitoredServer] {
    guard let rows = (try? JSON(parsing: text))?.array else { throw Stuck("the health view is no list") }
    return rows.compactMap { row in
      guard let id = row["server_id"]?.string, let type = row["server_type"]?.string else { return nil }
      return MonitoredServer(id: id, type: type, details: row["details"]?.string ?? "")
    }
  }

  /// The server that has the fewest minutes left, if any says that it has not.
  static func failing(among servers: [MonitoredServer]) -> MonitoredServer? {
    servers.filter { $0.minutesLeft != nil }.min { ($0.minutesLeft ?? 0) < ($1.minutesLeft ?? 0) }
  }

  private var minutesLeft: Ratio? {
    Prose(details).sentences.flatMap { $0.numbers(of: ["min"]) }.min()
  }
}
