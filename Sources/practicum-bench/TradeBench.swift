import TradeDesk
import Trainees

/// What trade episodes cost, in process, on one core: drawn anew with each seed, and as a group of one seed.
enum TradeBench {
  static func figures() async throws -> [Figure] {
    var figures: [Figure] = []
    for name in ["T1", "T4", "T9"] {
      guard let task = TradeTask.named(name) else { continue }
      var seed = 0
      figures.append(
        try await Stopwatch.rate("trade episodes of \(name), a seed each, played and judged", unit: "/s") {
          seed += 1
          try await play(TradeEnvironment(task, seed: seed))
          return 1
        })
      let group = TradeEnvironment(task, seed: 1)
      figures.append(
        try await Stopwatch.rate("trade episodes of \(name), a group of one seed", unit: "/s") {
          try await play(group)
          return 1
        })
      figures.append(
        await Stopwatch.rate("trade requests of \(name)", unit: "/s") {
          var environment = group
          for page in 1...4 { _ = environment.ask(page: page) }
          return 4
        })
    }
    return figures
  }

  private static func play(_ environment: TradeEnvironment) async throws {
    var environment = environment
    try await TradeBaseline().work(at: &environment)
  }
}
