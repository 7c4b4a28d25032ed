package import Foundation
package import Workplace

/// Judges the episodes of a run anew by playing them again.
package struct Rescoring: Codable, Hashable, Sendable {
  /// A checkpoint that earns something else now.
  package struct Change: Codable, Hashable, Sendable {
    /// The episode, the task and the checkpoint.
    package var episode, task, checkpoint: String
    /// The points earned on time then, and now; `nil` where there was, or is, no such checkpoint.
    package var before, after: Double?
  }

  /// How many episodes were played again.
  package var episodes = 0
  /// The marks that differ.
  package var changes: [Change] = []
  /// Episodes that did not go the same way again, or could not be replayed, with the reason.
  package var failures: [String] = []

  /// Replays every finished episode of a run.
  /// - Parameters:
  ///   - folder: The run's folder.
  ///   - saving: Whether the new marks take the place of the old ones.
  ///   - day: Loads a day by `scenario/day`.
  ///   - progress: Called whenever an episode was replayed.
  /// - Throws: When the folder holds no run or cannot be written.
  package init(
    _ folder: URL, saving: Bool, day: (String) throws -> DayBundle, progress: () -> Void = {}
  ) async throws {
    let record = try Store.read(folder)
    let store = saving ? try Store(folder: folder, plan: record.plan) : nil
    // What each scenario's last replayed day leaves to the next.
    var nights: [Episode.ID.Course: CarryOver] = [:]
    for episode in record.episodes where episode.failure == nil {
      do {
        let earlier = try Rescoring.night(before: episode, in: record, nights)
        let replay = try await Replay(recorded: episode.id, in: folder, plan: record.plan, after: earlier, day: day)
        nights[episode.id.course] = record.plan.memory.overnight(replay.outcome.world)
        if let line = replay.firstDifference(
          from: try Store.transcript(of: episode.id, in: folder), marksIncluded: false)
        {
          failures.append("\(episode.id): goes another way from line \(line) of its transcript on")
        } else {
          changes += Rescoring.changes(of: episode, now: replay.tasks)
          try store?.replaceTasks(
            of: episode.id, by: replay.tasks, replay.outcome.measures, transcript: replay.transcript)
        }
      } catch {
        failures.append("\(episode.id): \(error)")
      }
      episodes += 1
      progress()
    }
  }

  /// What came from the day before an episode; `nil` when nothing did.
  private static func night(
    before episode: Episode, in record: RunRecord, _ nights: [Episode.ID.Course: CarryOver]
  ) throws -> CarryOver? {
    guard record.plan.memory != .none else { return nil }
    let days = record.episodes.filter { $0.id.course == episode.id.course && $0.position < episode.position }
    guard let last = days.last else { return nil }
    guard let night = nights[episode.id.course], night.days.last == last.id.day else {
      throw StoreFailure("the day before, \(last.id), could not be replayed")
    }
    return night
  }

  private static func changes(of episode: Episode, now tasks: [Episode.Task]) -> [Change] {
    struct Name: Hashable { var task, checkpoint: String }
    func marks(_ tasks: [Episode.Task]) -> [(name: Name, points: Double)] {
      tasks.flatMap { task in
        task.score.marks.map { (Name(task: task.score.task, checkpoint: $0.checkpoint), $0.onTime) }
      }
    }
    let (before, after) = (marks(episode.tasks), marks(tasks))
    let then = Dictionary(before.map { ($0.name, $0.points) }, uniquingKeysWith: { first, _ in first })
    let now = Dictionary(after.map { ($0.name, $0.points) }, uniquingKeysWith: { first, _ in first })
    let names = after.map(\.name) + before.map(\.name).filter { now[$0] == nil }
    return names.filter { then[$0] != now[$0] }.map { name in
      Change(
        episode: episode.id.description, task: name.task, checkpoint: name.checkpoint, before: then[name],
        after: now[name])
    }
  }
}
