import Hummingbird
import Notation
import Synchronization
import TradeDesk

/// The trade episodes that a server has open.
final class TradeFloor: Sendable {
  /// By which rules they are played.
  let mode: TradeEnvironment.Mode
  private let shelf: Mutex<EpisodeShelf>

  /// How long an unfinished episode is kept that nobody uses, when its place is needed.
  static let patience = Duration.seconds(1800)

  init(mode: TradeEnvironment.Mode, capacity: Int) {
    self.mode = mode
    shelf = Mutex(EpisodeShelf(capacity: capacity, patience: TradeFloor.patience))
  }

  /// How many episodes are open.
  var count: Int { shelf.withLock(\.count) }

  /// Opens an episode.
  /// - Returns: Its id, which nobody can guess: whoever has it plays.
  /// - Throws: `Refusal` 503 when there is no room.
  func open(_ environment: TradeEnvironment) throws(Refusal) -> String {
    let id = TradeFloor.freshID()
    let episode = ServedEpisode(environment)
    let full = shelf.withLock { shelf -> (capacity: Int, patience: Duration)? in
      do throws(EpisodeShelf.Full) {
        try shelf.add(episode, id: id, at: .now)
        return nil
      } catch {
        return (shelf.capacity, error.patience)
      }
    }
    guard let full else { return id }
    throw Refusal(
      .serviceUnavailable, "server_full",
      "all \(full.capacity) episodes are being played; close one, or start the server with a higher --max-episodes",
      retryAfter: max(1, Int(full.patience.components.seconds)))
  }

  /// The episode of that id.
  /// - Throws: `Refusal` 404 when there is none.
  func episode(_ id: String) throws(Refusal) -> ServedEpisode {
    guard let episode = shelf.withLock({ $0.episode(id, at: .now) }) else { throw TradeFloor.unknown(id) }
    return episode
  }

  /// Takes note that an episode is finished.
  func finish(_ id: String) { shelf.withLock { $0.finish(id) } }

  /// Drops an episode.
  /// - Throws: `Refusal` 404 when there is none.
  func close(_ id: String) throws(Refusal) {
    guard shelf.withLock({ $0.remove(id) }) else { throw TradeFloor.unknown(id) }
  }

  private static func unknown(_ id: String) -> Refusal {
    Refusal(
      .notFound, "unknown_episode",
      "there is no episode '\(id.prefix(40))': it was never opened, was closed, or made room for others; "
        + "open one with POST /api/reset")
  }

  /// 128 random bits: no part of anything generated, but the key to an episode.
  private static func freshID() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<2).map { _ in
      let half = String(generator.next(), radix: 16)
      return String(repeating: "0", count: 16 - half.count) + half
    }.joined()
  }
}
