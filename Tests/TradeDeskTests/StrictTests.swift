import Desk
import Notation
import Testing
import Trainees

@testable import TradeDesk

/// A task with a trainee's work on it.
func played(_ name: String, by trainee: any TradeTrainee, seed: Int, level: Int = 3) async throws -> TradeEnvironment {
  let task = try #require(TradeTask.named(name))
  var environment = TradeEnvironment(task, seed: seed, level: level)
  try await trainee.work(at: &environment)
  return environment
}

func named(_ name: String) throws -> any TradeTrainee { try #require(TradeTrainees.named(name)) }

let allTasks = TradeTask.all.map(\.name)

@Suite struct StrictTests {
  @Test(arguments: allTasks, 1...5)
  func `perfect work earns 100`(_ name: String, _ level: Int) async throws {
    for seed in 0..<8 {
      let environment = try await played(name, by: named("expert"), seed: seed, level: level)
      let score = try #require(environment.score, "seed \(seed)")
      #expect(score.total == 100, "seed \(seed): \(score.breakdown.text()) \(score.remarks)")
    }
  }

  @Test(arguments: allTasks) func `invented records earn nothing`(_ name: String) async throws {
    for seed in 0..<4 {
      let environment = try await played(name, by: TradeFabricator(), seed: seed)
      #expect(environment.score?.total == 0)
    }
  }

  @Test(arguments: allTasks) func `words in place of a log earn nothing`(_ name: String) async throws {
    for seed in 0..<4 {
      let environment = try await played(name, by: named("stuffer"), seed: seed)
      let score = try #require(environment.score)
      #expect(score[.observability] == 0)
      #expect(score.total < 90)
    }
  }

  @Test(arguments: allTasks) func `every advertised fault occurs`(_ name: String) throws {
    let task = try #require(TradeTask.named(name))
    for seed in 0..<50 {
      let instance = TradeInstance(task, level: 3, seed: seed)
      let traps = instance.pages.flatMap { $0.rows + $0.extras.map(\.row) }.compactMap(\.trap)
      let isRefused = instance.par.requests > instance.pages.count
      switch task.mode {
      case .none, .pagination, .pageDrift, .tokenBucket: #expect(!isRefused && traps.isEmpty)
      case .duplicates: #expect(traps.count { $0 == .duplicates } >= 2)
      case .rateLimit, .serverError, .cursorExpiry, .clockSkew, .outage: #expect(isRefused)
      case .totalsTrap: #expect(traps.count { $0 == .totals } == instance.pages.count)
      case .mixed, .shrinkingBudget: #expect(isRefused && traps.contains(.duplicates))
      case .adaptive, .escalation: #expect(isRefused && traps.contains(.duplicates) && traps.contains(.totals))
      case .truncation: #expect(instance.pages.contains { $0.firstCut != nil } && isRefused)
      case .schemaDrift: #expect(traps.contains(.schema))
      case .revisions: #expect(traps.contains(.revisions))
      case .hiddenTotals: #expect(traps.count { $0 == .totals } > instance.pages.count)
      }
    }
  }

  @Test(arguments: allTasks) func `the adversary shows its teeth in plain work`(_ name: String) async throws {
    guard ["T9", "T11"].contains(name) else { return }
    for seed in 0..<20 {
      let environment = try await played(name, by: named("careful"), seed: seed)
      #expect(environment.ledger.requests.contains { $0.status == 429 })
    }
  }

  @Test(arguments: allTasks) func `seeds draw different data, and the same seed the same`(_ name: String) throws {
    let task = try #require(TradeTask.named(name))
    func records(_ seed: Int) -> [TradeRecord] { TradeInstance(task, level: 3, seed: seed).truth }
    #expect(records(1) == records(1))
    #expect(Set((0..<50).map { records($0)[0].tradeValue }).count > 45)
    #expect(Set(records(1).map(\.recordID)).count == records(1).count)
  }

  @Test(arguments: ["T6", "T9", "T11", "T14", "T20"])
  func `a group of 64 episodes of one seed, played at once, is one and the same`(_ name: String) async throws {
    let digests = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<64 {
        group.addTask { try await played(name, by: named("careful"), seed: 7).ledger.lines.joined(separator: "\n") }
      }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(digests.count == 1)
  }

  @Test func `a copy goes its own way`() throws {
    let task = try #require(TradeTask.named("T9"))
    var one = TradeEnvironment(task, seed: 3)
    _ = one.ask(page: 1)
    var other = one
    #expect(one.ask(page: 2) == other.ask(page: 2))
    _ = one.ask(page: 3)
    #expect(other.requestsUsed == 2)
    #expect(one.ledger.digest != other.ledger.digest)
  }

  /// Virtues with tasks on which the lack of them shows.
  static let virtues: [(Set<Trader.Habit>, [String])] = [
    ([.retries], ["T4", "T5", "T8", "T9", "T11", "T14", "T18", "T19", "T20"]),
    ([.waits], ["T4", "T5", "T8", "T9", "T11", "T14", "T18", "T20"]),
    ([.tellsApart], ["T3", "T8", "T10", "T11", "T20"]), ([.dropsFlagged, .dropsUnflagged], ["T7", "T17"]),
    ([.dropsUnflagged], ["T17"]), ([.followsCursors], ["T6", "T14"]), ([.counts], ["T13"]),
    ([.readsRevisions], ["T16"]),
    ([.readsSchema], ["T15"]), ([.checksSums], ["T17"]), ([.paces], ["T12"]), ([.watchesCursors], ["T14"]),
    ([.readsClock], ["T18"]),
  ]

  @Test(arguments: virtues)
  func `whoever lacks a virtue scores lower where it counts`(_ virtue: (habits: Set<Trader.Habit>, tasks: [String]))
    async throws
  {
    let trader = Trader("almost expert", Set(Trader.Habit.allCases).subtracting(virtue.habits))
    for name in virtue.tasks {
      for seed in 0..<4 {
        let score = try #require(try await played(name, by: trader, seed: seed).score)
        #expect(score.total < 100, "\(name), seed \(seed)")
      }
    }
  }

  @Test func `the best two are told apart, and the ladder has rungs`() async throws {
    var means: [String: Double] = [:]
    for trainee in TradeTrainees.all {
      var total = 0.0
      for name in allTasks {
        for seed in 0..<3 { total += try await played(name, by: trainee, seed: seed).score?.total ?? 0 }
      }
      means[trainee.name] = total / 60
    }
    #expect(means["expert"] == 100)
    #expect(means["careful"]! < 97)
    #expect(means["baseline"]! < 75)
    #expect(means["idle"] == 0)
    #expect(means["fabricator"] == 0)
  }

  @Test(arguments: allTasks) func `rows are written as their values would be`(_ name: String) throws {
    let task = try #require(TradeTask.named(name))
    var odd = TradeRecord(
      TradeQuery(reporter: "4\"0", partner: "\u{1}é", flow: "", hs: "\\", year: -5), tradeValue: .min, netWeight: .max,
      qty: 0, recordID: "a\nb")
    let plain = odd
    odd.tradeValue = 1_000_000
    for level in [1, 5] {
      let rows =
        TradeInstance(task, level: level, seed: 2).plainRows.flatMap { $0 } + [plain, odd].map { .record($0) }
      var text = Array("[".utf8)
      TradeRow.write(rows, to: &text)
      #expect(String(decoding: text, as: UTF8.self) + "]" == JSON.array(rows.map(\.json)).text())
    }
  }

  @Test(arguments: allTasks)
  func `tools and typed calls are one service`(_ name: String) async throws {
    for trainee in [try named("expert"), try named("careful"), TradeBaseline()] {
      let typed = try await played(name, by: trainee, seed: 11)
      let desk = EnvironmentDesk(TradeEnvironment(typed.task, seed: 11))
      try await AtDesk(trainee).live(at: desk)
      let texts = await desk.environment
      #expect(texts.score?.total == typed.score?.total)
      #expect(texts.ledger.digest == typed.ledger.digest)
    }
  }
}

/// The least desk there can be.
actor EnvironmentDesk: Desk {
  nonisolated let briefing: Briefing
  private(set) var environment: TradeEnvironment

  init(_ environment: TradeEnvironment) {
    self.environment = environment
    briefing = Briefing(
      trainee: "", instructions: "", greeting: "", tasks: [], tools: environment.tools, start: Moment(minutes: 0),
      callsPerTurn: 1)
  }

  func perform(_ calls: [ToolCall]) async throws -> Observation {
    Observation(
      results: calls.map { environment.apply($0) }, notifications: [], now: Moment(minutes: environment.now / 60),
      isOver: environment.isOver)
  }
}
