import Notation

/// What ails the cloud disk, and what the trainee was told about coming back.
struct DiskTrouble: Hashable, Sendable {
  /// An answer of the cloud disk that is no answer.
  struct Refused: Hashable, Sendable {
    let status: Int
    /// The minutes after which to come back.
    let retryAfter: Int
    /// The moment it has been told before, if it has.
    var retryAt: Moment?
    /// Whether the trainee came before the time that it was told.
    let isEarly: Bool
  }

  /// A limit, with what was used up of it.
  private struct Limit: Hashable, Sendable {
    let throttle: Day.Throttle
    var uses = 0
    var refusals = 0
  }

  private var outage: Day.Outage?
  private var limit: Limit?
  /// The status of the last refusal and the moment until which it holds.
  private var closed: (status: Int, until: Moment) {
    get { (closedStatus, closedUntil) }
    set { (closedStatus, closedUntil) = newValue }
  }
  private var closedStatus = 503
  private var closedUntil = Moment(minutes: .min)
  /// Whether the trainee has seen the refusal; calls of the same turn cannot know of it.
  private var isSeen = false

  mutating func begin(_ outage: Day.Outage) { self.outage = outage }

  mutating func begin(_ throttle: Day.Throttle) { limit = Limit(throttle: throttle) }

  /// What somebody meets who uses the cloud disk now; `nil` for what they came for.
  func refusal(at now: Moment) -> Refused? {
    if now < closed.until {
      return Refused(status: closed.status, retryAfter: closed.until - now, retryAt: closed.until, isEarly: isSeen)
    }
    if let outage, now < outage.until {
      return Refused(status: outage.status, retryAfter: outage.retryAfter, isEarly: false)
    }
    guard let limit, limit.uses >= limit.throttle.every else { return nil }
    let minutes = limit.throttle.retryAfter + limit.refusals * limit.throttle.growth
    return Refused(status: 429, retryAfter: minutes, isEarly: false)
  }

  /// Notes that somebody was refused and told to come back at that moment.
  mutating func note(_ refused: Refused, retryAt: Moment) {
    let isRepeated = retryAt == closed.until
    closed = (refused.status, retryAt)
    isSeen = isSeen && isRepeated
    guard !isRepeated, let limit, limit.uses >= limit.throttle.every else { return }
    self.limit?.uses = 0
    self.limit?.refusals += 1
  }

  /// Notes that the trainee's turn is over, so that it has seen what came of it.
  mutating func endTurn() { isSeen = true }

  /// Notes that somebody got what they came for.
  mutating func noteUse() { limit?.uses += 1 }
}
