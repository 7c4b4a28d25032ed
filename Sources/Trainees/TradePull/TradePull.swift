import Desk
import Notation

/// The service of a workday, used at a pace.
struct TradePull {
  let office: Office
  /// The minutes from one request to the next.
  let pace: Int

  /// Fetches and hands in everything.
  func rows() async throws -> [TradeRow] {
    let counter = OfficeCounter(office: office, pace: pace)
    var shift = TradeShift(try await counter.order(), Set(Trader.Habit.allCases))
    var mutable = counter
    try await shift.work(at: &mutable)
    let submission = shift.submission
    if case .refused(let reason) = try await mutable.submit(submission) { throw Stuck("not taken: \(reason)") }
    return submission.rows
  }
}

/// A trade counter in the office: its seconds are minutes, and somebody looks at the clock between requests.
private struct OfficeCounter: TradeCounter {
  let office: Office
  let pace: Int
  private var begin: Moment?
  private var last: Moment?

  init(office: Office, pace: Int) {
    self.office = office
    self.pace = pace
  }

  private func call(_ tool: String, _ arguments: JSON = [:]) async throws -> JSON {
    let text = try await office.use(tool, arguments)
    guard let json = try? JSON(parsing: text) else { throw Stuck("\(tool) answered what is no JSON") }
    return json
  }

  func order() async throws -> TradeOrder { DeskCounter.order(try await call("get_task_info")) }

  mutating func fetch(page: Int?, cursor: String?) async throws -> TradeReply {
    if let last, last + pace > office.now { try await office.wait(minutes: last + pace - office.now) }
    begin = begin ?? office.now
    let reply = try await call("fetch_page", DeskCounter.request(page: page, cursor: cursor))
    // When the request began.
    last = office.now + -office.cost(of: "fetch_page")
    return DeskCounter.reply(reply, page: page)
  }

  func wait(seconds: Int) async throws { try await office.wait(minutes: seconds) }

  func submit(_ submission: TradeSubmission) async throws -> TradeReceipt {
    let answer = try await call("submit_results", DeskCounter.arguments(of: submission))
    if answer["accepted"]?.bool == true { return .accepted(score: 0) }
    return .refused(answer["error"]?["message"]?.string ?? "")
  }
}
