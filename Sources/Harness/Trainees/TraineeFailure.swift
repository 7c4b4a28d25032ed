/// A trainee broke down: the episode counts as an infrastructure failure and has no score.
package struct TraineeFailure: Error, Hashable, Sendable, CustomStringConvertible {
  /// What happened, as a sentence without its full stop.
  package let description: String

  /// Creates the error.
  package init(_ description: String) { self.description = description }
}
