public import Desk
import Notation

/// Does the arithmetic and hands in something plausible for every task, but never asks a colleague and never reads a manual.
///
/// Where it passes a decisive checkpoint, a task does not need its clues.
public struct Hasty: Trainee {
  public let name = "hasty"

  private let guesses: [any Playbook] = [TransactionsGuess(), MeetingBookGuess(), DataCompletionGuess()]

  /// Creates one.
  public init() {}

  public func live(at desk: any Desk) async throws {
    let office = Office(desk: desk, complain: { _ in })
    while !office.isOver, let task = office.takeTask(due: \.deadline) {
      let guess = guesses.first { $0.title == task.title }
      // Whoever does not ask gets stuck now and then; the other tasks go on.
      do { try await guess?.work(on: task, in: office) } catch is Stuck {}
    }
    while !office.isOver, office.hasAppointments { try await office.keepNextAppointment() }
    if !office.isOver { _ = try await desk.perform([ToolCall("all_tasks_done")]) }
  }
}
