import Chance
import Notation
import Workplace

/// Which server is going to fail, of what and when, among others that only look bad or do well.
struct Incident: Sendable {
  let kind: FaultKind
  let server: NamedServer
  /// The servers that are not going to fail.
  let others: [NamedServer]
  let fails: Moment
  /// The servers as the monitor shows them, without logs.
  let servers: [Website.Server]

  /// Draws the incident of an order.
  ///
  /// The server fails five to eight hours after the trainee hears of the task, though not after the deadline.
  init(_ order: WorkOrder) {
    var chance = order.chance.stream("incident")
    let fleet = Fleet(drawing: order.chance.stream("fleet"))
    let kind = chance.choice(FaultKind.allCases)
    let server = chance.choice(fleet.servers.filter { kind.types.contains($0.type) })
    let fails = min(order.deadline, order.arrives + chance.integer(in: 300...480))
    let gauge = kind.gauge(from: order.start, to: fails, drawing: &chance)
    var servers = fleet.servers.map { named in
      Website.Server(
        id: named.id, type: named.type.rawValue, status: "OK", details: named.type.details(drawing: &chance))
    }
    for index in servers.indices where servers[index].id == server.id { servers[index].gauge = gauge }
    for decoy in chance.sample(Array(servers.indices), count: 2) where servers[decoy].gauge == nil {
      let kinds = FaultKind.allCases.filter { $0 != kind && $0.types.contains(fleet.servers[decoy].type) }
      guard !kinds.isEmpty else { continue }
      servers[decoy].status = chance.boolean(probability: 0.35) ? "CRITICAL" : "WARNING"
      servers[decoy].details = chance.choice(kinds).standing(drawing: &chance)
    }
    self.kind = kind
    self.server = server
    others = fleet.servers.filter { $0.id != server.id }
    self.fails = fails
    self.servers = servers
  }
}
