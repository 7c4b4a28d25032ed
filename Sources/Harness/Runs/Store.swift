package import Foundation
import GRDB
package import Workplace

/// A run on disk: `run.sqlite`, which every report is made of, and a transcript an episode.
///
/// An episode is stored in one transaction when it is finished, after its transcript. So a run that is killed at any moment has
/// lost nothing that was finished and holds nothing twice.
package final class Store: Sendable {
  /// The run's folder.
  package let folder: URL
  /// What the run is to do.
  package let plan: RunPlan
  let database: DatabaseQueue
  private let lock: RunLock

  /// Begins a run in a folder, or resumes the one that was begun there.
  /// - Throws: `StoreFailure` when the folder holds another run, is in use or cannot be written.
  package init(folder: URL, plan: RunPlan) throws {
    self.folder = folder
    self.plan = plan
    try FileManager.default.createDirectory(
      at: folder.appending(path: "episodes"), withIntermediateDirectories: true)
    lock = try RunLock(folder: folder.path)
    database = try Store.open(folder.appending(path: "run.sqlite"))
    try Store.migrator.migrate(database)
    try begin()
  }

  private func begin() throws {
    let folder = folder.path
    try database.write { db in
      guard let begun = try Store.plan(in: db) else { return try Store.save(self.plan, in: db) }
      let differences = self.plan.differences(from: begun)
      guard differences.isEmpty else {
        throw StoreFailure(
          "the run in '\(folder)' was begun with \(differences.joined(separator: ", and with ")); "
            + "choose another --out or remove that folder")
      }
    }
  }

  /// The episodes that are done; those whose infrastructure failed are not.
  package func done() throws -> Set<String> {
    try database.read { db in
      try Set(String.fetchAll(db, sql: "SELECT id FROM episodes WHERE status = 'done'"))
    }
  }

  /// Stores an episode and its transcript for good; an earlier infrastructure failure of the same episode gives way.
  /// - Parameter recording: What a replay needs; `nil` where there is nothing to replay.
  package func save(_ episode: Episode, transcript: String, recording: Recording? = nil) throws {
    try writeTranscript(transcript, of: episode.id)
    try database.write { db in
      try Store.save(episode, in: db)
      if let recording { try Store.save(recording, of: episode.id.description, in: db) }
    }
  }

  /// Puts new marks in the place of an episode's old ones.
  /// - Parameter transcript: The same transcript with the new marks at its end.
  package func replaceTasks(
    of id: Episode.ID, by tasks: [Episode.Task], _ measures: DayMeasures, transcript: String
  ) throws {
    try writeTranscript(transcript, of: id)
    try database.write { db in try Store.replaceTasks(of: id.description, by: tasks, measures, in: db) }
  }

  /// Where an episode's transcript is.
  package func transcript(of id: Episode.ID) -> URL { Store.transcriptFile(of: id, in: folder) }

  private static func transcriptFile(of id: Episode.ID, in folder: URL) -> URL {
    folder.appending(path: "episodes/\(id.path).jsonl")
  }

  /// Where what an episode's trainee says on standard error goes.
  package func log(of id: Episode.ID) -> URL { folder.appending(path: "logs/\(id.path).log") }

  /// A name that appears only with its whole content.
  private func writeTranscript(_ text: String, of id: Episode.ID) throws {
    let file = transcript(of: id)
    let parent = file.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    let folder = try Descriptor(folder: parent.path)
    try folder.replace(FileName(file.lastPathComponent), with: Array(text.utf8))
  }
}

// MARK: Reading a run

extension Store {
  /// Reads a run from its folder, finished or not.
  /// - Throws: `StoreFailure` when there is none.
  package static func read(_ folder: URL) throws -> RunRecord {
    try reading(folder) { db in
      guard let plan = try plan(in: db) else { throw StoreFailure("the run in '\(folder.path)' was never begun") }
      return RunRecord(plan: plan, episodes: try episodes(in: db))
    }
  }

  /// What replaying a stored episode needs; `nil` when it was stored without.
  /// - Throws: `StoreFailure` when it is broken.
  package static func recording(of id: Episode.ID, in folder: URL) throws -> Recording? {
    try reading(folder) { db in
      do { return try recording(of: id.description, in: db) } catch let error where !(error is DatabaseError) {
        throw StoreFailure(brokenRecordingOf: id, error)
      }
    }
  }

  /// The finished episodes of the same scenario and repetition that come before one, in the order of the plan.
  package static func episodes(before id: Episode.ID, in folder: URL) throws -> [Episode.ID] {
    try reading(folder) { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT day FROM episodes WHERE scenario = ? AND repetition = ? AND status = 'done'
            AND position < (SELECT position FROM episodes WHERE id = ?) ORDER BY position
          """, arguments: [id.scenario, id.repetition, id.description]
      ).map { Episode.ID(scenario: id.scenario, day: $0, repetition: id.repetition) }
    }
  }

  /// An episode's transcript.
  /// - Throws: `StoreFailure` when it is missing or no text.
  package static func transcript(of id: Episode.ID, in folder: URL) throws -> String {
    let file = transcriptFile(of: id, in: folder)
    do { return try String(contentsOf: file, encoding: .utf8) } catch {
      let fault = FileManager.default.fileExists(atPath: file.path) ? "cannot be read" : "is missing"
      throw StoreFailure(
        "the transcript of \(id) \(fault): '\(file.relativePath)'; put it back, or play the episode anew in another folder"
      )
    }
  }

  private static func reading<Result>(_ folder: URL, _ body: (Database) throws -> Result) throws -> Result {
    let file = folder.appending(path: "run.sqlite")
    guard FileManager.default.fileExists(atPath: file.path) else {
      throw StoreFailure("there is no run in '\(folder.path)': it has no run.sqlite")
    }
    do {
      return try open(file).read(body)
    } catch let error as DatabaseError {
      throw StoreFailure("'\(file.path)' is not a run's database: \(error.message ?? "unreadable")")
    }
  }

  private static func open(_ file: URL) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      // In WAL mode the default would let a power failure take finished episodes back.
      try db.execute(sql: "PRAGMA synchronous = FULL")
    }
    return try DatabaseQueue(path: file.path, configuration: configuration)
  }
}

/// A run as reports read it.
package struct RunRecord: Hashable, Sendable {
  /// What was to be done.
  package var plan: RunPlan
  /// The episodes so far, in the order of the plan.
  package var episodes: [Episode]

  /// Creates a record.
  package init(plan: RunPlan, episodes: [Episode]) {
    self.plan = plan
    self.episodes = episodes
  }
}
