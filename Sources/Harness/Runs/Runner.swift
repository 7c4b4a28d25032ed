package import Desk
package import Foundation
import Notation
import Synchronization
package import Workplace

/// Has a trainee play days, several at once, and stores each episode as it finishes.
package struct Runner: Sendable {
  /// Where one episode's trainee sits.
  package struct Seat: Sendable {
    /// The episode.
    package let episode: Episode.ID
    /// Where its standard error may go.
    package let log: URL
  }

  /// What became of a run.
  package struct Tally: Hashable, Sendable {
    /// Episodes played now.
    package var played = 0
    /// Episodes that were done before.
    package var skipped = 0
    /// Episodes whose infrastructure failed, with the reasons, in the order of the plan.
    package var failures: [String] = []
  }

  private let store: Store
  private let parallel: Int
  private let trainee: @Sendable (Seat) throws -> any Trainee
  private let outside: @Sendable () -> any Outside

  /// Creates a runner.
  /// - Parameters:
  ///   - store: Where episodes go; its plan says how often and how long days are played.
  ///   - parallel: How many episodes are played at once.
  ///   - trainee: Makes a trainee for one episode.
  ///   - outside: Makes what one episode's world needs from outside.
  package init(
    store: Store, parallel: Int, trainee: @escaping @Sendable (Seat) throws -> any Trainee,
    outside: @escaping @Sendable () -> any Outside = { Bubblewrap() }
  ) {
    precondition(parallel > 0, "somebody must play")
    self.store = store
    self.parallel = parallel
    self.trainee = trainee
    self.outside = outside
  }

  /// Plays what is not done yet.
  /// - Parameters:
  ///   - assignments: The suite's days, in order.
  ///   - progress: Hears how many of the plan's episodes are done, and how many of them failed.
  /// - Throws: When a day cannot be loaded or an episode cannot be stored. What is stored by then stays.
  package func run(
    _ assignments: [Assignment], progress: @escaping @Sendable (_ done: Int, _ failed: Int) -> Void = { _, _ in }
  ) async throws -> Tally {
    let done = try store.done()
    let plan = assignments.flatMap { day in (1...max(1, store.plan.repeats)).map { (day, day.episode($0)) } }
    let open = plan.enumerated().filter { !done.contains($0.element.1.description) }
    var tally = Tally(skipped: plan.count - open.count)
    var failures: [(position: Int, text: String)] = []
    progress(tally.skipped, 0)
    try await withThrowingTaskGroup(of: (position: Int, failure: String?).self) { group in
      var waiting = open.makeIterator()
      func startNext() {
        guard let (position, (assignment, id)) = waiting.next() else { return }
        group.addTask { (position, try await play(assignment, as: id, at: position)) }
      }
      for _ in 0..<parallel { startNext() }
      while let (position, failure) = try await group.next() {
        tally.played += 1
        if let failure { failures.append((position, "\(plan[position].1): \(failure)")) }
        progress(tally.skipped + tally.played, failures.count)
        startNext()
      }
    }
    tally.failures = failures.sorted { $0.position < $1.position }.map(\.text)
    return tally
  }

  /// Plays and stores one episode.
  /// - Returns: Why the infrastructure failed, if it did.
  private func play(_ assignment: Assignment, as id: Episode.ID, at position: Int) async throws -> String? {
    let bundle = try assignment.load()
    let world = World(bundle)
    let transcript = Transcript(of: id, trainee: store.plan.trainee, briefing: world.briefing)
    var record = Episode(
      id: id, position: position, result: .infrastructureFailure(""),
      effort: Episode.Effort(start: world.now, end: world.now), events: [])
    record.dials = bundle.day.dials ?? record.dials
    var recording: Recording?
    let begin = ContinuousClock.now
    record.effort.startedAt = Date.now.ISO8601Format()
    do {
      let outcome = try await live(world, id: id, transcript: transcript)
      let tasks = Episode.Task.all(of: outcome.world)
      record.result = .done(outcome.ending, tasks)
      record.effort.end = outcome.world.now
      record.measures = outcome.measures
      record.events = outcome.world.ledger.entries.compactMap(Episode.Event.init)
      recording = Recording(turns: transcript.callsByTurn, ledger: outcome.world.ledger)
      transcript.close(ending: outcome.ending, at: outcome.world.now, tasks: tasks)
    } catch {
      // A cancelled run is no failure of the episode: it will be played when the run is resumed.
      try Task.checkCancellation()
      record.result = .infrastructureFailure("\(error)")
      transcript.close(failure: "\(error)")
    }
    record.effort.steps = transcript.turns
    record.effort.calls = transcript.calls
    record.effort.refusals = transcript.refusals
    record.effort.wallSeconds = Double((ContinuousClock.now - begin) / .milliseconds(1)) / 1000
    record.effort.finishedAt = Date.now.ISO8601Format()
    try store.save(record, transcript: transcript.text, recording: recording)
    return record.failure
  }

  private func live(_ world: World, id: Episode.ID, transcript: Transcript) async throws -> Workday.Outcome {
    let trainee = try trainee(Seat(episode: id, log: store.log(of: id)))
    return try await Workday.play(
      trainee, in: world, outside: outside(), maxSteps: store.plan.maxSteps, onTurn: { transcript.append($0) })
  }
}
