import Chance
import Notation
import Workplace

/// What is about to bring a server down.
enum FaultKind: String, CaseIterable, Sendable {
  case disk, certificate, replication, memory, queue, connections

  /// The kinds of servers on which it occurs.
  var types: [ServerType] {
    switch self {
    case .disk: [.database, .web, .queue]
    case .certificate: [.web, .balancer]
    case .replication: [.database]
    case .memory: [.web, .cache]
    case .queue: [.queue]
    case .connections: [.database, .balancer]
    }
  }

  /// Words by which a message names it; parts of words will do.
  var words: [String] {
    switch self {
    case .disk: ["disk", "storage", "volume", "drive"]
    case .certificate: ["certificate", "cert", "tls", "ssl"]
    case .replication: ["replication", "replica", "replicat", "lag", "behind"]
    case .memory: ["memory"]
    case .queue: ["queue", "backlog", "messages waiting"]
    case .connections: ["connection", "connections"]
    }
  }

  /// What may be done about it.
  var actions: [String] {
    switch self {
    case .disk: ["Move old archives to cold storage", "Rotate and compress the logs", "Add a volume"]
    case .certificate: ["Install the renewed certificate", "Issue a certificate for ninety days and reload"]
    case .replication: ["Rebuild the replica from the last base copy", "Pause the batch jobs until it has caught up"]
    case .memory: ["Drain the server and recycle its workers", "Lower the number of workers and recycle them"]
    case .queue: ["Start the reserve consumers", "Park the bulk messages in the overflow queue"]
    case .connections: ["Close idle sessions and lower their time-out", "Switch to the larger connection pool"]
    }
  }

  /// A reading that reaches its limit when the server fails.
  func gauge(from start: Moment, to fails: Moment, drawing chance: inout Chance) -> Website.Gauge {
    let (first, last, rest) = span(drawing: &chance)
    let (moving, failed, mended) = words(last: last / 10)
    return Website.Gauge(
      start: .init(at: start, tenths: self == .certificate ? 10 * (fails - start) : first),
      limit: .init(at: fails, tenths: last), criticalMinutes: chance.integer(in: 60...270), mendedTenths: rest,
      mendingMinutes: chance.integer(in: 12...40), moving: moving, failed: failed, mended: mended)
  }

  /// First reading, limit, and where maintenance leads, in tenths.
  private func span(drawing chance: inout Chance) -> (Int, Int, Int) {
    switch self {
    case .disk: (chance.integer(in: 880...965), 1000, chance.integer(in: 520...800))
    case .certificate: (0, 0, 0)
    case .replication: (chance.integer(in: 1200...3600), 100 * chance.integer(in: 60...120), chance.integer(in: 0...30))
    case .memory: (chance.integer(in: 860...940), 1000, chance.integer(in: 380...600))
    case .queue:
      (
        10 * chance.integer(in: 41_000...98_000), 10_000 * chance.integer(in: 120...260),
        10 * chance.integer(in: 100...4000)
      )
    case .connections:
      (chance.integer(in: 2500...2900), 100 * chance.integer(in: 30...50), chance.integer(in: 600...1500))
    }
  }

  private func words(last: Int) -> (moving: String, failed: String, mended: String) {
    switch self {
    case .disk:
      (
        "disk {reading} % full and growing; full in about {minutes} min", "disk full, writes are refused",
        "disk {reading} % full"
      )
    case .certificate:
      (
        "certificate expires in {minutes} min, renewal has failed", "certificate expired, connections are refused",
        "certificate renewed"
      )
    case .replication:
      (
        "replication {whole} s behind and falling back; drops out at \(last) s in about {minutes} min",
        "replication broken, the copy is out of service", "replication {whole} s behind"
      )
    case .memory:
      (
        "memory {reading} % used and rising; used up in about {minutes} min", "out of memory, processes are killed",
        "memory {reading} % used"
      )
    case .queue:
      (
        "queue holds {whole} items and grows; refuses more at \(last) in about {minutes} min",
        "queue full, new items are refused", "queue holds {whole} items"
      )
    case .connections:
      (
        "{whole} of \(last) connections taken and rising; none left in about {minutes} min",
        "no connections left, requests are refused", "{whole} of \(last) connections taken"
      )
    }
  }

  /// What the health view says of a server that looks bad but has been so for long and will stay so.
  func standing(drawing chance: inout Chance) -> String {
    let days = chance.integer(in: 5...40)
    return switch self {
    case .disk: "disk \(chance.integer(in: 84...97)) % full, unchanged for \(days) days"
    case .certificate: "certificate expires in \(days) days, renewal is scheduled"
    case .replication: "replication \(chance.integer(in: 60...400)) s behind, steady for \(days) days"
    case .memory: "memory \(chance.integer(in: 84...97)) % used, steady for \(days) days"
    case .queue: "queue holds \(chance.integer(in: 9000...60_000)) items, shrinking for \(days) days"
    case .connections: "\(chance.integer(in: 240...290)) of 300 connections taken, steady for \(days) days"
    }
  }
}
