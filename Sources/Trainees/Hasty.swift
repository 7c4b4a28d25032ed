public import Desk

/// Does the arithmetic and hands in something plausible for every task, but never asks a colleague and never reads a manual.
///
/// Where it passes a decisive checkpoint, a task does not need its clues.
public struct Hasty: Trainee {
  public let name = "hasty"

  private let guesses: [any Playbook] = [
    AdsStrategyGuess(),
    AttendanceGuess(),
    DataCompletionGuess(),
    EventPlanningGuess(),
    KBFixGuess(),
    MeetingAttendGuess(),
    MeetingBookGuess(),
    ResumeSelectGuess(),
    SalesGuess(),
    TradePullGuess(),
    TransactionsGuess(),
    WebsiteAnalysisGuess(),
  ]

  /// Creates one.
  public init() {}

  public func live(at desk: any Desk) async throws {
    // Whoever does not ask gets stuck now and then, and has nobody to tell.
    try await Office(desk: desk, playbooks: guesses, policy: .hasty, complain: { _ in }).spendDay()
  }
}
