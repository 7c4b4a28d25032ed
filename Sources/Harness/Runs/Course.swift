import Workplace

/// Episodes that are played one after the other.
struct Course: Sendable {
  /// One of them.
  struct Place: Sendable {
    /// The place in the run's plan.
    let position: Int
    let assignment: Assignment
    let id: Episode.ID
  }

  /// How a day of a course begins.
  struct Morning: Sendable {
    /// What comes from the day before; `nil` on the first day.
    var earlier: CarryOver?
    /// What the trainee is told of the day before.
    var feedback: String?
  }

  /// Those that are done, in order.
  var past: [Place] = []
  /// Those that are yet to be played, in order.
  var places: [Place]

  init(places: [Place]) { self.places = places }

  /// What is left of it; `nil` when nothing is.
  /// - Parameter done: The ids of the episodes that are done.
  func resumed(done: Set<String>) -> Course? {
    guard let first = places.firstIndex(where: { !done.contains($0.id.description) }) else { return nil }
    var rest = self
    rest.past = Array(places[..<first])
    rest.places = Array(places[first...])
    return rest
  }
}
