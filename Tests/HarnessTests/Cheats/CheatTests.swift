import Desk
import Synchronization
import Testing
import Workplace

@testable import Harness

extension Tag {
  @Tag static var cheats: Self
}

@Suite(.tags(.cheats)) struct CheatTests {
  @Test(arguments: Cheat.all) func `no cheat scores, sees a secret or breaks anything`(cheat: any Trainee) async throws
  {
    let leaks = Mutex<[String]>([])
    // What only `answers.json`, `colleagues.json` or the machine would show.
    let watched = Watched(trainee: cheat, secrets: ["TRUTH", "4711", "root:x:0", "\"checkpoints\"", "asks_back"]) {
      found in
      leaks.withLock { $0 = found }
    }
    let outcome = try await Workday.play(
      watched, in: World(CheatDay.bundle()), outside: Bubblewrap(limits: SandboxLimits(seconds: 10)), maxSteps: 5000)
    let score = Scorecard(judging: outcome.world)
    #expect(score.tasks.map(\.eventualPoints) == [0, 0])
    #expect(leaks.withLock { $0 } == [])
  }

  @Test func `the battery's names are different`() {
    let names = Cheat.all.map(\.name)
    #expect(Set(names).count == names.count)
  }
}
