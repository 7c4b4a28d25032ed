import Desk
import Notation
import Testing

@testable import TradeDesk

@Suite struct OracleTests {
  /// All tasks, each at a level at which its instances are small enough to be searched through.
  static let cases = TradeTask.all.map { (name: $0.name, level: ["T11", "T20"].contains($0.name) ? 1 : 3) }

  @Test(arguments: cases, 0..<3)
  func `no fewer requests bring everything`(_ task: (name: String, level: Int), _ seed: Int) throws {
    let instance = TradeInstance(try #require(TradeTask.named(task.name)), level: task.level, seed: seed)
    for (requests, isEnough) in [(instance.par.requests, true), (instance.par.requests - 1, false)] {
      var search = RequestSearch(instance)
      #expect(search.succeeds(within: requests) == isEnough, "\(requests) requests")
    }
  }
}

/// Walks through all orders of requests with due waiting, on copies of the service. Who does not wait is refused, and who asks
/// again for what was given gets nothing new, but for a cursor; neither can save a request.
struct RequestSearch {
  private let instance: TradeInstance
  /// States that are known to lead nowhere, with the most requests that were tried from there.
  private var hopeless: [[Int]: Int] = [:]

  init(_ instance: TradeInstance) { self.instance = instance }

  /// A point in an episode.
  private struct State {
    var service: StrictService
    var now = 0
    var asked: [Int]
    /// The order of the first reply, where orders change.
    var order: String?
    /// The latest cursor for each page.
    var cursors: [Int: String] = [:]
  }

  private var drifts: Bool { instance.task.mode == .pageDrift }

  mutating func succeeds(within requests: Int) -> Bool {
    var service = StrictService(instance)
    service.isDry = !drifts
    return succeeds(from: State(service: service, asked: Array(repeating: 0, count: instance.pages.count)), requests)
  }

  private mutating func succeeds(from state: State, _ left: Int) -> Bool {
    let missing = instance.pages.count - state.service.wholePages.count
    if drifts ? state.service.isComplete : missing == 0 { return true }
    guard missing <= left else { return false }
    let key = key(of: state)
    if let key, let tried = hopeless[key], left <= tried { return false }
    for page in 1...instance.pages.count {
      guard let next = asked(page, state) else { continue }
      if succeeds(from: next, left - 1) { return true }
    }
    if let key { hopeless[key] = left }
    return false
  }

  /// What the rest depends on; `nil` where that is more than can be told in short.
  ///
  /// With due waiting, scheduled faults depend on how often each page was asked for, and those of an adversary on how many
  /// requests there were; an outage is over once it has been waited for.
  private func key(of state: State) -> [Int]? {
    guard !drifts, instance.cursorLife == nil else { return nil }
    let counts = instance.gate.pressure == nil ? state.asked : [state.asked.reduce(0, +)]
    return counts + [-1] + state.service.wholePages.sorted()
  }

  /// The state after asking for a page that is missing or holds a cursor that is; `nil` where there is no way to ask.
  private func asked(_ page: Int, _ state: State) -> State? {
    let whole = state.service.wholePages
    let isRenewal = instance.cursorLife != nil && whole.contains(page) && !whole.contains(page + 1)
    guard !whole.contains(page) || (isRenewal && page < instance.pages.count) else { return nil }
    let cursor = drifts ? state.order : state.service.isReachable(page) ? nil : state.cursors[page]
    guard cursor != nil || state.service.isReachable(page) else { return nil }
    var state = state
    let start = state.service.opening(of: page, at: state.now)
    state.asked[page - 1] += 1
    if case .page(let given) = state.service.fetch(page: page, cursor: cursor, at: start).reply {
      state.order = given.notes["cursor"]?.string ?? state.order
      if let next = given.notes["next_cursor"]?.string { state.cursors[given.number + 1] = next }
    }
    state.now = start + Gate.latency
    return state
  }
}
