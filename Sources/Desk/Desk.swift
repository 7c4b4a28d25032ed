public import Notation

/// A trainee's place in a workday: all that it can see and do.
///
/// Nothing else of a world is in a trainee's reach; this module knows no truth, so neither can what is built on it.
public protocol Desk: Sendable {
  /// What the trainee is told before the day begins.
  var briefing: Briefing { get }

  /// Uses tools, in order. At most `Briefing.callsPerTurn` are executed; the rest are refused without cost.
  /// - Returns: The results in the order of the calls, what was noticed meanwhile, and the time.
  /// - Throws: When the workday itself fails or is cancelled; never for a bad call, which is a result.
  func perform(_ calls: [ToolCall]) async throws -> Observation
}

/// Whoever lives through workdays.
public protocol Trainee: Sendable {
  /// A short name for reports, for example `diligent`.
  var name: String { get }

  /// Lives through one day; returning ends it.
  /// - Throws: When the trainee itself breaks down: an infrastructure failure, not a score.
  func live(at desk: any Desk) async throws
}

/// What a trainee is told before its day begins.
public struct Briefing: Hashable, Sendable {
  /// One job of the day, as told.
  public struct Task: Hashable, Sendable {
    /// The task's id within its day.
    public let id: String
    /// The family's title, for example `Meeting Book`.
    public let title: String
    /// What is asked, in Markdown.
    public let objective: String
    /// When it must be done.
    public let deadline: Moment

    /// Creates a task card.
    public init(id: String, title: String, objective: String, deadline: Moment) {
      self.id = id
      self.title = title
      self.objective = objective
      self.deadline = deadline
    }
  }

  /// The trainee's full name in the company.
  public let trainee: String
  /// The standing instructions: who the trainee is and how its day works.
  public let instructions: String
  /// The greeting with the tasks, as the first message.
  public let greeting: String
  /// The tasks that have arrived when the day begins.
  public let tasks: [Task]
  /// The tools at hand.
  public let tools: [ToolDescription]
  /// The time at which the day begins.
  public let start: Moment
  /// The most calls that one turn executes.
  public let callsPerTurn: Int

  /// Creates a briefing.
  public init(
    trainee: String, instructions: String, greeting: String, tasks: [Task], tools: [ToolDescription], start: Moment,
    callsPerTurn: Int
  ) {
    self.trainee = trainee
    self.instructions = instructions
    self.greeting = greeting
    self.tasks = tasks
    self.tools = tools
    self.start = start
    self.callsPerTurn = callsPerTurn
  }
}

/// What a trainee perceives after a turn.
public struct Observation: Hashable, Sendable {
  /// The results, in the order of the calls.
  public let results: [ToolResult]
  /// What happened meanwhile that the trainee notices: a task that arrives, a deadline that passes, a reminder.
  public let notifications: [String]
  /// The time now.
  public let now: Moment
  /// Whether the day is over: nothing more can be done.
  public let isOver: Bool

  /// Creates an observation.
  public init(results: [ToolResult], notifications: [String], now: Moment, isOver: Bool) {
    self.results = results
    self.notifications = notifications
    self.now = now
    self.isOver = isOver
  }

  /// The line that closes every observation: `[System Time] 2025-10-01 08:05:00`.
  public var timeLine: String { "[System Time] \(now.clockText)" }
}
