public import Desk
import Notation

/// One episode of a trade task, as one value: a copy is a snapshot, and goes its own way.
///
/// There is no I/O, no clock and no shared state in it. Time is virtual: a request takes a second, waiting takes as long as
/// it takes, and nothing else passes time. Equal tasks, modes, seeds and calls give equal replies, to the byte.
public struct TradeEnvironment: Sendable {
  /// By which rules an episode is played and judged.
  public enum Mode: String, CaseIterable, Hashable, Sendable {
    /// Ours: seeded, faults that fire, judged by the truth and the ledger.
    case strict
    /// The published benchmark's, mistakes included: always the same data, judged by what is claimed.
    case published
  }

  /// The task.
  public let task: TradeTask
  /// The rules.
  public let mode: Mode
  /// The time, in seconds since the episode began.
  public private(set) var now = 0
  /// The requests charged so far.
  public private(set) var requestsUsed = 0
  /// Everything that happened so far.
  public private(set) var ledger = TradeLedger()
  /// The score, once work was accepted.
  public private(set) var score: TradeScore?
  /// The most requests.
  public let budget: Int

  let query: TradeQuery
  let constraints: JSON
  /// Who answers: one of the two, by the mode.
  private var strict: StrictService?
  private var published: PublishedService?
  private var returns = 0

  /// How often work may be handed in that cannot be taken; after that the episode ends with nothing.
  static let mostReturns = 10
  /// The longest wait, in seconds.
  static let longestWait = 86_400

  /// Begins an episode.
  /// - Parameters:
  ///   - seed: Draws data and faults; the published mode knows none.
  ///   - level: How hard it is, from 1 to 5; tasks before T11 know no levels but for T9.
  public init(_ task: TradeTask, mode: Mode = .strict, seed: Int, level: Int = 3) {
    precondition((1...5).contains(level), "levels go from 1 to 5")
    precondition(mode == .strict || task.isPublished, "the published benchmark has no \(task.name)")
    self.task = task
    self.mode = mode
    switch (mode, task.query) {
    case (.published, let query?):
      self.query = query
      budget = task.budget ?? 100
      constraints = task.publishedConstraints
      published = PublishedService(task, query: query)
    default:
      let instance = TradeInstance(task, level: level, seed: seed)
      query = instance.query
      budget = instance.budget
      constraints = instance.constraints
      strict = StrictService(instance)
    }
  }

  /// Whether nothing more can be done.
  public var isOver: Bool { score != nil }

  /// The requests left.
  public var requestsRemaining: Int { max(0, budget - requestsUsed) }

  /// The fewest requests that bring everything and the seconds that they take; `nil` in the published mode, which knows none.
  public var par: (requests: Int, seconds: Int)? {
    strict.map { ($0.instance.par.requests, $0.instance.par.seconds) }
  }

  /// The records that are wanted, as they truly are; `nil` in the published mode. Never shown to a trainee.
  package var truth: [TradeRecord]? { strict?.instance.truth }

  /// The fewest seconds from the beginning of one request to that of the next; `Int.max` before there are two.
  package var closestRequests: Int {
    let times = ledger.requests.map(\.at)
    return zip(times, times.dropFirst()).map { $1 - $0 }.min() ?? .max
  }

  private mutating func note(_ kind: TradeLedger.Kind, at time: Int) {
    ledger.append(kind, at: time, budgetLeft: requestsRemaining)
  }
}

// MARK: What a trainee can do

extension TradeEnvironment: TradeCounter {
  public var order: TradeOrder {
    TradeOrder(
      task: task.id, description: description, query: query.json, constraints: constraints,
      requestsUsed: requestsUsed, requestsRemaining: requestsRemaining, time: now)
  }

  public mutating func order() async throws -> TradeOrder { order }
  public mutating func fetch(page: Int?, cursor: String?) async throws -> TradeReply { ask(page: page, cursor: cursor) }
  public mutating func wait(seconds: Int) async throws { _ = pass(seconds: seconds) }
  public mutating func submit(_ submission: TradeSubmission) async throws -> TradeReceipt { take(Handover(submission)) }

  /// Asks the service for a page.
  /// - Parameter pageSize: The size of pages that the caller believes in; it can only be the task's own.
  public mutating func ask(page: Int?, pageSize: Int? = nil, cursor: String? = nil) -> TradeReply {
    if isOver, mode == .strict { return notMade("episode_over", "the work was handed in: the episode is over") }
    guard requestsUsed < budget else {
      return notMade("budget_exhausted", "all \(budget) requests are used up; hand in what you have")
    }
    requestsUsed += 1
    let start = now
    now += Gate.latency
    if let fault = sizeFault(pageSize, page) {
      note(.refused(page: page, status: 422, retryAfter: nil, isRetryable: false), at: start)
      return .refused(
        TradeRefusal(
          status: 422, code: "bad_argument", message: fault, isRetryable: mode == .published, time: now))
    }
    return answer(page: page, cursor: cursor, at: start)
  }

