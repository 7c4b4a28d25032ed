public import Desk
public import Notation

/// Knows every family's craft: asks whom it should, reads what it is told to, computes by the manual's words and hands in on time.
///
/// Where `diligent` gets every point, a task is solvable through the tools alone. Its siblings know the same craft and differ only in
/// how they go about the day, so what they lose is what that costs.
public struct Skilled: Trainee {
  public let name: String

  /// What a task took.
  public struct Labour: Hashable, Sendable {
    /// The minutes of work, waiting aside.
    public var minutes: Int
    /// When it was last worked on.
    public var until: Moment
  }

  private let policy: Policy
  private let complain: @Sendable (String) -> Void
  private let account: @Sendable ([String: Labour]) -> Void
  private let playbooks: [any Playbook] = [
    AdsStrategyPlaybook(),
    AttendancePlaybook(),
    DataCompletionPlaybook(),
    EventPlanningPlaybook(),
    KBFixPlaybook(),
    MeetingAttendPlaybook(),
    MeetingBookPlaybook(),
    ResumeSelectPlaybook(),
    SalesPlaybook(),
    TradePullPlaybook(),
    TransactionsPlaybook(),
    WebsiteAnalysisPlaybook(),
  ]

  private init(
    _ name: String, _ policy: Policy, complain: @escaping @Sendable (String) -> Void = { _ in },
    account: @escaping @Sendable ([String: Labour]) -> Void = { _ in }
  ) {
    self.name = name
    self.policy = policy
    self.complain = complain
    self.account = account
  }

  /// Schedules by slack and priority, asks for changes, waits for people, comes back to what failed: the one that certificates
  /// call on.
  public static let diligent = Skilled("diligent", .diligent)

  /// `diligent`, with an ear for its troubles.
  /// - Parameter complain: Is told why a task was given up; for whoever looks into a failed certificate.
  public static func diligent(complain: @escaping @Sendable (String) -> Void) -> Skilled {
    Skilled("diligent", .diligent, complain: complain)
  }

  /// `diligent`, with an account of its day.
  /// - Parameter account: Is told at the end what each task took, by title.
  public static func diligent(account: @escaping @Sendable ([String: Labour]) -> Void) -> Skilled {
    Skilled("diligent", .diligent, account: account)
  }

  /// `diligent` with a notebook: what it learnt of the house's rules it does not ask or read again, until it hears that they changed or
  /// that its work was wrong.
  public static let remembering = Skilled("remembering", .remembering)

  /// Works tasks off in the order of their arrival and by what was wanted then: changes pass it by.
  public static let fifo = Skilled("fifo", .fifo)

  /// Does what is due first and reacts to changes that it is told of, but asks for none.
  public static let edf = Skilled("edf", .earliestDeadline)

  /// Waits for nobody who is out, and gives up what the cloud disk refuses once.
  public static let impatient = Skilled("impatient", .impatient)

  /// Asks whom it knows to ask, and gives up when they refer it to somebody or something else.
  public static let timid = Skilled("timid", .timid)

  public func live(at desk: any Desk) async throws {
    let office = Office(desk: desk, playbooks: playbooks, policy: policy, complain: complain)
    try await office.spendDay()
    account(office.labours)
  }
}
