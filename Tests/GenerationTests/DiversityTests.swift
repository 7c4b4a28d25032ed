import Testing

@testable import Generation

struct DiversityTests {
  @Test(arguments: ClueNecessityTests.families)
  func `instances differ from draw to draw, whatever the number of jobs`(family: String) async throws {
    let hub = try TestHub.hub.get()
    func measured(jobs: Int) async throws -> Diversity {
      try await Diversity.measured(family: family, draws: 40, seed: 11, hub: hub, jobs: jobs) {}
    }
    let found = try await measured(jobs: 2)
    #expect(found.draws == 40)
    #expect(found.pairs == 40, "\(found)")
    #expect(try await measured(jobs: 1) == found)
  }
}
