import Glibc
import Subprocess
import Synchronization
package import Workplace

/// Runs the commands of one episode in bubblewrap: no network, a read-only system, the workspace alone to write in.
///
/// The workspace is kept on disk between commands, so only differences are written. Make one instance an episode; it removes
/// its folder when it goes. Where bubblewrap is missing or may not make namespaces, every command is unavailable, with the reason.
package final class Bubblewrap: Outside {
  private enum State: Sendable {
    case idle(SandboxFolder?)
    case busy
  }

  private let limits: SandboxLimits
  private let state = Mutex(State.idle(nil))

  /// Creates a sandbox.
  package init(limits: SandboxLimits = SandboxLimits()) { self.limits = limits }

  deinit {
    if case .idle(let folder?) = state.withLock({ $0 }) { folder.remove() }
  }

  package func perform(_ errand: Errand) async throws -> Errand.Outcome {
    switch errand {
    case .command(let command, let workspace):
      switch await Bubblewrap.fitness() {
      case .unfit(let reason): return .unavailable(reason)
      case .fit(let host): return try await run(command, over: workspace, on: host)
      }
    }
  }

  private func run(_ command: String, over workspace: FileTree, on host: Host) async throws -> Errand.Outcome {
    guard command.utf8.count <= 100_000, !command.utf8.contains(0) else {
      return .command(exitCode: 126, output: "the command is too long or holds a zero byte", changes: [:])
    }
    var folder = try takeFolder(on: host)
    defer { state.withLock { $0 = .idle(folder) } }
    let remarks = try folder.write(workspace)
    let start = Bubblewrap.now()
    let arguments = host.arguments(command: command, workspace: folder.path, limits: limits)
    let ending = try await Bubblewrap.execute(arguments, in: folder, on: host, limits: limits)
    let changes = try folder.changes(since: start)
    let output = ([ending.output] + ending.remarks + remarks + changes.remarks).filter { !$0.isEmpty }
    return .command(exitCode: ending.code, output: output.joined(separator: "\n"), changes: changes.files)
  }

  private func takeFolder(on host: Host) throws -> SandboxFolder {
    let kept = try state.withLock { state throws(SandboxBusy) -> SandboxFolder? in
      guard case .idle(let folder) = state else { throw SandboxBusy() }
      state = .busy
      return folder
    }
    if let kept { return kept }
    do {
      return try SandboxFolder(parent: host.temporaryFolder, owner: host.dropsTo, limits: limits)
    } catch {
      state.withLock { $0 = .idle(nil) }
      throw error
    }
  }

  /// The clock that stamps file changes, in nanoseconds.
  private static func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}

/// A second command was begun in a sandbox whose first was still running.
struct SandboxBusy: Error, CustomStringConvertible {
  var description: String { "a sandbox runs one command at a time; make one for each episode" }
}
