import Notation

extension Tool {
  static let getRealTimeSystemHealth = Tool(
    name: "GetRealTimeSystemHealth", summary: "Tells how every server of the website is doing now, as JSON."
  ) { _, _ throws(Refusal) in
    .work { world in
      let rows = world.website.servers.map { server in
        let (status, details) = server.health(at: world.now, maintenance: world.maintenance)
        return [
          "server_id": .string(server.id), "server_type": .string(server.type), "status": .string(status),
          "details": .string(details),
        ] as JSON
      }
      return Reply(JSON.array(rows).text())
    }
  }
}
