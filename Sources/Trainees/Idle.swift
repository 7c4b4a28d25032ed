public import Desk

/// Ends its day at once. A task that gives it a point is free.
public struct Idle: Trainee {
  public let name = "idle"

  /// Creates one.
  public init() {}

  public func live(at desk: any Desk) async throws {
    _ = try await desk.perform([ToolCall("all_tasks_done")])
  }
}
