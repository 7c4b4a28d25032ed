extension Tool {
  static let rebootServer = Tool(
    name: "RebootServer", summary: "Restarts a server of the website. Needs an authorisation of its own.",
    parameters: [server]
  ) { arguments, world throws(Refusal) in
    let server = try world.server(named: arguments[server])
    throw Refusal("FAILED: restarting \(server.id) needs a special authorisation, which you do not have")
  }

  private static let server = Parameter.text("server_id", "The server's id.")
}