  private mutating func answer(page: Int?, cursor: String?, at start: Int) -> TradeReply {
    // In place, so that nothing of a service's state is copied.
    if let reply = published?.fetch(page ?? 1, at: now) {
      record(reply, page: page ?? 1, retryAfter: nil, at: start)
      return reply
    }
    guard let outcome = strict?.fetch(page: page, cursor: cursor, at: start) else {
      return notMade("no_service", "there is no service")
    }
    if outcome.isWaste { requestsUsed += (strict?.instance.wasteCost ?? 1) - 1 }
    record(outcome.reply, page: outcome.page, retryAfter: outcome.retryAfter, at: start)
    return outcome.reply
  }

  private mutating func record(_ reply: TradeReply, page: Int?, retryAfter: Int?, at start: Int) {
    switch reply {
    case .page(let page): note(.gave(page: page.number, rows: page.rows.count), at: start)
    case .refused(let refusal):
      note(
        .refused(
          page: page, status: refusal.status ?? 0, retryAfter: retryAfter, isRetryable: refusal.isRetryable), at: start)
    }
  }

  private mutating func notMade(_ code: String, _ message: String) -> TradeReply {
    note(.notMade, at: now)
    return .refused(TradeRefusal(status: nil, code: code, message: message, isRetryable: false, time: now))
  }

  private func sizeFault(_ size: Int?, _ page: Int?) -> String? {
    switch mode {
    case .published:
      if let page, page < 1 { return "'page' must be at least 1" }
      if let size, !(1...5000).contains(size) { return "'page_size' must be between 1 and 5000" }
    case .strict:
      guard let size, size != task.pageSize else { return nil }
      return "pages have \(task.pageSize) rows in this task, not \(size); leave 'page_size' out"
    }
    return nil
  }

  /// Lets time pass.
  /// - Returns: Why it cannot, if it cannot.
  public mutating func pass(seconds: Int) -> String? {
    guard !isOver else { return "the work was handed in: the episode is over" }
    guard (0...TradeEnvironment.longestWait).contains(seconds) else {
      return "'seconds' must be between 0 and \(TradeEnvironment.longestWait), not \(seconds)"
    }
    now += seconds
    note(.waited(seconds: seconds), at: now)
    return nil
  }
}

// MARK: Handing in

extension TradeEnvironment {
  /// Takes work that was handed in and judges it, or says what is wrong with it.
  mutating func take(_ handover: Handover) -> TradeReceipt {
    guard !isOver else { return .refused("the work was handed in before: the episode is over") }
    if let strict {
      let faults = SubmissionCheck(task: task, query: query).faults(of: handover)
      guard faults.isEmpty else { return refuse(faults) }
      let judge = StrictJudge(
        service: strict, ledger: ledger, rows: handover.rows, metadata: handover.metadata, log: handover.log,
        seconds: now, charged: requestsUsed)
      accept(judge.score, rows: handover.rows.count)
    } else {
      accept(judged(published: handover), rows: handover.rows.count)
    }
    return .accepted(score: score?.total ?? 0)
  }

  private mutating func accept(_ score: TradeScore, rows: Int) {
    self.score = score
    note(.submitted(rows: rows), at: now)
  }

  /// Hands work back with all that is wrong with it.
  mutating func refuse(_ faults: [String]) -> TradeReceipt {
    returns += 1
    let reason = faults.joined(separator: "; ")
    note(.returned(reason), at: now)
    guard returns < TradeEnvironment.mostReturns else {
      accept(TradeScore(remarks: ["work was handed in \(returns) times that could not be taken"]), rows: 0)
      return .refused("\(reason). That was the last try: the episode is over with 0 points")
    }
    return .refused("\(reason). Nothing was taken; mend it and hand it in again")
  }

  private func judged(published handover: Handover) -> TradeScore {
    var handover = handover
    handover.addCounts(requests: requestsUsed, budget: budget)
    if handover.log.isEmpty { handover.log = "task_id=\(task.id)\npage=1\nrequest=1\ncomplete=true\n" }
    return PublishedJudge(task, query: query, handover: handover).score
  }
}
