import GRDB
import MetaTasks
import Notation
import Workplace

extension Store {
  /// All episodes, in the order of the plan.
  static func episodes(in db: Database) throws -> [Episode] {
    let marks = Dictionary(
      grouping: try Row.fetchAll(db, sql: "SELECT * FROM checkpoints ORDER BY episode, task, position"),
      by: { TaskKey(episode: $0["episode"], position: $0["task"]) })
    let tasks = Dictionary(
      grouping: try Row.fetchAll(db, sql: "SELECT * FROM tasks ORDER BY episode, position"),
      by: { $0["episode"] as String })
    let events = Dictionary(
      grouping: try Row.fetchAll(db, sql: "SELECT * FROM events ORDER BY episode, position"),
      by: { $0["episode"] as String })
    let measures = try measures(in: db)
    return try Row.fetchAll(db, sql: "SELECT * FROM episodes ORDER BY position").map { row in
      let id: String = row["id"]
      let results = try (tasks[id] ?? []).map { task in
        try self.task(task, marks: marks[TaskKey(episode: id, position: task["position"])] ?? [])
      }
      var episode = try episode(row, tasks: results, events: (events[id] ?? []).map(event))
      episode.measures = measures[id]
      return episode
    }
  }

  /// How days were handled, by episode; nothing in runs of earlier versions.
  private static func measures(in db: Database) throws -> [String: DayMeasures] {
    guard try db.tableExists("measures") else { return [:] }
    let rows = try Row.fetchAll(db, sql: "SELECT * FROM measures").map { row in
      (
        row["episode"] as String,
        DayMeasures(
          onTime: row["weighted_on_time_rate"], lateness: row["lateness_minutes"], wastedMinutes: row["wasted_minutes"],
          reactionMinutes: row["reaction_minutes"], clueCoverage: row["clue_coverage"],
          redundantQuestions: row["redundant_questions"], value: row["value_ratio"])
      )
    }
    return Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }

  static func recording(of episode: String, in db: Database) throws -> Recording? {
    guard try db.tableExists("recordings"),
      let text = try String.fetchOne(
        db, sql: "SELECT recording FROM recordings WHERE episode = ?", arguments: [episode])
    else { return nil }
    return try JSON(parsing: Array(text.utf8), limits: .init(bytes: .max, depth: 128)).decoded()
  }

  private struct TaskKey: Hashable {
    var episode: String
    var position: Int
  }

  private static func episode(_ row: Row, tasks: [Episode.Task], events: [Episode.Event]) throws -> Episode {
    var effort = Episode.Effort(start: try moment(row["virtual_start"]), end: try moment(row["virtual_end"]))
    effort.steps = row["steps"]
    effort.calls = row["calls"]
    effort.refusals = row["refusals"]
    effort.wallSeconds = row["wall_seconds"]
    effort.startedAt = row["started_at"]
    effort.finishedAt = row["finished_at"]
    let ending = (row["ending"] as String?).flatMap(Workday.Ending.init)
    var episode = Episode(
      id: Episode.ID(scenario: row["scenario"], day: row["day"], repetition: row["repetition"]),
      position: row["position"],
      result: ending.map { .done($0, tasks) } ?? .infrastructureFailure(row["failure"] ?? ""), effort: effort,
      events: events)
    if row.hasColumn("pressure") {
      episode.dials = Dials(pressure: row["pressure"], difficulty: row["difficulty"])
    }
    return episode
  }

  private static func task(_ row: Row, marks: [Row]) throws -> Episode.Task {
    Episode.Task(
      variant: row["variant"], title: row["title"], arrives: try moment(row["arrives"]),
      deadline: try moment(row["deadline"]),
      score: Scorecard.Task(task: row["task"], family: row["family"], marks: marks.map(mark)))
  }

  private static func mark(_ row: Row) -> Scorecard.Mark {
    Scorecard.Mark(
      checkpoint: row["checkpoint"], possible: row["possible"], onTime: row["on_time"], eventual: row["eventual"],
      isDecisive: row["decisive"], feedback: row["feedback"])
  }

  private static func event(_ row: Row) throws -> Episode.Event {
    guard let kind = Episode.Event.Kind(rawValue: row["kind"]) else {
      throw StoreFailure("the run holds an event of the unknown kind '\(row["kind"] as String)'")
    }
    return Episode.Event(
      at: try moment(row["at"]), kind: kind, name: row["name"], text: row["text"], isError: row["is_error"])
  }

  private static func moment(_ text: String) throws -> Moment {
    guard let moment = Moment(text) else { throw StoreFailure("the run holds a broken time '\(text)'") }
    return moment
  }
}
