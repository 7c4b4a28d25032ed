import Desk
import Notation

extension Office {
  /// Spends the day: works on what is due first, attends meetings, and stays for tasks that arrive later.
  ///
  /// A task that a playbook gets stuck on, or that none knows, is complained about; the others go on.
  func spendDay() async throws {
    try await openNotebook()
    repeat { while !isOver, try await workOnNext() {} } while try await goesOn()
    _ = try await attempt { try await self.keepNotebook() }
    if !isOver { _ = try await perform([ToolCall("all_tasks_done")]) }
  }

  /// Attends the next meeting if it begins soon; else lets a few minutes pass.
  /// - Returns: Whether there is anything left to stay for.
  private func goesOn() async throws -> Bool {
    guard !isOver else { return false }
    try await keepNotebook()
    if try await attendsSoon() { return true }
    try await glanceAtBoard()
    // The clock refuses to pass the end of the day: then there is nothing left to wait for.
    do { try await wait(minutes: Office.nap) } catch is Stuck { return hasTasks }
    return true
  }

  /// Attends the next meeting if it begins before the next look at what has arrived.
  /// - Parameter limit: The last moment at which it may begin; `nil` for any.
  /// - Returns: Whether there was such a meeting.
  func attendsSoon(by limit: Moment? = nil) async throws -> Bool {
    guard let next = nextAppointment, next.start - now <= Office.nap, limit.map({ next.start <= $0 }) ?? true else {
      return false
    }
    try await keepNextAppointment()
    return true
  }

  /// The minutes between two looks at what has arrived; short beside the time that any task leaves.
  static var nap: Int { 15 }
}
