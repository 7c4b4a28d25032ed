import Chance
package import Desk
package import Foundation
import Glibc
import Subprocess
import Synchronization

/// A program that plays: it reads what happens as lines of JSON and answers with lines of JSON.
///
/// `docs/trainees.md` describes the lines. The program is started anew for each episode, in a session of its own, which is
/// killed when the episode ends, and behind a `Fence` where this machine has one.
package struct ProcessTrainee: Trainee {
  package let name: String
  /// The command line, run by `/bin/sh`.
  package let command: String
  /// The episode's id. The program finds only a digest of it in its environment, as `PRACTICUM_EPISODE`.
  package let episode: String
  /// Folders that look empty to the program, where there is a `Fence`; those that do not exist are passed over.
  package let hidden: [URL]
  /// Where the program's standard error goes; `nil` to drop it.
  package let log: URL?
  /// How long the program may think over one turn.
  package let patience: Duration

  /// The most malformed lines in a row; after them the day ends as it stands.
  static let mostFaults = 10
  /// How long a program may take to end by itself when its day is over.
  static let farewell = Duration.seconds(3)

  /// Creates a trainee.
  package init(
    name: String, command: String, episode: String, hidden: [URL] = [], log: URL? = nil,
    patience: Duration = .seconds(600)
  ) {
    self.name = name
    self.command = command
    self.episode = episode
    self.hidden = hidden
    self.log = log
    self.patience = patience
  }

  package func live(at desk: any Desk) async throws {
    // Writing to a program that is gone must be an error to handle, not the end of ours.
    signal(SIGPIPE, SIG_IGN)
    var options = PlatformOptions()
    options.createSession = true
    let watch = Stopwatch(patience: patience)
    let errors = try StandardErrorLog(file: log)
    let fence = await Fence.found()
    // The id tells which day of which scenario this is; the program needs only a name that no other episode has.
    let token = String(Digest(of: episode).hex.prefix(16))
    let result = try await Subprocess.run(
      .name("sh"), arguments: Arguments(fence?.arguments(command: command, hidden: hidden) ?? ["-c", command]),
      environment: .inherit.updating(["PRACTICUM_EPISODE": token]), platformOptions: options,
      input: .inputWriter, output: .sequence, error: .sequence
    ) { execution in
      // Without this, a child of the program could outlive the episode. Behind a fence the whole namespace dies with it.
      defer { try? execution.send(signal: .kill, toProcessGroup: true) }
      return try await withThrowingTaskGroup(of: Ending?.self) { group in
        group.addTask { try await converse(execution, at: desk, watch: watch) }
        group.addTask {
          for try await chunk in execution.standardError { chunk.withUnsafeBytes { errors.append($0) } }
          return nil
        }
        group.addTask {
          try await watch.wait()
          try? execution.send(signal: .kill, toProcessGroup: true)
          return nil
        }
        defer { group.cancelAll() }
        while let ending = try await group.next() {
          guard let ending else { continue }
          if ending == .settled { return ending }
          return await ProcessTrainee.hasEnded(execution.processIdentifier.value) ? .silence : .lingering
        }
        return .silence
      }
    }
    let status = fence == nil ? result.terminationStatus : Fence.status(result.terminationStatus)
    try judge(result.closureResult, status, watch: watch, errors: errors)
  }

  /// How a conversation ended.
  enum Ending: Sendable {
    /// The program said that it is done, or the day is over, or it talked nonsense for too long.
    case settled
    /// The program's output ended before, and so did the program.
    case silence
    /// The program's output ended before, but the program did not.
    case lingering
  }

  /// Whether a child of ours ends within the time of the farewell; whoever started it learns how.
  private static func hasEnded(_ child: pid_t) async -> Bool {
    let end = ContinuousClock.now + farewell
    while ContinuousClock.now < end {
      var information = siginfo_t()
      if waitid(P_PID, id_t(child), &information, WEXITED | WNOHANG | WNOWAIT) == 0, information.si_signo == SIGCHLD {
        return true
      }
      // Cancellation ends the wait, too.
      guard (try? await Task.sleep(for: .milliseconds(20))) != nil else { return false }
    }
    return false
  }

  private func judge(
    _ ending: Ending, _ status: TerminationStatus, watch: Stopwatch, errors: StandardErrorLog
  ) throws(TraineeFailure) {
    if ending == .settled { return }
    if watch.hasRunOut {
      throw TraineeFailure("the program did not answer within \(patience.components.seconds) seconds")
    }
    if ending == .lingering { throw TraineeFailure("the program closed its output but did not end\(errors.lastWords)") }
    switch status {
    case .exited(0): return
    case .exited(127), .exited(126):
      throw TraineeFailure("the program could not be started\(errors.lastWords)")
    case .exited(let code):
      throw TraineeFailure("the program ended with exit code \(code) before it was done\(errors.lastWords)")
    case .signaled(let number):
      throw TraineeFailure("the program was killed by signal \(number) before it was done\(errors.lastWords)")
    }
  }
}
