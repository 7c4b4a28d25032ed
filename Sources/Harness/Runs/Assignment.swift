package import Workplace

/// A day to be played, loaded only when its turn comes.
package struct Assignment: Sendable {
  /// `scenario/day`, unique in a run.
  package let id: String
  /// Reads or makes the day; may be called several times and from several threads at once.
  package let load: @Sendable () throws -> DayBundle

  /// Creates an assignment.
  package init(id: String, load: @escaping @Sendable () throws -> DayBundle) {
    self.id = id
    self.load = load
  }

  /// The episode of playing it for that time, counted from 1.
  func episode(_ repetition: Int) -> Episode.ID {
    let parts = id.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    return Episode.ID(
      scenario: String(parts[0]), day: parts.count > 1 ? String(parts[1]) : "day", repetition: repetition)
  }
}
