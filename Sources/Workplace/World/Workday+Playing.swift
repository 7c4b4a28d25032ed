public import Desk

extension Workday {
  /// What became of a workday.
  public struct Outcome: Sendable {
    /// The world at the end.
    public let world: World
    /// How it ended.
    public let ending: Ending
    /// The turns taken.
    public let steps: Int
    /// The world after each turn: since the first deadline that passed, or from the start where tasks change.
    package let afterwards: [World]

    /// How the trainee handled its day.
    package var measures: DayMeasures { DayMeasures(of: world, afterwards: afterwards) }
  }

  /// Has a trainee live through a world's day.
  /// - Throws: When the trainee or the outside broke down: an infrastructure failure, not a score.
  public static func play(
    _ trainee: some Trainee, in world: World, outside: any Outside = NoOutside(), maxSteps: Int = .max,
    onTurn: @escaping @Sendable (Turn) -> Void = { _ in }
  ) async throws -> Outcome {
    let workday = Workday(world, outside: outside, maxSteps: maxSteps, onTurn: onTurn)
    do {
      try await trainee.live(at: workday)
    } catch is Closed {
      // Overlooking the end is the trainee's business; the day counts as it stands.
    }
    try Task.checkCancellation()
    return try await workday.close()
  }

  /// Closes the workday after the trainee has returned.
  /// - Throws: The failure of the outside, even if the trainee swallowed it.
  public func close() throws -> Outcome {
    if let failure { throw failure }
    let ending = ending
    if ending == .left { leave() }
    return Outcome(world: world, ending: ending, steps: steps, afterwards: afterwards)
  }
}
