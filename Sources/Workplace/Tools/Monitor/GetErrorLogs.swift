import Notation

extension Tool {
  static let getErrorLogs = Tool(
    name: "GetErrorLogs", summary: "Shows the last lines of a server's log.", parameters: [server, lines]
  ) { arguments, world throws(Refusal) in
    let server = try world.server(named: arguments[server])
    let lines = server.log.suffix(try arguments[lines])
    return .tell(lines.isEmpty ? "The log of \(server.id) is empty." : lines.joined(separator: "\n"))
  }

  private static let server = Parameter.text("server_id", "The server's id.")
  private static let lines = Parameter.integer("lines", "How many lines to show at most.", in: 1...1_000, default: 20)
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
