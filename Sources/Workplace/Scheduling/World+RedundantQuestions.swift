import MetaTasks
import Notation

extension World {
  /// How often somebody told only what the trainee knew already.
  ///
  /// After an amendment people may have something else to tell under the same name: to be told that is news.
  var redundantQuestions: Int {
    let amendments = bundle.day.tasks.reduce(into: [String: [Moment]]()) { amendments, task in
      amendments[task.id] = bundle.day.changes(of: task).filter { $0.change.effect.isAmendment }.map(\.at)
    }
    var known: [String: Moment] = [:]
    var count = 0
    for entry in ledger.entries {
      switch entry.event {
      case .answered(let person, _, let told, _, _):
        let isStale = told.allSatisfy { clue in
          guard let before = known[clue] else { return false }
          let task = String(clue.prefix { $0 != "/" })
          let isAmended = amendments[task]?.contains { before < $0 && $0 <= entry.at } ?? false
          return !isAmended || !isNews(clue, of: person, since: before, at: entry.at)
        }
        if !told.isEmpty, isStale { count += 1 }
        for clue in told { known[clue] = entry.at }
      case .learned(let clues, _): for clue in clues { known[clue] = entry.at }
      default: break
      }
    }
    return count
  }

  /// Whether what a person tells at a moment was not yet told at an earlier one.
  private func isNews(_ clue: String, of person: String, since before: Moment, at now: Moment) -> Bool {
    let told = (bundle.knowledge[person] ?? []).filter { entry in
      entry.clue == clue && entry.kind == .tells && entry.from.map { $0 <= now } ?? true
        && entry.until.map { now <= $0 } ?? true
    }
    return told.contains { $0.from.map { before < $0 } ?? false }
  }
}
