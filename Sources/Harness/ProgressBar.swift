import Synchronization

/// Shows how far a long job is: one line redrawn at a terminal, a few sparse lines elsewhere.
package final class ProgressBar: Sendable {
  private struct State {
    var done: Int
    var shown = -1
    var drawn: ContinuousClock.Instant?
    var note = ""
  }

  private let label: String
  private let total: Int
  private let isTerminal: Bool
  private let write: @Sendable (String) -> Void
  private let start = ContinuousClock.now
  private let already: Int
  private let state: Mutex<State>

  /// Begins a job.
  /// - Parameters:
  ///   - label: What is done, for example `episodes`.
  ///   - total: How many there are.
  ///   - done: How many were done before, by a run that is resumed.
  ///   - isTerminal: Whether the output can redraw its last line.
  ///   - write: Writes to the output, standard error as a rule.
  package init(
    _ label: String, total: Int, done: Int = 0, isTerminal: Bool, write: @escaping @Sendable (String) -> Void
  ) {
    self.label = label
    self.total = total
    self.isTerminal = isTerminal
    self.write = write
    self.already = done
    self.state = Mutex(State(done: done))
    advance(by: 0)
  }

  /// Counts units of work done.
  /// - Parameter note: Something worth saying at the line's end, such as the number of failures; kept until the next one.
  package func advance(by count: Int = 1, note: String? = nil) {
    let line = state.withLock { state -> String? in
      state.done += count
      if let note { state.note = note }
      return due(&state) ? text(of: state) : nil
    }
    if let line { write(line) }
  }

  /// Says how many units of work are done by now; never fewer than before.
  package func advance(to done: Int, note: String? = nil) {
    advance(by: max(0, done - state.withLock { $0.done }), note: note)
  }

  /// Ends the line.
  package func finish() { if isTerminal { write("\n") } }

  private func due(_ state: inout State) -> Bool {
    let now = ContinuousClock.now
    let step = total == 0 ? 10 : state.done * 10 / total
    let isLast = state.done == total
    if isTerminal {
      // A terminal is redrawn at most ten times a second: writing is not what the job is about.
      if let drawn = state.drawn, now - drawn < .milliseconds(100), !isLast { return false }
      state.drawn = now
      return true
    }
    guard step > state.shown else { return false }
    state.shown = step
    return true
  }

  private func text(of state: State) -> String {
    let share = total == 0 ? 1 : Double(state.done) / Double(total)
    let percent = "\(Int(share * 100)) %"
    let note = state.note.isEmpty ? "" : ", \(state.note)"
    guard isTerminal else { return "\(label): \(state.done) of \(total) (\(percent))\(note)\n" }
    let width = 30
    let filled = min(width, Int(share * Double(width)))
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
    // The escape sequence clears the rest of the line.
    return "\r\(label) \(bar) \(state.done)/\(total) \(percent)\(remaining(state))\(note)\u{1B}[K"
  }

  private func remaining(_ state: State) -> String {
    let done = state.done - already
    guard done > 0, state.done < total else { return "" }
    let elapsed = start.duration(to: .now)
    let seconds = Int((elapsed / done * (total - state.done)).components.seconds)
    return ", " + (seconds < 90 ? "\(seconds) s" : "\((seconds + 30) / 60) min") + " left"
  }
}
