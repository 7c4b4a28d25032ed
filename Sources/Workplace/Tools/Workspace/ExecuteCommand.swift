extension Tool {
  static let executeCommand = Tool(
    name: "ExecuteCommand",
    summary: """
      Runs a shell command in a sandbox that sees your workspace (as /workspace, the working folder) and no network. Tells the \
      exit code and the output, in the middle cut beyond \(World.shownOutput) characters.
      """,
    parameters: [command]
  ) { arguments, world throws(Refusal) in
    let command = try arguments[command]
    guard !command.utf8.contains(0) else { throw Refusal("the command has a NUL character; leave it out") }
    guard command.contains(where: { !$0.isWhitespace }) else { throw Refusal("the command is empty") }
    return .errand(.command(command, workspace: world.workspace))
  }

  // Linux takes at most 128 KiB in one argument of a program.
  private static let command = Parameter.content("command", "The command, for /bin/sh.", atMostBytes: 100_000)
}
