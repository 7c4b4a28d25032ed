import Chance
import Desk
import Foundation
import Generation
import MetaTasks
import Synchronization
import Testing
import Workplace

@testable import Harness

/// The battery against days as they are handed out.
@Suite(.tags(.cheats)) struct GeneratedCheatTests {
  /// For each seed, days that together have all families that can be generated.
  private static let days = Result {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path()
    let hub = try Hub(at: root + "task_hub")
    let families = hub.playableFamilies
    let most = 6  // tasks of a sampled day
    let halves = stride(from: 0, to: families.count, by: most).map { Array(families[$0...].prefix(most)) }
    return try (0..<2).flatMap { seed in
      try halves.map { families in
        let config = try ScenarioConfig.sampled(
          scenarios: 40, days: 1, seed: seed, mode: .mutable, hub: hub, families: families)
        let index = try #require(config.scenarios.firstIndex { $0.days[0].tasks.count == families.count })
        return try DayBuilder(config: config, hub: hub, hubDigest: Digest(of: "tests")).bundle(scenario: index, day: 0)
      }
    }
  }

  @Test(arguments: Cheat.all) func `no cheat scores on a generated day, or sees its answers`(cheat: any Trainee)
    async throws
  {
    let days = try Self.days.get()
    #expect(!days.isEmpty)
    for bundle in days {
      let leaks = Mutex<[String]>([])
      let watched = Watched(trainee: cheat, secrets: ["\"checkpoints\"", "asks_back", "\"decisive\"", "root:x:0"]) {
        found in
        leaks.withLock { $0 = found }
      }
      let outcome = try await Workday.play(
        watched, in: World(bundle), outside: Bubblewrap(limits: SandboxLimits(seconds: 10)), maxSteps: 5000)
      for task in Scorecard(judging: outcome.world).tasks {
        #expect(
          task.eventualPoints == 0, "\(bundle.day.scenario), \(task.task): \(task.marks.filter { $0.eventual > 0 })")
      }
      #expect(leaks.withLock { $0 } == [])
    }
  }
}
