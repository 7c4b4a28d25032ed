import Foundation
import GRDB
import MetaTasks
import Notation
import Workplace

extension Store {
  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { db in
      try db.execute(
        sql: """
          CREATE TABLE run (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
          CREATE TABLE episodes (
            id TEXT PRIMARY KEY, position INTEGER NOT NULL, scenario TEXT NOT NULL, day TEXT NOT NULL,
            repetition INTEGER NOT NULL, status TEXT NOT NULL CHECK (status IN ('done', 'infrastructure_failure')),
            ending TEXT, failure TEXT, steps INTEGER NOT NULL, calls INTEGER NOT NULL, refusals INTEGER NOT NULL,
            virtual_start TEXT NOT NULL, virtual_end TEXT NOT NULL, wall_seconds REAL NOT NULL,
            started_at TEXT NOT NULL, finished_at TEXT NOT NULL
          ) STRICT;
          CREATE TABLE tasks (
            episode TEXT NOT NULL REFERENCES episodes ON DELETE CASCADE, position INTEGER NOT NULL, task TEXT NOT NULL,
            family TEXT NOT NULL, variant TEXT NOT NULL, title TEXT NOT NULL, arrives TEXT NOT NULL,
            deadline TEXT NOT NULL, possible REAL NOT NULL, on_time REAL NOT NULL, eventual REAL NOT NULL,
            success INTEGER NOT NULL, decisive INTEGER NOT NULL, PRIMARY KEY (episode, position)
          ) STRICT;
          CREATE TABLE checkpoints (
            episode TEXT NOT NULL REFERENCES episodes ON DELETE CASCADE, task INTEGER NOT NULL,
            position INTEGER NOT NULL, checkpoint TEXT NOT NULL, possible REAL NOT NULL, on_time REAL NOT NULL,
            eventual REAL NOT NULL, decisive INTEGER NOT NULL, feedback TEXT NOT NULL,
            PRIMARY KEY (episode, task, position)
          ) STRICT;
          CREATE TABLE events (
            episode TEXT NOT NULL REFERENCES episodes ON DELETE CASCADE, position INTEGER NOT NULL, at TEXT NOT NULL,
            kind TEXT NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL, is_error INTEGER NOT NULL,
            PRIMARY KEY (episode, position)
          ) STRICT;
          """)
    }
    migrator.registerMigration("2") { db in
      try db.execute(
        sql: """
          CREATE TABLE recordings (
            episode TEXT PRIMARY KEY REFERENCES episodes ON DELETE CASCADE, recording TEXT NOT NULL
          ) STRICT;
          """)
    }
    migrator.registerMigration("3") { db in
      try db.execute(
        sql: """
          CREATE TABLE measures (
            episode TEXT PRIMARY KEY REFERENCES episodes ON DELETE CASCADE, weighted_on_time_rate REAL NOT NULL,
            lateness_minutes REAL NOT NULL, wasted_minutes INTEGER NOT NULL, reaction_minutes REAL, clue_coverage REAL,
            redundant_questions INTEGER NOT NULL, value_ratio REAL NOT NULL
          ) STRICT;
          ALTER TABLE episodes ADD COLUMN pressure REAL;
          ALTER TABLE episodes ADD COLUMN difficulty REAL;
          """)
    }
    return migrator
  }()

  static func plan(in db: Database) throws -> RunPlan? {
    guard try db.tableExists("run"),
      let text = try String.fetchOne(db, sql: "SELECT value FROM run WHERE key = 'plan'")
    else { return nil }
    return try JSONDecoder().decode(RunPlan.self, from: Data(text.utf8))
  }

  static func save(_ plan: RunPlan, in db: Database) throws {
    try db.execute(
      sql: "INSERT INTO run (key, value) VALUES ('plan', ?)", arguments: [JSON(encoding: plan).text()])
  }
}

// MARK: Writing

extension Store {
  static func save(_ episode: Episode, in db: Database) throws {
    let id = episode.id.description
    try db.execute(
      sql: "DELETE FROM episodes WHERE id = ? AND status = 'infrastructure_failure'", arguments: [id])
    try insert(episode, in: db)
    try insert(episode.tasks, of: id, in: db)
    if let measures = episode.measures { try insert(measures, of: id, in: db) }
    for (position, event) in episode.events.enumerated() { try insert(event, at: position, of: id, in: db) }
  }

  static func replaceTasks(
    of episode: String, by tasks: [Episode.Task], _ measures: DayMeasures, in db: Database
  ) throws {
    try db.execute(sql: "DELETE FROM measures WHERE episode = ?", arguments: [episode])
    try insert(measures, of: episode, in: db)
    try db.execute(sql: "DELETE FROM checkpoints WHERE episode = ?", arguments: [episode])
    try db.execute(sql: "DELETE FROM tasks WHERE episode = ?", arguments: [episode])
    try insert(tasks, of: episode, in: db)
  }

  static func save(_ recording: Recording, of episode: String, in db: Database) throws {
    try db.execute(
      sql: "INSERT INTO recordings VALUES (?, ?)", arguments: [episode, JSON(encoding: recording).text()])
  }

  private static func insert(_ measures: DayMeasures, of episode: String, in db: Database) throws {
    try db.execute(
      sql: "INSERT INTO measures VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        episode, measures.onTime, measures.lateness, measures.wastedMinutes, measures.reactionMinutes,
        measures.clueCoverage, measures.redundantQuestions, measures.value,
      ])
  }

  private static func insert(_ tasks: [Episode.Task], of episode: String, in db: Database) throws {
    for (position, task) in tasks.enumerated() { try insert(task, at: position, of: episode, in: db) }
  }

  private static func insert(_ episode: Episode, in db: Database) throws {
    var ending: String?
    if case .done(let how, _) = episode.result { ending = how.rawValue }
    let effort = episode.effort
    try db.execute(
      sql: "INSERT INTO episodes VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        episode.id.description, episode.position, episode.id.scenario, episode.id.day, episode.id.repetition,
        ending == nil ? "infrastructure_failure" : "done", ending, episode.failure, effort.steps, effort.calls,
        effort.refusals, effort.start.description, effort.end.description, effort.wallSeconds, effort.startedAt,
        effort.finishedAt, episode.dials.pressure, episode.dials.difficulty,
      ])
  }

  private static func insert(_ task: Episode.Task, at position: Int, of episode: String, in db: Database) throws {
    let score = task.score
    try db.cachedStatement(sql: "INSERT INTO tasks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)").execute(
      arguments: [
        episode, position, score.task, score.family, task.variant, task.title, task.arrives.description,
        task.deadline.description, score.possible, score.points, score.eventualPoints, score.isSuccess,
        score.passesDecisive,
      ])
    for (place, mark) in score.marks.enumerated() {
      try db.cachedStatement(sql: "INSERT INTO checkpoints VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)").execute(
        arguments: [
          episode, position, place, mark.checkpoint, mark.possible, mark.onTime, mark.eventual, mark.isDecisive,
          mark.feedback,
        ])
    }
  }

  private static func insert(_ event: Episode.Event, at position: Int, of episode: String, in db: Database) throws {
    try db.cachedStatement(sql: "INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)").execute(
      arguments: [
        episode, position, event.at.description, event.kind.rawValue, event.name, event.text, event.isError,
      ])
  }
}
