import Desk
import Harness
import Notation
import TradeDesk
import Trainees

/// What trade episodes cost, in process, on one core: drawn anew with each seed, and as a group of one seed.
///
/// Beside each figure stands how many times that of the original it is. The original's were measured on this kind of machine
/// (spec/comtradebench.md): played by its own baseline, in process, without its fixed sleeps.
enum TradeBench {
  /// Episodes a second of the original.
  private static let originalEpisodes: [(task: String, rate: Double)] = [("T1", 35), ("T4", 124), ("T9", 68)]
  /// Steps a second of the original.
  private static let originalSteps = 745.0

  static func figures() async throws -> [Figure] {
    var figures: [Figure] = []
    for (name, original) in originalEpisodes {
      guard let task = TradeTask.named(name) else { continue }
      var seed = 0
      figures.append(
        try await Stopwatch.rate("trade episodes of \(name), a seed each, played and judged", unit: "/s") {
          seed += 1
          try await play(TradeEnvironment(task, seed: seed))
          return 1
        }.compared(with: original))
      let group = TradeEnvironment(task, seed: 1)
      figures.append(
        try await Stopwatch.rate("trade episodes of \(name), a group of one seed", unit: "/s") {
          try await play(group)
          return 1
        }.compared(with: original))
      figures.append(
        await Stopwatch.rate("trade requests of \(name)", unit: "/s") {
          var environment = group
          for page in 1...4 { _ = environment.ask(page: page) }
          return 4
        }.compared(with: originalSteps))
      figures.append(
        await Stopwatch.rate("trade requests of \(name), as tool calls with JSON", unit: "/s") {
          var environment = group
          for page in 1...4 { _ = environment.apply(ToolCall("fetch_page", ["page": .integer(page)])) }
          return 4
        }.compared(with: originalSteps))
      let submission = try await Script(group)
      figures.append(
        await Stopwatch.rate("trade episodes of \(name), a group of one seed, as tool calls with JSON", unit: "/s") {
          submission.play()
          return 1
        }.compared(with: original))
    }
    return figures
  }

  /// The baseline's calls, so that an episode can be played by its texts without the time that a trainee takes to read them.
  private struct Script {
    private let start: TradeEnvironment
    private let calls: [ToolCall]

    init(_ environment: TradeEnvironment) async throws {
      let desk = RecordingDesk(environment)
      try await AtDesk(TradeBaseline()).live(at: desk)
      (start, calls) = (environment, await desk.calls)
    }

    func play() {
      var environment = start
      for call in calls { _ = environment.apply(call) }
    }
  }

  /// A trade session that keeps the calls.
  private actor RecordingDesk: Desk {
    nonisolated let briefing: Briefing
    private let session: TradeSession
    private(set) var calls: [ToolCall] = []

    init(_ environment: TradeEnvironment) {
      session = TradeSession(environment)
      briefing = session.briefing
    }

    func perform(_ calls: [ToolCall]) async throws -> Observation {
      self.calls += calls
      return try await session.perform(calls)
    }
  }

  private static func play(_ environment: TradeEnvironment) async throws {
    var environment = environment
    try await TradeBaseline().work(at: &environment)
  }
}
