import Chance
import Desk
import Notation

/// One task as a seed draws it: the truth, what the service makes of it, and what the best work needs.
struct TradeInstance: Sendable {
  let task: TradeTask
  /// How hard, from 1 to 5.
  let level: Int
  let query: TradeQuery
  /// What is wanted, in the service's order.
  let truth: [TradeRecord]
  /// Where a record stands in the truth, by its id.
  let index: [String: Int]
  /// The pages.
  let pages: [Leaf]
  /// The rows of each page alone, as they go out when none comes in and none is cut: made once, and shared by all replies.
  let plainRows: [[TradeRow]]
  /// What lets requests through, as it is at the beginning.
  let gate: Gate
  /// How many seconds a cursor lives, where pages are reached by cursors.
  let cursorLife: Int?
  /// How far the service's clock is ahead, from each page on.
  let skew: [Int]
  /// What a wasted request costs.
  let wasteCost: Int
  /// The limits as a trainee is told.
  private(set) var constraints: JSON
  /// How many requests may be made.
  private(set) var budget: Int
  /// What the best work needs.
  private(set) var par = Par(requests: 0, seconds: 0)
  /// The seed's stream, for what is drawn as requests come in.
  let chance: Chance

  /// The fewest requests that bring everything, and the time that they take with all due waiting.
  struct Par: Hashable, Sendable {
    var requests: Int
    var seconds: Int
  }

  /// Draws a task.
  init(_ task: TradeTask, level: Int, seed: Int) {
    var draft = Draft(task, level: level, chance: Chance(seed: "tradedesk").stream(task.id).stream(level).stream(seed))
    draft.setTraps()
    self.task = task
    self.level = level
    query = draft.query
    truth = draft.truth
    index = Dictionary(uniqueKeysWithValues: zip(truth.lazy.map(\.recordID), truth.indices))
    pages = draft.pages
    plainRows = pages.map { $0.rows.map(\.row) }
    gate = draft.gate
    cursorLife = draft.cursorLife
    skew = draft.skew
    wasteCost = draft.wasteCost
    chance = draft.chance
    constraints = draft.constraints
    budget = task.budget ?? .max
    par = Oracle.par(of: self)
    // A budget that is tight follows from what is needed.
    if task.budget == nil || task.number == 10 { budget = (par.requests * 12 + 9) / 10 }
    constraints["max_requests"] = .integer(budget)
  }
}
