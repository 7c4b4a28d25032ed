public import Desk

/// Asks whom it should, reads what it is told to, computes by the manual's words and hands in on time.
///
/// Where it gets every point, a task is solvable through the tools alone.
public struct Diligent: Trainee {
  public let name = "diligent"

  private let complain: @Sendable (String) -> Void
  private let playbooks: [any Playbook] = [
    AdsStrategyPlaybook(),
    AttendancePlaybook(),
    TransactionsPlaybook(),
    EventPlanningPlaybook(),
    MeetingAttendPlaybook(),
    MeetingBookPlaybook(),
    DataCompletionPlaybook(),
    WebsiteAnalysisPlaybook(),
    KBFixPlaybook(),
    SalesPlaybook(),
    ResumeSelectPlaybook(),
  ]

  /// Creates one.
  /// - Parameter complain: Is told why a task was given up; for whoever looks into a failed certificate.
  public init(complain: @escaping @Sendable (String) -> Void = { _ in }) { self.complain = complain }

  public func live(at desk: any Desk) async throws {
    try await Office(desk: desk, playbooks: playbooks, complain: complain).spendDay()
  }
}
