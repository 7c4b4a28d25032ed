import Testing
import TradeDesk

@testable import Gateways

@Suite struct EpisodeShelfTests {
  private let start = ContinuousClock.now
  private let episode: ServedEpisode

  init() throws { episode = ServedEpisode(TradeEnvironment(try #require(TradeTask.named("T4")), seed: 1)) }

  private func at(_ seconds: Int) -> ContinuousClock.Instant { start + .seconds(seconds) }

  private func full() throws -> EpisodeShelf {
    var shelf = EpisodeShelf(capacity: 2, patience: .seconds(100))
    try shelf.add(episode, id: "a", at: at(0))
    try shelf.add(episode, id: "b", at: at(1))
    return shelf
  }

  @Test func `episodes that are played are not dropped for others`() throws {
    var shelf = try full()
    #expect(throws: EpisodeShelf.Full(patience: .seconds(70))) { try shelf.add(episode, id: "c", at: at(30)) }
    #expect(shelf.count == 2)
    #expect(shelf.episode("a", at: at(30)) != nil)
    #expect(shelf.episode("c", at: at(30)) == nil)
  }

  @Test func `a finished episode makes room first`() throws {
    var shelf = try full()
    shelf.finish("b")
    try shelf.add(episode, id: "c", at: at(200))
    #expect(shelf.episode("a", at: at(200)) != nil)
    #expect(shelf.episode("b", at: at(200)) == nil)
    #expect(shelf.episode("c", at: at(200)) != nil)
  }

  @Test func `the episode that nobody used for long makes room`() throws {
    var shelf = try full()
    _ = shelf.episode("a", at: at(50))
    try shelf.add(episode, id: "c", at: at(101))
    #expect(shelf.episode("b", at: at(101)) == nil)
    #expect(shelf.episode("a", at: at(101)) != nil)
  }

  @Test func `a closed episode makes room at once`() throws {
    var shelf = try full()
    let (first, second) = (shelf.remove("a"), shelf.remove("a"))
    #expect(first)
    #expect(!second)
    try shelf.add(episode, id: "c", at: at(2))
    #expect(shelf.count == 2)
  }
}
