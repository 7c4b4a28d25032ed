/// The episodes that are kept, a bounded number of them.
///
/// When there is no room, the finished episode that was used longest ago goes, or else the one that nobody has used for
/// `patience`. An episode that somebody plays is never dropped: then there is no room for another.
struct EpisodeShelf {
  typealias Instant = ContinuousClock.Instant

  /// There is no room.
  struct Full: Error, Hashable {
    /// When there will be at the latest, if nobody uses the episode that was used longest ago.
    var patience: Duration
  }

  let capacity: Int
  /// How long an unfinished episode is kept that nobody uses.
  let patience: Duration
  private var places: [String: Place] = [:]

  private struct Place {
    let episode: ServedEpisode
    var lastUse: Instant
    var isOver = false
  }

  init(capacity: Int, patience: Duration) {
    self.capacity = capacity
    self.patience = patience
  }

  /// How many episodes there are.
  var count: Int { places.count }

  /// Keeps an episode.
  mutating func add(_ episode: ServedEpisode, id: String, at now: Instant) throws(Full) {
    if places.count >= capacity { try makeRoom(at: now) }
    places[id] = Place(episode: episode, lastUse: now)
  }

  /// The episode of that id, which is used now.
  mutating func episode(_ id: String, at now: Instant) -> ServedEpisode? {
    places[id]?.lastUse = now
    return places[id]?.episode
  }

  /// Takes note that an episode is finished.
  mutating func finish(_ id: String) { places[id]?.isOver = true }

  /// Drops an episode.
  /// - Returns: Whether there was one.
  mutating func remove(_ id: String) -> Bool { places.removeValue(forKey: id) != nil }

  private mutating func makeRoom(at now: Instant) throws(Full) {
    if let done = oldest(where: \.isOver) {
      places[done.key] = nil
    } else if let oldest = oldest(where: { _ in true }) {
      let idle = now - oldest.value.lastUse
      guard idle >= patience else { throw Full(patience: patience - idle) }
      places[oldest.key] = nil
    } else {
      throw Full(patience: patience)
    }
  }

  private func oldest(where condition: (Place) -> Bool) -> (key: String, value: Place)? {
    places.filter { condition($0.value) }.min { ($0.value.lastUse, $0.key) < ($1.value.lastUse, $1.key) }
  }
}
