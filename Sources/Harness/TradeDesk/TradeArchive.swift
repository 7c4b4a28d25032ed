import Chance
package import Foundation
import Generation
import Notation
import Synchronization
package import TradeDesk
import Workplace

/// Keeps trade trials as a run, like any other: an episode a trial, a checkpoint a dimension.
///
/// A run that was killed goes on where it was; `practicum report` and `compare` read it.
package final class TradeArchive: Sendable {
  private let store: Store
  private let plan: TradePlan
  private let known: [Episode.ID: Episode]

  /// Begins a run in a folder, or resumes the one that was begun there.
  /// - Throws: `StoreFailure` when the folder holds another run or is in use.
  package init(folder: URL, plan: TradePlan, trainee: String) throws {
    self.plan = plan
    let names = plan.tasks.map(\.id).joined(separator: " ")
    let rules = "tradedesk \(plan.mode.rawValue) level \(plan.level)"
    let seeds = "\(plan.seeds.first ?? 0)..\(plan.seeds.last ?? 0)"
    store = try Store(
      folder: folder,
      plan: RunPlan(
        suite: Digest(of: "\(rules) \(names) \(seeds)").hex, suiteName: rules, trainee: trainee, repeats: 1,
        maxSteps: TradeSession.mostTurns, days: plan.tasks.count * plan.seeds.count,
        generatorVersion: generatorVersion))
    let episodes = try Store.read(folder).episodes
    known = Dictionary(episodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func id(_ task: TradeTask, _ seed: Int) -> Episode.ID {
    Episode.ID(scenario: task.id, day: "seed_\(seed)", repetition: 1)
  }

  /// Where what an episode's trainee says on standard error goes.
  package func log(of task: TradeTask, seed: Int) -> URL { store.log(of: TradeArchive.id(task, seed)) }

  /// A trial that was played and scored before.
  package func trial(_ task: TradeTask, seed: Int) -> TradeTrial? {
    guard let episode = known[TradeArchive.id(task, seed)], let score = episode.tasks.first?.score else { return nil }
    let points = score.marks.compactMap { mark in
      TradeScore.Dimension(rawValue: mark.checkpoint).map { ($0, mark.onTime) }
    }
    var trial = TradeTrial(task: task, seed: seed)
    trial.score = TradeScore(Dictionary(points, uniquingKeysWith: { first, _ in first }), by: plan.mode)
    trial.requests = episode.effort.calls
    trial.seconds = episode.events.last.flatMap { Int($0.name) } ?? 0
    return trial
  }

  /// Stores a trial for good.
  func save(_ trial: TradeTrial, position: Int, ledger: TradeLedger) throws {
    let start = TradeSession.start
    let end = start + trial.seconds / 60
    var episode = Episode(
      id: TradeArchive.id(trial.task, trial.seed), position: position,
      result: .infrastructureFailure(trial.failure ?? ""), effort: .init(start: start, end: end), events: [])
    if let score = trial.score {
      episode.result = .done(.finished, [TradeArchive.task(trial.task, score, deadline: start + 1440)])
    }
    episode.effort.steps = ledger.events.count
    episode.effort.calls = trial.requests
    episode.effort.refusals = ledger.refusals
    episode.effort.startedAt = Date.now.ISO8601Format()
    episode.effort.finishedAt = episode.effort.startedAt
    episode.events = zip(ledger.events, ledger.lines).map { event, line in
      .init(at: start + event.at / 60, kind: .call, name: "", text: line)
    }
    episode.events.append(.init(at: end, kind: .end, name: "\(trial.seconds)", text: "seconds"))
    try store.save(episode, transcript: ledger.lines.map { JSON.string($0).text() + "\n" }.joined())
  }

  private static func task(_ task: TradeTask, _ score: TradeScore, deadline: Moment) -> Episode.Task {
    let marks = TradeScore.Dimension.allCases.map { dimension in
      let isFirst = dimension == .correctness
      return Scorecard.Mark(
        checkpoint: dimension.rawValue, possible: dimension.possible, onTime: score[dimension],
        eventual: score[dimension], isDecisive: isFirst,
        feedback: isFirst ? score.remarks.joined(separator: "; ") : "")
    }
    return Episode.Task(
      variant: task.mode.rawValue, title: task.id, arrives: TradeSession.start, deadline: deadline,
      score: Scorecard.Task(task: task.name, family: task.id, marks: marks))
  }
}
