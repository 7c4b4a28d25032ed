import Desk
import Notation
import Testing
import Trainees

@testable import TradeDesk

@Suite struct PublishedTableTests {
  /// The measured table of the rule-based baseline.
  @Test(
    arguments: zip(
      TradeTask.all.prefix(10).map(\.name), [98.0, 98.0, 98.0, 95.0, 95.7, 94.0, 98.0, 96.6, 96.9, 98.0]))
  func `the baseline gets the published scores`(_ name: String, _ score: Double) async throws {
    var environment = TradeEnvironment(try #require(TradeTask.named(name)), mode: .published, seed: 0)
    try await TradeBaseline().work(at: &environment)
    #expect(environment.score?.total == score)
  }

  @Test(arguments: TradeTask.all.prefix(10).map(\.name))
  func `invented records get full marks from the published judge, as they do in the original`(_ name: String)
    async throws
  {
    var environment = TradeEnvironment(try #require(TradeTask.named(name)), mode: .published, seed: 0)
    try await TradeFabricator().work(at: &environment)
    #expect(environment.score?.total == 100)
  }
}
