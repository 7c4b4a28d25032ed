import MetaTasks
import Trainees
package import Workplace

extension DayBundle {
  /// The names of all clues, as `task id/clue id`, in order.
  package var clueNames: [String] {
    Set(knowledge.values.joined().lazy.filter { $0.kind == .tells }.map(\.clue)).union(sources.keys).sorted()
  }

  /// The clues whose need the day itself promises: those that were put elsewhere than their rules do, and those that tell what a
  /// task has become.
  var cluesToProve: [String] {
    let changes = day.timeline.compactMap { event -> String? in
      guard case .change(let change) = event.kind, case .amended = change.effect else { return nil }
      return change.clue
    }
    return (placed + changes).sorted()
  }

  /// The day without one of its clues: nobody tells it, its document is gone, the meeting has no minutes.
  /// - Parameter clue: As `task id/clue id`.
  package func withholding(_ clue: String) -> DayBundle {
    var bundle = self
    bundle.knowledge = knowledge.mapValues { entries in entries.filter { $0.clue != clue || $0.kind == .refers } }
    if let document = sources[clue]?.document { bundle.cloudDisk[document] = nil }
    if let start = sources[clue]?.meeting {
      for index in bundle.day.meetings.indices where bundle.day.meetings[index].start == start {
        bundle.day.meetings[index].summary = nil
      }
    }
    return bundle
  }
}

/// What withholding a clue costs the diligent trainee.
package struct Withholding: Hashable, Sendable {
  /// The clue, as `task id/clue id`.
  package let clue: String
  /// The checkpoints that depend on it, as `task id/checkpoint id`.
  package let due: Set<String>
  /// The checkpoints at which the trainee fell short.
  package let lost: Set<String>

  /// What does not hold, as a clause; `nil` when exactly the dependent checkpoints are lost, and there are some.
  package var complaint: String? {
    if due.isEmpty { return "no checkpoint depends on the clue '\(clue)'" }
    let spared = due.subtracting(lost).sorted()
    if !spared.isEmpty { return "without the clue '\(clue)' \(spared.joined(separator: ", ")) is earned all the same" }
    let hit = lost.subtracting(due).sorted()
    return hit.isEmpty ? nil : "the clue '\(clue)' costs \(hit.joined(separator: ", ")), which should not depend on it"
  }
}

extension Certifier {
  /// Plays a day diligently once for each of its clues, that clue withheld.
  /// - Throws: When the scripted trainee breaks down.
  package func withholdings(in bundle: DayBundle) async throws -> [Withholding] {
    let graphs = Dictionary(
      bundle.day.tasks.map { ($0.id, ClueGraph(of: $0.id, in: bundle)) }, uniquingKeysWith: { first, _ in first })
    var found: [Withholding] = []
    for clue in bundle.clueNames where !clue.contains("/change/") {
      let task = String(clue.prefix { $0 != "/" })
      let name = ClueGraph.name(of: clue, in: task) ?? clue
      let due = graphs[task]?.dependents(of: name).map { task + "/" + $0 } ?? []
      let card = try await scorecard(of: Skilled.diligent, in: World(bundle.withholding(clue)))
      let lost = card.tasks.flatMap { task in
        task.marks.filter { !$0.isFull }.map { task.task + "/" + $0.checkpoint }
      }
      found.append(Withholding(clue: clue, due: Set(due), lost: Set(lost)))
    }
    return found
  }
}
