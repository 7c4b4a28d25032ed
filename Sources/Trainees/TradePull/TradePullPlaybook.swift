import Desk
import Notation

/// Pulls trade data: asks for the agreement and the conventions, fetches at that pace, hands in, and reports what counts.
struct TradePullPlaybook: Playbook {
  let title = "Trade Data Pull"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let files = try TradePullFiles(task.objective)
    let finance = try await office.colleagues().filter { $0.department == "Finance" }.map(\.name)
    let pace = try await office.attempt {
      try await office.learnRule(
        from: finance, "How often may we send requests to the trade data provider?",
        details: "I need the interval from one request to the next that was agreed on with the provider.",
        understand: { $0.firstMatch(of: /(\d+) minutes/).flatMap { Int($0.1) } })
    }
    let convention = try await office.attempt {
      try await office.learnRule(
        from: finance, "By which conventions are trade figures reported?",
        details: "I need to know which trade records count in our report.",
        understand: { TradeFloor($0) })
    }
    // What was not told does not keep the rest of the work from being done.
    let rows = try await TradePull(office: office, pace: (try? pace.get()) ?? 1).rows()
    try await files.write(TradeSummary(rows, (try? convention.get()) ?? TradeFloor()), office)
  }
}

/// The files that the objective of a trade data pull names.
struct TradePullFiles {
  let report: String
  let summary: String

  init(_ objective: String) throws {
    guard let report = Paths.files(".json", in: objective).first, let summary = Paths.files(".md", in: objective).first
    else { throw Stuck("the objective names no report or no summary") }
    self.report = report
    self.summary = summary
  }

  /// Writes both.
  func write(_ figures: TradeSummary, _ office: Office) async throws {
    try await office.write(figures.json.text(.indented(2)) + "\n", to: report)
    try await office.write("# Trade data\n\nTotal trade value: \(figures.total)\n", to: summary)
  }
}

/// Which records count, and how many of the largest make the concentration.
struct TradeFloor {
  let value: Int
  let top: Int

  /// Reads an answer; `nil` when it says nothing of it.
  init?(_ answer: String) {
    guard let floor = answer.firstMatch(of: /(\d+) USD/), let top = answer.firstMatch(of: /(\d+) largest/),
      let value = Int(floor.1), let count = Int(top.1)
    else { return nil }
    self.value = value
    self.top = count
  }

  /// What somebody takes for granted who did not ask.
  init() {
    value = 0
    top = 1
  }
}

/// What records come to.
struct TradeSummary {
  private let values: [(id: String, value: Int)]
  private let convention: TradeFloor

  init(_ rows: [TradeRow], _ convention: TradeFloor) {
    self.convention = convention
    values = rows.compactMap { TradeRecord($0.json) }.filter { $0.tradeValue >= convention.value }
      .map { ($0.recordID, $0.tradeValue) }.sorted { ($1.value, $0.id) < ($0.value, $1.id) }
  }

  /// The sum of the values.
  var total: Int { values.reduce(0) { $0 + $1.value } }

  /// The report.
  var json: JSON {
    let part = values.prefix(convention.top).reduce(0) { $0 + $1.value }
    let percent = total > 0 ? (1000 * Double(part) / Double(total)).rounded() / 10 : 0
    return [
      "records": .integer(values.count), "total_value_usd": .integer(total),
      "largest_record": .string(values.first?.id ?? ""), "concentration_percent": .number(percent),
    ]
  }
}

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

/// What somebody reports who asks nobody: all records, as fast as the service gives them.
struct TradePullGuess: Playbook {
  let title = "Trade Data Pull"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let files = try TradePullFiles(task.objective)
    let rows = try await TradePull(office: office, pace: 1).rows()
    try await files.write(TradeSummary(rows, TradeFloor()), office)
  }
}
