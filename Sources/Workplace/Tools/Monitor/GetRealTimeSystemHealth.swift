import Notation

extension Tool {
  static let getRealTimeSystemHealth = Tool(
    name: "GetRealTimeSystemHealth", summary: "Tells how every server of the website is doing now, as JSON."
  ) { _, world throws(Refusal) in
    let rows = world.website.servers.map { server in
      [
        "server_id": .string(server.id), "server_type": .string(server.type), "status": .string(server.status),
        "details": .string(server.details),
      ] as JSON
    }
    return .tell(JSON.array(rows).text())
  }
}
