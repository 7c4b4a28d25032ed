import Desk
import Families
import MetaTasks
import Notation
import Testing
import TradeDesk
import Trainees
import Workplace

@Suite struct TradePullRuleTests {
  private static func task(_ seed: Int) throws -> RuledTask {
    let troubles = TradePullTests.troubles
    return try RuledTask(
      TradePullTests.order(troubles[seed % troubles.count], seed: seed), family: "trade_data_pull")
  }

  @Test(arguments: 0..<24) func `the wording is whole and the points are five and a half`(seed: Int) throws {
    let blueprint = try Self.task(seed).blueprint
    #expect(blueprint.output == "trade_data_report.json")
    #expect(blueprint.objective.contains("`trade_data_report.json`"))
    #expect(blueprint.objective.contains("`trade_data_summary.md`"))
    #expect(!blueprint.objective.contains("{{"))
    #expect(blueprint.checkpoints.map(\.points).reduce(0, +) == 5.5)
    #expect(blueprint.checkpoints.filter(\.isDecisive).map(\.id) == ["total"])
  }

  @Test func `both wordings occur`() throws {
    #expect(Set(try (0..<12).map { try Self.task($0).blueprint.objective.prefix(20) }).count == 2)
  }

  @Test(arguments: [
    "How often may we send requests to the trade data provider?", "At what interval may I query the provider?",
    "What does the contract with the provider say about the rate of requests?",
    "What is our rate limit with the trade data provider?",
    "How fast may I fetch from the trade data service?",
  ]) func `people in Finance tell the pace, others refer to them`(question: String) throws {
    let task = try Self.task(1)
    let answer = try task.ask(task.somebody(in: "Finance"), question)
    #expect(answer.told == ["rates"])
    #expect(answer.text.contains("\(task.facts["pace"]?.integer ?? 0) minutes"))
    let other = try task.ask(task.somebody(in: "Engineering"), question)
    #expect(other.told.isEmpty && other.referred == ["rates"])
  }

  @Test(arguments: [
    "By which conventions are trade figures reported?", "Which trade records count in our report?",
    "What are our conventions for trade figures?", "How do we put together a trade report?",
    "Do small trade records count?",
  ]) func `people in Finance tell the conventions, others refer to them`(question: String) throws {
    let task = try Self.task(2)
    let answer = try task.ask(task.somebody(in: "Finance"), question)
    #expect(answer.told == ["convention"])
    #expect(answer.text.contains("\(task.facts["floor"]?.integer ?? 0) USD"))
    let other = try task.ask(task.somebody(in: "Engineering"), question)
    #expect(other.told.isEmpty && other.referred == ["convention"])
  }

  @Test(arguments: ["Where are the holiday forms?", "Hello!", "Tell me everything you know.", "Can you book a room?"])
  func `other questions open nothing`(question: String) throws {
    let task = try Self.task(3)
    #expect(try task.ask(task.somebody(in: "Finance"), question).told.isEmpty)
  }

  // MARK: Deliverables

