import Notation

extension Tool {
  static let getErrorLogs = Tool(
    name: "GetErrorLogs", summary: "Shows the last lines of a server's log.", parameters: [server, lines]
  ) { arguments, world throws(Refusal) in
    let server = try world.server(named: arguments[server])
    let count = try arguments[lines]
    return .work { world in
      let lines = server.lines(at: world.now, maintenance: world.maintenance).suffix(count)
      return Reply(lines.isEmpty ? "The log of \(server.id) is empty." : lines.joined(separator: "\n"))
    }
  }

  private static let server = Parameter.text("server_id", "The server's id.")
  private static let lines = Parameter.integer("lines", "How many lines to show at most.", in: 1...1_000, default: 20)
}
