package import Desk
package import Foundation
import Generation
package import TradeDesk
package import Trainees

/// What a trade trainee is tried on: tasks, each with as many seeds.
package struct TradePlan: Hashable, Sendable {
  /// The tasks, in order.
  package var tasks: [TradeTask]
  /// The seeds, in order.
  package var seeds: [Int]
  /// By which rules.
  package var mode: TradeEnvironment.Mode
  /// How hard, from 1 to 5.
  package var level: Int

  /// Creates a plan.
  package init(tasks: [TradeTask], seeds: [Int], mode: TradeEnvironment.Mode, level: Int) {
    self.tasks = tasks
    self.seeds = seeds
    self.mode = mode
    self.level = level
  }

  /// A fresh episode.
  package func environment(_ task: TradeTask, seed: Int) -> TradeEnvironment {
    TradeEnvironment(task, mode: mode, seed: seed, level: level)
  }
}

/// One episode at the trade desk, played and judged.
package struct TradeTrial: Hashable, Sendable {
  /// The task.
  package var task: TradeTask
  /// The seed.
  package var seed: Int
  /// The score; `nil` when the infrastructure failed. Who hands in nothing has earned nothing.
  package var score: TradeScore?
  /// The requests charged.
  package var requests = 0
  /// The virtual seconds.
  package var seconds = 0
  /// Why the infrastructure failed, if it did.
  package var failure: String?
}

/// Where one episode's trainee sits.
package struct TradeSeat: Sendable {
  /// The episode's name.
  package let episode: String
  /// Where its standard error may go.
  package let log: URL?
}

/// A trade trainee's trials, in the order of the plan.
package struct TradeTrials: Sendable {
  /// The trainee's name.
  package let trainee: String
  /// What it was tried on.
  package let plan: TradePlan
  /// What came of it.
  package let trials: [TradeTrial]

  /// Has a scripted trainee play.
  /// - Parameter jobs: How many episodes are played at once; the result does not depend on it.
  package static func play(
    _ trainee: any TradeTrainee, _ plan: TradePlan, jobs: Int, archive: TradeArchive? = nil, progress: () -> Void = {}
  ) async throws -> TradeTrials {
    try await play(named: trainee.name, plan, jobs: jobs, archive: archive, progress: progress) { environment, _, _ in
      try await trainee.work(at: &environment)
    }
  }

  /// Has a trainee play that knows desks only, such as a program.
  /// - Parameter trainee: Makes the trainee for one episode.
  package static func play(
    named name: String, _ plan: TradePlan, jobs: Int, archive: TradeArchive? = nil, progress: () -> Void = {},
    _ trainee: @escaping @Sendable (TradeSeat) throws -> any Trainee
  ) async throws -> TradeTrials {
    try await play(named: name, plan, jobs: jobs, archive: archive, progress: progress) { environment, task, seed in
      let session = TradeSession(environment)
      let seat = TradeSeat(
        episode: "tradedesk/\(task.id)/seed \(seed)", log: archive?.log(of: task, seed: seed))
      try await trainee(seat).live(at: session)
      environment = await session.environment
    }
  }

  private static func play(
    named name: String, _ plan: TradePlan, jobs: Int, archive: TradeArchive?, progress: () -> Void,
    _ work: @escaping @Sendable (inout TradeEnvironment, TradeTask, Int) async throws -> Void
  ) async throws -> TradeTrials {
    let episodes = plan.tasks.flatMap { task in plan.seeds.map { (task: task, seed: $0) } }
    let places = Array(episodes.enumerated())
    let trials = try await places.concurrentMap(jobs: jobs, progress: progress) { position, episode in
      let (task, seed) = episode
      if let done = archive?.trial(task, seed: seed) { return done }
      var environment = plan.environment(task, seed: seed)
      var trial = TradeTrial(task: task, seed: seed)
      do {
        try await work(&environment, task, seed)
        trial.score = environment.score ?? TradeScore(remarks: ["nothing was handed in"])
      } catch {
        try Task.checkCancellation()
        trial.failure = "\(error)"
      }
      trial.requests = environment.requestsUsed
      trial.seconds = environment.now
      try archive?.save(trial, position: position, ledger: environment.ledger)
      return trial
    }
    return TradeTrials(trainee: name, plan: plan, trials: trials)
  }
}
