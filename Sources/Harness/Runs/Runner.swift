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
    let entries = plan.enumerated().map { Stage(position: $0.offset, assignment: $0.element.0, id: $0.element.1) }
    let open = chains(of: entries).filter { chain in chain.contains { !done.contains($0.id.description) } }
    var tally = Tally(skipped: plan.count { done.contains($0.1.description) })
    var failures: [(position: Int, text: String)] = []
    progress(tally.skipped, 0)
    let meter = Mutex((done: tally.skipped, failed: 0))
    let report: @Sendable (Finding) -> Void = { finding in
      meter.withLock { meter in
        meter.done += 1
        if finding.failure != nil { meter.failed += 1 }
        progress(meter.done, meter.failed)
      }
    }
    try await withThrowingTaskGroup(of: [Finding].self) { group in
      var waiting = open.makeIterator()
      func startNext() {
        guard let chain = waiting.next() else { return }
        group.addTask { try await play(chain, done: done, report: report) }
      }
      for _ in 0..<parallel { startNext() }
      while let findings = try await group.next() {
        tally.played += findings.count
        for finding in findings {
          if let failure = finding.failure {
            failures.append((finding.stage.position, "\(finding.stage.id): \(failure)"))
          }
        }
        startNext()
      }
    }
    tally.failures = failures.sorted { $0.position < $1.position }.map(\.text)
    return tally
  }

  /// One episode of the plan.
  private struct Stage {
    let position: Int
    let assignment: Assignment
    let id: Episode.ID
  }

  /// What came of playing one.
  private struct Finding {
    let stage: Stage
    let failure: String?
  }

  /// Episodes that must be played one after the other: where days go on, those of a scenario.
  private func chains(of stages: [Stage]) -> [[Stage]] {
    guard store.plan.goesOn else { return stages.map { [$0] } }
    struct Name: Hashable { var scenario: String, repetition: Int }
    let groups = Dictionary(grouping: stages) { Name(scenario: $0.id.scenario, repetition: $0.id.repetition) }
    return groups.values.sorted { $0[0].position < $1[0].position }
  }

  /// Plays what is open of a chain, in order. Where an episode fails, those after it wait for the run to be resumed.
  private func play(
    _ chain: [Stage], done: Set<String>, report: (Finding) -> Void
  ) async throws -> [Finding] {
    var past: CarryOver?
    var findings: [Finding] = []
    for stage in chain {
      let bundle = try stage.assignment.load().after(past)
      if done.contains(stage.id.description) {
        past = store.plan.leftover(of: try await replayed(stage.id, in: bundle))
        continue
      }
      let (world, failure) = try await play(bundle, as: stage.id, at: stage.position)
      findings.append(Finding(stage: stage, failure: failure))
      report(findings[findings.count - 1])
      guard let world else { break }
      past = store.plan.leftover(of: world)
    }
    return findings
  }

  /// The world in which an episode that is done ended.
  private func replayed(_ id: Episode.ID, in bundle: DayBundle) async throws -> World {
    guard let recording = try Store.recording(of: id, in: store.folder) else {
      throw StoreFailure("\(id) was stored without a recording, so the days after it cannot go on from there")
    }
    return try await Replay(of: id, recording, in: bundle, plan: store.plan).outcome.world
  }

  /// Plays and stores one episode.
  /// - Returns: The world at its end, or why the infrastructure failed.
  private func play(_ bundle: DayBundle, as id: Episode.ID, at position: Int) async throws -> (World?, String?) {
    let world = World(bundle)
    let transcript = Transcript(of: id, trainee: store.plan.trainee, briefing: world.briefing)
    var record = Episode(
      id: id, position: position, result: .infrastructureFailure(""),
      effort: Episode.Effort(start: world.now, end: world.now), events: [])
    record.dials = bundle.day.dials ?? record.dials
    var recording: Recording?
    var played: World?
    let begin = ContinuousClock.now
    record.effort.startedAt = Date.now.ISO8601Format()
    do {
      let outcome = try await live(world, id: id, transcript: transcript)
      let tasks = Episode.Task.all(of: outcome.world)
      record.result = .done(outcome.ending, tasks)
      played = outcome.world
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
    return (played, record.failure)
  }

  private func live(_ world: World, id: Episode.ID, transcript: Transcript) async throws -> Workday.Outcome {
    let trainee = try trainee(Seat(episode: id, log: store.log(of: id)))
    return try await Workday.play(
      trainee, in: world, outside: outside(), maxSteps: store.plan.maxSteps, onTurn: { transcript.append($0) })
  }
}
