package import Foundation
package import Workplace

extension Replay {
  /// Plays a stored episode again.
  /// - Parameter earlier: What came from the day before.
  /// - Throws: `StoreFailure` when it was stored without a recording.
  package init(
    recorded id: Episode.ID, in folder: URL, plan: RunPlan, after earlier: CarryOver?,
    day: (String) throws -> DayBundle
  ) async throws {
    guard let recording = try Store.recording(of: id, in: folder) else {
      throw StoreFailure("\(id) was stored without a recording")
    }
    try await self.init(of: id, recording, in: try day("\(id.scenario)/\(id.day)"), plan: plan, after: earlier)
  }

  /// Plays a stored episode again; where days follow each other, the scenario's earlier days first.
  /// - Throws: `StoreFailure` when one of them was stored without a recording.
  package init(
    recorded id: Episode.ID, in folder: URL, plan: RunPlan, day: (String) throws -> DayBundle
  ) async throws {
    var earlier: CarryOver?
    if plan.memory != .none {
      for before in try Store.episodes(before: id, in: folder) {
        let replay = try await Replay(recorded: before, in: folder, plan: plan, after: earlier, day: day)
        earlier = plan.memory.overnight(replay.outcome.world)
      }
    }
    try await self.init(recorded: id, in: folder, plan: plan, after: earlier, day: day)
  }
}
