import MetaTasks
import Notation

extension Judge {
  func notDone(_ test: Checkpoint.NotDone) -> Finding {
    let uses = evidence.record.uses[test.tool] ?? []
    guard let forbidden = test.arguments, !forbidden.isNull else { return .whether(uses.isEmpty) }
    return .whether(!uses.contains { Judge.isUse($0, like: forbidden) })
  }

  /// Whether a use has all the forbidden argument values, whatever others it has.
  private static func isUse(_ arguments: JSON, like forbidden: JSON) -> Bool {
    guard let members = forbidden.object else { return Judge.isSame(arguments, as: forbidden) }
    return members.allSatisfy { name, value in arguments[name].map { Judge.isSame($0, as: value) } ?? false }
  }
}