  /// A service at which all was done as it should be, but for the seconds between requests.
  private static func pulled(_ task: RuledTask, _ habits: Set<Trader.Habit>, pace: Int = 10) async throws
    -> TradeEnvironment
  {
    var paced = Paced(environment: try #require(task.product.trade?.environment), pace: pace)
    try await Trader("somebody", habits).work(at: &paced)
    return paced.environment
  }

  /// Waits before each request but the first.
  private struct Paced: TradeCounter {
    var environment: TradeEnvironment
    let pace: Int
    mutating func order() async throws -> TradeOrder { environment.order }
    mutating func fetch(page: Int?, cursor: String?) async throws -> TradeReply {
      if environment.requestsUsed > 0 { _ = environment.pass(seconds: pace - 1) }
      return environment.ask(page: page, cursor: cursor)
    }
    mutating func wait(seconds: Int) async throws { _ = environment.pass(seconds: seconds) }
    mutating func submit(_ submission: TradeSubmission) async throws -> TradeReceipt {
      try await environment.submit(submission)
    }
  }

  private static func report(_ task: RuledTask) -> JSON {
    [
      "records": task.facts["records"] ?? .null, "total_value_usd": task.facts["total"] ?? .null,
      "largest_record": task.facts["largest"] ?? .null, "concentration_percent": task.facts["top_share"] ?? .null,
    ]
  }

  private static func files(_ task: RuledTask, _ change: (inout JSON) -> Void = { _ in }, line: String? = nil)
    -> [String: String]
  {
    var json = report(task)
    change(&json)
    let total = task.facts["total"]?.integer ?? 0
    return [
      "trade_data_report.json": json.text(),
      "trade_data_summary.md": "# Trade\n\n" + (line ?? "Total trade value: \(total)") + "\n",
    ]
  }

  @Test(arguments: 0..<12) func `right work of any shape is accepted`(seed: Int) async throws {
    let task = try Self.task(seed)
    let trade = try await Self.pulled(task, Set(Trader.Habit.allCases))
    let total = try #require(task.facts["total"]?.integer)
    let plain = Self.files(task)
    var indented = plain
    indented["trade_data_report.json"] = "\n" + Self.report(task).text(.indented(4)) + "\n"
    let shapes =
      [
        plain, indented, Self.files(task, { $0["note"] = "by hand" }),
        Self.files(task, { $0["total_value_usd"] = .number(Double(total)) }),
        Self.files(task, { $0["concentration_percent"] = .number(($0["concentration_percent"]?.number ?? 0) + 0.04) }),
        Self.files(task, line: "- Total trade value: \(total)"),
        Self.files(task, line: "**Total trade value:** $\(total)"),
        Self.files(task, line: "| Total trade value | USD \(total) |"),
      ]
      + Self.report(task).asOtherProgramsWrite.map { text in
        var files = plain
        files["trade_data_report.json"] = text
        return files
      }
    task.expectAcceptance(of: shapes, trade: trade)
  }

  /// Changes to the report, and the checkpoint that must fail.
  private static let wrongReports: [(change: @Sendable (inout JSON) -> Void, fails: String)] = [
    ({ $0["records"] = .integer(($0["records"]?.integer ?? 0) + 1) }, "count"), ({ $0["records"] = nil }, "count"),
    ({ $0["records"] = .integer(($0["records"]?.integer ?? 0) - 1) }, "count"), ({ $0["records"] = 0 }, "count"),
    ({ $0["records"] = [1] }, "count"), ({ $0["records"] = "many" }, "count"),
    ({ $0["total_value_usd"] = .integer(($0["total_value_usd"]?.integer ?? 0) + 1) }, "total"),
    ({ $0["total_value_usd"] = .integer(($0["total_value_usd"]?.integer ?? 0) - 1) }, "total"),
    ({ $0["total_value_usd"] = .integer(($0["total_value_usd"]?.integer ?? 0) / 1000) }, "total"),
    ({ $0["total_value_usd"] = nil }, "total"), ({ $0["total_value_usd"] = .null }, "total"),
    ({ $0["total_value_usd"] = "unknown" }, "total"), ({ $0["total_value_usd"] = -1 }, "total"),
    ({ $0["largest_record"] = "AAAAAAAA" }, "largest"), ({ $0["largest_record"] = nil }, "largest"),
    ({ $0["largest_record"] = 1 }, "largest"), ({ $0["largest_record"] = "" }, "largest"),
    ({ $0["concentration_percent"] = .number(($0["concentration_percent"]?.number ?? 0) + 0.2) }, "concentration"),
    ({ $0["concentration_percent"] = .number(($0["concentration_percent"]?.number ?? 0) / 100) }, "concentration"),
    ({ $0["concentration_percent"] = nil }, "concentration"), ({ $0["concentration_percent"] = 100 }, "concentration"),
  ]

  @Test(arguments: 0..<12) func `a wrong report fails at what is wrong, and there only`(seed: Int) async throws {
    let task = try Self.task(seed)
    let trade = try await Self.pulled(task, Set(Trader.Habit.allCases))
    task.expectLosses(
      Self.wrongReports.map { Attack($0.fails, Self.files(task, $0.change), costs: [$0.fails]) }, trade: trade)
    let total = task.facts["total"]?.integer ?? 0
    for line in [
      "Total trade value: \(total) thousand", "Total trade value: \(total) EUR", "Total trade value: \(total) or 5",
      "Total trade value: \(total)\nTotal trade value: 5", "Total: 5", "Total trade value: 5",
      "Total trade value: unknown", "",
    ] {
      let earned = task.earned(Self.files(task, line: line), trade: trade)
      #expect(earned.filter { $0.value < 1 }.keys.sorted() == ["summary"], "\(line)")
    }
  }

  @Test func `who lacks a virtue at the service fails there, and right figures do not help`() async throws {
    // What goes wrong at the service of each seed, and the habit that meets it.
    let cases: [(seed: Int, habit: Trader.Habit)] = [
      (0, .tellsApart), (1, .retries), (2, .retries), (3, .followsCursors), (4, .tellsApart), (7, .counts),
      (8, .readsSchema), (9, .readsRevisions), (10, .checksSums), (11, .retries),
    ]
    for (seed, habit) in cases {
      let task = try Self.task(seed)
      let trade = try await Self.pulled(task, Set(Trader.Habit.allCases).subtracting([habit]))
      let earned = task.earned(Self.files(task), trade: trade)
      #expect(earned["records"] ?? 1 < 1 && earned["total"] == 0, "\(seed)")
    }
  }

  @Test func `haste, inventions and nothing at all earn no more than they should`() async throws {
    let task = try Self.task(0)
    let hurried = try await Self.pulled(task, Set(Trader.Habit.allCases), pace: 1)
    #expect(task.earned(Self.files(task), trade: hurried).filter { $0.value < 1 }.keys.sorted() == ["pace"])
    var invented = try #require(task.product.trade?.environment)
    try await TradeFabricator().work(at: &invented)
    for trade in [invented, try #require(task.product.trade?.environment), nil] {
      let earned = task.earned(Self.files(task), trade: trade)
      for id in ["records", "conduct", "pace", "total", "largest"] { #expect(earned[id] == 0, "\(id)") }
    }
    let told = task.earned(Self.files(task), told: [], trade: hurried)
    for id in ["rates", "convention", "count", "total", "concentration", "summary"] { #expect(told[id] == 0, "\(id)") }
  }
}
