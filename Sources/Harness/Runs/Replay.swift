import Desk
import Synchronization
package import Workplace

/// An episode played again from its recording, without trainee or outside, and judged anew.
package struct Replay: Sendable {
  /// What became of the day.
  package let outcome: Workday.Outcome
  /// What its tasks earned by the present judge.
  package let tasks: [Episode.Task]
  /// The transcript that the replay leaves.
  package let transcript: String

  /// Plays an episode again.
  /// - Parameters:
  ///   - bundle: The day.
  ///   - plan: The run's plan, which says who played and how many turns there were at most.
  ///   - earlier: What came from the day before, where the plan has days follow each other.
  /// - Throws: `StoreFailure` when the world asks for more from outside than was recorded: it is not the world of then.
  package init(
    of episode: Episode.ID, _ recording: Recording, in bundle: DayBundle, plan: RunPlan, after earlier: CarryOver? = nil
  ) async throws {
    let world = World(plan.opening(bundle, after: earlier, feedback: recording.feedback))
    let transcript = Transcript(of: episode, trainee: plan.trainee, briefing: world.briefing)
    let calls: [[ToolCall]]
    do { calls = try recording.calls } catch { throw StoreFailure(brokenRecordingOf: episode, error) }
    outcome = try await Workday.play(
      RecordedTrainee(name: plan.trainee, turns: calls), in: world,
      outside: RecordedOutside(recording.fromOutside), maxSteps: plan.maxSteps, onTurn: { transcript.append($0) })
    tasks = Episode.Task.all(of: outcome.world)
    transcript.close(ending: outcome.ending, at: outcome.world.now, tasks: tasks)
    self.transcript = transcript.text
  }

  /// The first line, from 1, in which the replay's transcript is not the recorded one; `nil` when they are the same bytes.
  ///
  /// - Parameter marksIncluded: Whether the last line, which holds the marks, must agree as well.
  package func firstDifference(from recorded: String, marksIncluded: Bool) -> Int? {
    func lines(_ text: String) -> [Substring] {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return marksIncluded ? lines : lines.dropLast(2)
    }
    let (ours, theirs) = (lines(transcript), lines(recorded))
    let place = zip(ours, theirs).enumerated().first { $1.0 != $1.1 }?.offset
    return (place ?? (ours.count == theirs.count ? nil : min(ours.count, theirs.count))).map { $0 + 1 }
  }
}

extension StoreFailure {
  /// A recording that cannot be read.
  init(brokenRecordingOf episode: Episode.ID, _ reason: any Error) {
    self.init(
      "the recording of \(episode) in the run's run.sqlite is broken (\(reason)); put the file back, or play the episode anew "
        + "in another folder")
  }
}

/// Makes the calls that somebody made before.
private struct RecordedTrainee: Trainee {
  let name: String
  let turns: [[ToolCall]]

  func live(at desk: any Desk) async throws {
    for calls in turns { _ = try await desk.perform(calls) }
  }
}

/// Hands out what came from outside before.
private final class RecordedOutside: Outside {
  private let events: Mutex<ArraySlice<Ledger.Event>>

  init(_ events: [Ledger.Event]) { self.events = Mutex(events[...]) }

  func perform(_ errand: Errand) async throws -> Errand.Outcome {
    guard let event = events.withLock({ $0.popFirst() }), let outcome = Errand.Outcome(recorded: event) else {
      throw StoreFailure("the recording holds nothing for what the world asks for: it is not the world of then")
    }
    return outcome
  }
}
