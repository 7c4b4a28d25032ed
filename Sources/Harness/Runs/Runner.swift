package import Desk
package import Foundation
import Notation
import Synchronization
package import Workplace

/// Has a trainee play days, several at once, and stores each episode as it finishes.
///
/// Where the plan has days follow each other, a scenario's days are played one after the other, and scenarios at once.
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
    /// Episodes that could not be played because the day before has no score.
    package var waiting = 0
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
    let courses = courses(of: assignments)
    let open = courses.compactMap { $0.resumed(done: done) }
    let total = courses.reduce(0) { $0 + $1.places.count }
    let toDo = open.reduce(0) { $0 + $1.places.count }
    var tally = Tally(skipped: total - toDo)
    var failures: [(position: Int, text: String)] = []
    progress(tally.skipped, 0)
    try await withThrowingTaskGroup(of: Stage.self) { group in
      var waiting = open.makeIterator()
      func startNext() {
        guard let course = waiting.next() else { return }
        group.addTask { try await begin(course) }
      }
      for _ in 0..<parallel { startNext() }
      while let stage = try await group.next() {
        tally.played += 1
        if let failure = stage.failure { failures.append((stage.place.position, "\(stage.place.id): \(failure)")) }
        progress(tally.skipped + tally.played, failures.count)
        guard let (course, morning) = stage.next else {
          tally.waiting += stage.stranded
          startNext()
          continue
        }
        group.addTask { try await play(course, morning) }
      }
    }
    tally.failures = failures.sorted { $0.position < $1.position }.map(\.text)
    return tally
  }

  /// Episodes that follow each other: one alone where days stand alone, else a scenario's, for each repetition.
  private func courses(of assignments: [Assignment]) -> [Course] {
    let repeats = 1...max(1, store.plan.repeats)
    let days = assignments.flatMap { day in repeats.map { (day, day.episode($0)) } }
    let places = days.enumerated().map { Course.Place(position: $0, assignment: $1.0, id: $1.1) }
    guard store.plan.memory != .none else { return places.map { Course(places: [$0]) } }
    let groups = Dictionary(grouping: places, by: \.id.course)
    return groups.values.map { Course(places: $0) }.sorted { $0.places[0].position < $1.places[0].position }
  }

  /// Plays a course's first open episode, after playing again from their recordings those that are done.
  private func begin(_ course: Course) async throws -> Stage {
    var morning = Course.Morning()
    for place in course.past {
      guard let recording = try Store.recording(of: place.id, in: store.folder) else {
        throw StoreFailure("\(place.id) was stored without a recording, so the days after it cannot be played")
      }
      let replay = try await Replay(
        of: place.id, recording, in: try place.assignment.load(), plan: store.plan, after: morning.earlier)
      morning = self.morning(after: replay.outcome.world, of: place.id, replay.tasks)
    }
    return try await play(course, morning)
  }

  private func morning(after world: World, of id: Episode.ID, _ tasks: [Episode.Task]) -> Course.Morning {
    guard let earlier = store.plan.memory.overnight(world) else { return Course.Morning() }
    return Course.Morning(
      earlier: earlier, feedback: store.plan.tellsFeedback ? Feedback.text(on: id.day, tasks) : nil)
  }

  /// Plays the first of a course's episodes.
  private func play(_ course: Course, _ morning: Course.Morning) async throws -> Stage {
    let place = course.places[0]
    let (failure, next) = try await play(place.assignment, as: place.id, at: place.position, morning)
    var rest = course
    rest.places.removeFirst()
    guard let next, !rest.places.isEmpty else {
      return Stage(place: place, failure: failure, stranded: rest.places.count)
    }
    return Stage(place: place, failure: failure, next: (rest, next))
  }

  /// What came of one episode of a course.
  private struct Stage: Sendable {
    let place: Course.Place
    /// Why the infrastructure failed, if it did.
    let failure: String?
    /// What is to be played next.
    var next: (course: Course, morning: Course.Morning)?
    /// How many episodes cannot be played because of the failure.
    var stranded = 0
  }

  /// Plays and stores one episode.
  /// - Returns: Why the infrastructure failed, if it did; else how the next day of the course begins.
  private func play(
    _ assignment: Assignment, as id: Episode.ID, at position: Int, _ morning: Course.Morning
  ) async throws -> (failure: String?, next: Course.Morning?) {
    let bundle = store.plan.opening(try assignment.load(), after: morning.earlier, feedback: morning.feedback)
    let world = World(bundle)
    let transcript = Transcript(of: id, trainee: store.plan.trainee, briefing: world.briefing)
    var record = Episode(
      id: id, position: position, result: .infrastructureFailure(""),
      effort: Episode.Effort(start: world.now, end: world.now), events: [])
    record.dials = bundle.day.dials ?? record.dials
    var recording: Recording?
    var next: Course.Morning?
    let begin = ContinuousClock.now
    record.effort.startedAt = Date.now.ISO8601Format()
    do {
      let outcome = try await live(world, id: id, transcript: transcript)
      let tasks = Episode.Task.all(of: outcome.world)
      record.result = .done(outcome.ending, tasks)
      record.effort.end = outcome.world.now
      record.measures = outcome.measures
      record.events = outcome.world.ledger.entries.compactMap(Episode.Event.init)
      recording = Recording(
        turns: transcript.callsByTurn, ledger: outcome.world.ledger, feedback: morning.feedback)
      next = self.morning(after: outcome.world, of: id, tasks)
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
    return (record.failure, next)
  }

  private func live(_ world: World, id: Episode.ID, transcript: Transcript) async throws -> Workday.Outcome {
    let trainee = try trainee(Seat(episode: id, log: store.log(of: id)))
    return try await Workday.play(
      trainee, in: world, outside: outside(), maxSteps: store.plan.maxSteps, onTurn: { transcript.append($0) })
  }
}
