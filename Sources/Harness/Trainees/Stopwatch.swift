import Synchronization

/// Watches over how long a program thinks; the workplace's own time does not count.
final class Stopwatch: Sendable {
  private enum State {
    case stopped
    case running(until: ContinuousClock.Instant)
    case ranOut
  }

  private let patience: Duration
  private let state = Mutex(State.stopped)

  init(patience: Duration) { self.patience = patience }

  /// Begins a turn.
  func start() { start(for: patience) }

  /// Begins a turn that may take that long.
  func start(for patience: Duration) {
    state.withLock { if case .stopped = $0 { $0 = .running(until: .now + patience) } }
  }

  /// Ends a turn, unless it has run out.
  func stop() { state.withLock { if case .running = $0 { $0 = .stopped } } }

  /// Whether a turn took too long.
  var hasRunOut: Bool { state.withLock { if case .ranOut = $0 { true } else { false } } }

  /// Returns once a turn has taken too long.
  /// - Throws: `CancellationError` when nobody needs to know any more.
  func wait() async throws {
    while !hasRunOut {
      try await Task.sleep(for: min(patience, .milliseconds(250)))
      state.withLock { state in
        if case .running(let end) = state, end <= .now { state = .ranOut }
      }
    }
  }
}
