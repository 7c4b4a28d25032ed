import Hummingbird
import Notation
import OrderedCollections
import TradeDesk

/// What is asked of `POST /api/reset`: which episode to open.
struct EpisodeRequest: Hashable {
  var task: TradeTask
  var seed: Int
  var level: Int

  private static let members = ["task_id", "seed", "level"]

  /// Reads a request's body.
  /// - Throws: `Refusal` 400 with all that is wrong.
  init(_ json: JSON, mode: TradeEnvironment.Mode) throws(Refusal) {
    guard let members = json.object else {
      throw Refusal(.badRequest, "bad_body", "the body must be an object, not \(json.typeName)")
    }
    var faults = members.keys.filter { !EpisodeRequest.members.contains($0) }.prefix(5).map { name in
      let shown = String(name.prefix(40))
      return "there is no member '\(shown)'; \(Spelling.remedy(for: shown, among: EpisodeRequest.members))"
    }
    let task = EpisodeRequest.task(json["task_id"], mode: mode, &faults)
    seed = EpisodeRequest.integer("seed", json, default: 1, 0...Int.max, "0 or more", &faults)
    level = EpisodeRequest.integer("level", json, default: 3, 1...5, "from 1 to 5", &faults)
    guard let task, faults.isEmpty else {
      throw Refusal(.badRequest, "bad_body", "the body: " + faults.joined(separator: "; "))
    }
    self.task = task
  }

  private static func task(_ value: JSON?, mode: TradeEnvironment.Mode, _ faults: inout [String]) -> TradeTask? {
    guard let value, !value.isNull else {
      faults.append("'task_id' is missing; it names a task, for example \"T4\"")
      return nil
    }
    guard let name = value.string else {
      faults.append("'task_id' must be a string, for example \"T4\", not \(value.typeName)")
      return nil
    }
    guard let task = TradeTask.named(name) else {
      let shown = String(name.prefix(40))
      faults.append("there is no task '\(shown)'; \(Spelling.remedy(for: shown, among: TradeTask.all.map(\.id)))")
      return nil
    }
    if mode == .published, !task.isPublished {
      faults.append("the published judge does not know \(task.name); it knows T1 to T10")
    }
    return task
  }

  private static func integer(
    _ name: String, _ json: JSON, default value: Int, _ range: ClosedRange<Int>, _ words: String,
    _ faults: inout [String]
  ) -> Int {
    guard let given = json[name], !given.isNull else { return value }
    if let number = given.integer, range.contains(number) { return number }
    let shown = given.integer.map(String.init) ?? given.typeName
    faults.append("'\(name)' must be a whole number, \(words), not \(shown)")
    return value
  }
}
