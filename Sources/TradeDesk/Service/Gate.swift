/// Decides which requests are let through, and how those that are not are refused.
///
/// It knows nothing of rows. Times are in seconds; a request is made at `now`, and its answer arrives a second later.
struct Gate: Sendable {
  /// How long a request takes.
  static let latency = 1
  /// How long to wait at least after a failure that does not say how long.
  static let backOff = 2

  /// A refusal.
  struct Fault: Hashable, Sendable {
    var status: Int
    /// Counted from the answer.
    var retryAfter: Int?
    /// Whether it need not have happened: the trainee did not wait.
    var isHammered = false
  }

  /// Refusals that are due before a page is given, by page.
  var scheduled: [Int: [Fault]] = [:]
  /// Reacts to success.
  var pressure: Pressure?
  /// Lets through so many requests a time.
  var bucket: TokenBucket?
  /// Pages that are out of reach for a while.
  var outages: [Outage] = []

  private var blockedUntil = 0
  private var strikes = 0
  private var recovery: [Int: Int] = [:]

  /// Pages that are out of reach from the first time one of them is asked for.
  struct Outage: Hashable, Sendable {
    var pages: ClosedRange<Int>
    var reporter: String
    var duration: Int
    var end: Int?
  }

  /// The earliest time at which the next request makes sense; an inside view, for the oracle.
  func opening(of page: Int, at now: Int) -> Int {
    max(now, blockedUntil, recovery[page] ?? 0, bucket?.opening ?? 0, outage(of: page)?.end ?? 0)
  }

  /// The outage that a page suffers from, begun or not.
  func outage(of page: Int) -> Outage? { outages.first { $0.pages.contains(page) } }

  /// Takes a request.
  /// - Returns: How it is refused; `nil` when it is let through.
  mutating func fault(of page: Int, at now: Int) -> Fault? {
    let arrival = now + Gate.latency
    if now < blockedUntil { return hammered(at: arrival) }
    if let end = recovery[page], now < end {
      recovery[page] = arrival + Gate.backOff
      pressure?.hammered()
      return Fault(status: 500, isHammered: true)
    }
    if let fault = outageFault(of: page, at: now) { return fault }
    if let wait = bucket?.refuse(at: now) { return blocked(for: max(1, wait - Gate.latency), at: arrival) }
    guard let fault = nextFault(of: page) else {
      recovery[page] = nil
      return nil
    }
    if let wait = fault.retryAfter { return blocked(for: wait, at: arrival) }
    recovery[page] = arrival + Gate.backOff
    return fault
  }

  /// Takes note that a page was given.
  mutating func gave() { pressure?.succeeded() }

  private mutating func nextFault(of page: Int) -> Fault? {
    if let fault = pressure?.next() { return fault }
    guard var due = scheduled[page], !due.isEmpty else { return nil }
    let fault = due.removeFirst()
    scheduled[page] = due
    return fault
  }

  private mutating func blocked(for wait: Int, at arrival: Int) -> Fault {
    blockedUntil = arrival + wait
    strikes = 0
    return Fault(status: 429, retryAfter: wait)
  }

  /// Whoever does not wait waits longer each time.
  private mutating func hammered(at arrival: Int) -> Fault {
    strikes += 1
    blockedUntil += 2 * strikes
    pressure?.hammered()
    return Fault(status: 429, retryAfter: max(1, blockedUntil - arrival), isHammered: true)
  }

  private mutating func outageFault(of page: Int, at now: Int) -> Fault? {
    guard let place = outages.firstIndex(where: { $0.pages.contains(page) }) else { return nil }
    let arrival = now + Gate.latency
    guard let end = outages[place].end else {
      outages[place].end = arrival + outages[place].duration
      return Fault(status: 503, retryAfter: outages[place].duration)
    }
    return now < end ? Fault(status: 503, retryAfter: max(1, end - arrival), isHammered: true) : nil
  }
}

/// A token bucket: so many requests at once, then one each so many seconds; whoever asks with none left waits longer.
struct TokenBucket: Hashable, Sendable {
  let burst: Int
  let interval: Int
  /// When the bucket would be full again (the generic cell rate algorithm, ITU-T I.371).
  private var full = 0

  init(burst: Int, interval: Int) {
    self.burst = burst
    self.interval = interval
  }

  /// When the next request is let through.
  var opening: Int { full - (burst - 1) * interval }

  /// Takes a token, or says how long it takes until there is one.
  mutating func refuse(at now: Int) -> Int? {
    guard now < opening else {
      full = max(full, now) + interval
      return nil
    }
    full += interval
    return opening - now
  }
}

/// The adversary of T9 and T11: the better it goes, the worse it gets.
struct Pressure: Hashable, Sendable {
  /// How much a success adds.
  let step: Int
  /// Where the next faults are due, and which.
  private var due: [Due]
  private var armed: [Gate.Fault] = []
  private(set) var value = 0
  private var wasHammered = false
  private var isRecovering = false

  /// Faults that come when the pressure reaches a value.
  struct Due: Hashable, Sendable {
    var at: Int
    var faults: [Gate.Fault]
  }

  init(step: Int, due: [Due]) {
    self.step = step
    self.due = due
  }

  /// How many of its extra rows a page has now.
  var stage: Int { value / 10 }

  mutating func succeeded() {
    if isRecovering, !wasHammered { value -= Pressure.relief }
    (isRecovering, wasHammered) = (false, false)
    value += step
  }

  mutating func hammered() {
    wasHammered = true
    value += Pressure.offence
  }

  /// The fault that the next request meets, if one is due.
  mutating func next() -> Gate.Fault? {
    if armed.isEmpty, let first = due.first, value >= first.at {
      armed = first.faults
      due.removeFirst()
    }
    guard !armed.isEmpty else { return nil }
    isRecovering = true
    return armed.removeFirst()
  }

  private static let relief = 3
  private static let offence = 8
}
