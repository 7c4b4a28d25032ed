public import Desk
import Notation

/// Asks whom it should, reads what it is told to, computes by the manual's words and hands in on time.
///
/// Where it gets every point, a task is solvable through the tools alone.
public struct Diligent: Trainee {
  public let name = "diligent"

  private let complain: @Sendable (String) -> Void
  private let playbooks: [any Playbook] = [
    TransactionsPlaybook(), MeetingBookPlaybook(), DataCompletionPlaybook(),
  ]

  /// Creates one.
  /// - Parameter complain: Is told why a task was given up; for whoever looks into a failed certificate.
  public init(complain: @escaping @Sendable (String) -> Void = { _ in }) { self.complain = complain }

  public func live(at desk: any Desk) async throws {
    let office = Office(desk: desk, complain: complain)
    repeat {
      while !office.isOver, let task = office.takeTask(due: due) { try await attempt(task, in: office) }
    } while try await patientlyWaits(in: office)
    if !office.isOver { _ = try await desk.perform([ToolCall("all_tasks_done")]) }
  }

  private func playbook(for task: Briefing.Task) -> (any Playbook)? { playbooks.first { $0.title == task.title } }

  private func due(_ task: Briefing.Task) -> Moment { playbook(for: task)?.due(task) ?? task.deadline }

  private func attempt(_ task: Briefing.Task, in office: Office) async throws {
    guard let playbook = playbook(for: task) else {
      return complain("\(task.id): no playbook for '\(task.title)'")
    }
    do {
      try await playbook.work(on: task, in: office)
    } catch let stuck as Stuck {
      complain("\(task.id): \(stuck)")
    }
  }

  /// Keeps the next appointment or, with none left, lets an hour pass: a task may still arrive.
  /// - Returns: Whether the day goes on.
  private func patientlyWaits(in office: Office) async throws -> Bool {
    guard !office.isOver else { return false }
    if office.hasAppointments {
      try await office.keepNextAppointment()
      return true
    }
    // The clock refuses to pass the end of the day: then there is nothing left to wait for.
    do { try await office.wait(minutes: 60) } catch is Stuck { return office.hasTasks }
    return true
  }
}
