/// What a world needs from outside before a call can finish.
public enum Errand: Hashable, Sendable {
  /// Run a shell command over a copy of the workspace.
  case command(String, workspace: FileTree)

  /// What came of it.
  public enum Outcome: Hashable, Sendable {
    /// The command ran: its exit code, its output as shown, and the files it changed (`nil` for a deleted one).
    case command(exitCode: Int, output: String, changes: [String: File?])
    /// It could not be done here; the sentence says why and what to do instead.
    case unavailable(String)
  }
}

/// Who does errands for worlds: runs sandboxed commands, later speaks for colleagues.
public protocol Outside: Sendable {
  /// Does an errand.
  /// - Throws: When the infrastructure broke down, which is never the trainee's score.
  func perform(_ errand: Errand) async throws -> Errand.Outcome
}

/// The outside of a world that has none: every errand is unavailable.
public struct NoOutside: Outside {
  /// Creates it.
  public init() {}

  public func perform(_ errand: Errand) async throws -> Errand.Outcome {
    .unavailable("no sandbox is available here; use ReadFile, WriteFile and ListFiles for file work")
  }
}
