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

  /// The clues of what is wanted when all is said, news of changes aside: none of a task that is withdrawn, nor one that only a form
  /// of it had which an amendment replaced.
  var cluesInForce: [String] {
    let tasks = Dictionary(day.tasks.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return clueNames.filter { clue in
      guard !clue.contains("/change/") else { return false }
      guard let task = tasks[String(clue.prefix { $0 != "/" })] else { return true }
      return !day.standing(of: task).isWithdrawn && isInForce(clue, of: task)
    }
  }

  /// Whether anybody or anything tells a clue once the task was amended for the last time.
  private func isInForce(_ clue: String, of task: Day.Task) -> Bool {
    guard day.changes(of: task).contains(where: { $0.change.effect.isAmendment }) else { return true }
    let release = day.release(of: task)
    if sources[clue]?.meeting != nil { return true }
    if let document = sources[clue]?.document {
      return !day.timeline.contains { event in
        if case .delivery(let delivery) = event.kind {
          delivery.removes.contains("cloud_disk/" + document)
        } else {
          false
        }
      }
    }
    return knowledge.values.joined().contains { entry in
      entry.clue == clue && entry.kind == .tells && entry.until.map { $0 >= release } ?? true
    }
  }

  /// The day without one of its clues, whatever form its task takes: nobody tells it, its document is gone and does not come, the
  /// meeting has no minutes.
  /// - Parameter clue: As `task id/clue id`.
  package func withholding(_ clue: String) -> DayBundle {
    var bundle = self
    bundle.knowledge = knowledge.mapValues { entries in entries.filter { $0.clue != clue || $0.kind == .refers } }
    if let document = sources[clue]?.document {
      bundle.cloudDisk[document] = nil
      for path in deliveries.paths where path.drop(while: { $0 != "/" }) == "/cloud_disk/" + document {
        bundle.deliveries[path] = nil
      }
    }
    if let start = sources[clue]?.meeting {
      func muted(_ meetings: [Meeting]) -> [Meeting] {
        meetings.map { meeting in
          var meeting = meeting
          if meeting.start == start { meeting.summary = nil }
          return meeting
        }
      }
      bundle.day.meetings = muted(bundle.day.meetings)
      for index in bundle.day.timeline.indices {
        guard case .delivery(var delivery) = bundle.day.timeline[index].kind else { continue }
        delivery.meetings = muted(delivery.meetings)
        delivery.cancels = muted(delivery.cancels)
        bundle.day.timeline[index].kind = .delivery(delivery)
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
  /// Plays a day diligently once for each clue in force, that clue withheld.
  ///
  /// Whoever looks for a clue in vain loses time. On a day that lives, where time is short, that may cost other tasks, and what of its own comes
  /// too late; so there the clue's own task counts, and as it stands when the day is over, for what must be lost as for what must be kept.
  /// - Throws: When the scripted trainee breaks down.
  package func withholdings(in bundle: DayBundle) async throws -> [Withholding] {
    let graphs = Dictionary(
      bundle.day.tasks.map { ($0.id, ClueGraph(of: $0.id, in: bundle)) }, uniquingKeysWith: { first, _ in first })
    let isLiving = !bundle.day.timeline.isEmpty
    var found: [Withholding] = []
    for clue in bundle.cluesInForce {
      let task = String(clue.prefix { $0 != "/" })
      let name = ClueGraph.name(of: clue, in: task) ?? clue
      let due = graphs[task]?.dependents(of: name).map { task + "/" + $0 } ?? []
      let card = try await scorecard(of: Skilled.diligent, in: World(bundle.withholding(clue)))
      let lost = card.tasks.filter { !isLiving || $0.task == task }.flatMap { task in
        task.marks.filter { isLiving ? !$0.isEarned : !$0.isFull }.map { task.task + "/" + $0.checkpoint }
      }
      found.append(Withholding(clue: clue, due: Set(due), lost: Set(lost)))
    }
    return found
  }
}
