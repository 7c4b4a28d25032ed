import MetaTasks
import Notation

extension WorkLog {
  /// For each change that asked for work, the minutes from when it could be noticed to the first work on its task.
  /// - Parameter afterwards: The world after each turn.
  func reactions(in world: World, _ afterwards: [World]) -> [Int] {
    let day = world.bundle.day
    let heard = world.heard
    return day.tasks.filter { !day.standing(of: $0).isWithdrawn }.flatMap { task in
      day.changes(of: task).compactMap { at, change -> Int? in
        guard at < day.end else { return nil }
        guard let noticed = change.channel == .known ? change.clue.flatMap({ heard[$0] }) : at else { return nil }
        let first = firstWork(on: task.id, from: noticed)
        let before = first.map { first in afterwards.last { $0.now < first } } ?? world
        if before?.completes(task, as: day.standing(of: task, at: at)) ?? false { return nil }
        return (first ?? day.end) - noticed
      }
    }
  }
}

extension World {
  /// When each clue was told by somebody for the first time.
  fileprivate var heard: [String: Moment] {
    ledger.entries.reduce(into: [:]) { heard, entry in
      guard case .answered(_, _, let told, _, _) = entry.event else { return }
      for clue in told where heard[clue] == nil { heard[clue] = entry.at }
    }
  }
}
