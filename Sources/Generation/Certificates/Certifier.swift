package import Desk
import Trainees
package import Workplace

/// Proves days by having the scripted trainees live them through.
package struct Certifier: Sendable {
  /// Creates a certifier.
  package init() {}

  /// Plays the day three times: diligently, idly, hastily.
  /// - Throws: When a scripted trainee breaks down.
  package func certificate(for bundle: DayBundle) async throws -> Certificate {
    let world = World(bundle)
    return Certificate(
      diligent: try await scorecard(of: Diligent(), in: world), idle: try await scorecard(of: Idle(), in: world),
      hasty: try await scorecard(of: Hasty(), in: world))
  }

  /// What a trainee achieves on a day without a sandbox.
  package func scorecard(of trainee: some Trainee, in world: World) async throws -> Scorecard {
    Scorecard(judging: try await Workday.play(trainee, in: world).world)
  }
}
