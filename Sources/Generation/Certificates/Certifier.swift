import Desk
import Trainees
package import Workplace

/// Proves days by having the scripted trainees live them through.
package struct Certifier: Sendable {
  /// Creates a certifier.
  package init() {}

  /// Plays the day three times: diligently, idly, hastily.
  /// - Throws: When a scripted trainee breaks down.
  package func certificate(for bundle: DayBundle) async throws -> Certificate {
    Certificate(
      diligent: try await scorecard(of: Diligent(), in: bundle), idle: try await scorecard(of: Idle(), in: bundle),
      hasty: try await scorecard(of: Hasty(), in: bundle))
  }

  /// What a trainee achieves on a day without a sandbox.
  package func scorecard(of trainee: some Trainee, in bundle: DayBundle) async throws -> Scorecard {
    let workday = Workday(World(bundle), outside: NoOutside())
    try await trainee.live(at: workday)
    return Scorecard(judging: await workday.finished())
  }
}
