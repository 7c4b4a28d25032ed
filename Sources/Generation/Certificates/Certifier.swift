package import Desk
import Trainees
package import Workplace

/// Proves days by having the scripted trainees live them through.
package struct Certifier: Sendable {
  /// Creates a certifier.
  package init() {}

  /// Plays the day three times: diligently, idly, hastily; and diligently again without each clue that was put elsewhere.
  /// - Throws: When a scripted trainee breaks down.
  package func certificate(for bundle: DayBundle) async throws -> Certificate {
    let world = World(bundle)
    let account = Account()
    var certificate = Certificate(
      diligent: try await scorecard(of: account.diligent, in: world), idle: try await scorecard(of: Idle(), in: world),
      hasty: try await scorecard(of: Hasty(), in: world))
    for (index, task) in certificate.tasks.enumerated() {
      let title = bundle.day.tasks.first { $0.id == task.task }?.title
      certificate.tasks[index].effort = title.flatMap { account.labours[$0]?.minutes }
    }
    for clue in bundle.cluesToProve {
      let card = try await scorecard(of: Skilled.diligent, in: World(bundle.withholding(clue)))
      for (index, task) in card.tasks.enumerated() where clue.hasPrefix(task.task + "/") && task.isSuccess {
        certificate.tasks[index].needless = (certificate.tasks[index].needless ?? []) + [clue]
      }
    }
    return certificate
  }

  /// What a trainee achieves on a day without a sandbox.
  package func scorecard(of trainee: some Trainee, in world: World) async throws -> Scorecard {
    Scorecard(judging: try await Workday.play(trainee, in: world).world)
  }
}
