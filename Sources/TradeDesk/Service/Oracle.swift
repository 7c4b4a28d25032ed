import Desk
import Notation

/// Does a task as well as it can be done without foreseeing what the seed has in store, on a copy of the service.
///
/// It looks inside to know how long to wait; it never makes a request that a perfect trainee could spare. Tests prove by
/// exhaustive search on small instances that no fewer requests bring everything.
struct Oracle {
  private var service: StrictService
  private var now = 0
  private var requests = 0
  private var pending: [Int]
  private var cursor: String?
  private var cursorEnd = Int.max
  private var failures = 0

  /// The fewest requests, and the time they take.
  static func par(of instance: TradeInstance) -> TradeInstance.Par {
    var oracle = Oracle(instance)
    oracle.work()
    return .init(requests: oracle.requests, seconds: oracle.now)
  }

  private init(_ instance: TradeInstance) {
    service = StrictService(instance)
    service.isDry = true
    pending = Array(1...instance.pages.count)
  }

  private mutating func work() {
    // No instance needs nearly so many; the bound keeps a mistake in a task from hanging.
    while let page = next, requests < 1000 {
      now = service.opening(of: page, at: now)
      if !service.isReachable(page), now > cursorEnd { ask(page - 1, cursor: nil) }
      now = service.opening(of: page, at: now)
      ask(page, cursor: page == 1 ? nil : cursor)
    }
  }

  /// The first page that no outage keeps back, or else the one that is back first.
  private var next: Int? {
    pending.first { service.outageEnd(of: $0) <= now }
      ?? pending.min { service.outageEnd(of: $0) < service.outageEnd(of: $1) }
  }

  private mutating func ask(_ page: Int, cursor asked: String?) {
    requests += 1
    let outcome = service.fetch(page: page, cursor: asked, at: now)
    now += Gate.latency
    guard case .page(let given) = outcome.reply else { return backOff(after: outcome) }
    failures = 0
    if service.instance.task.mode == .pageDrift { cursor = given.notes["cursor"]?.string }
    if let next = given.notes["next_cursor"]?.string {
      cursor = next
      cursorEnd = given.time + (service.instance.cursorLife ?? 0)
    }
    if service.wholePages.contains(page) { pending.removeAll { $0 == page } }
  }

  /// Whoever doubles the wait at each failure, as good manners want it, shall not be called slow.
  private mutating func backOff(after outcome: StrictService.Outcome) {
    guard outcome.retryAfter == nil else { return }
    now += Gate.backOff << failures
    failures += 1
  }
}
