import Desk
import Notation

/// How the diligent trainee does one family's jobs.
///
/// A playbook works from the briefing, tool results and documents alone. It reads every number and rule where a person
/// would find it, so that its answer and the kit's truth are two computations.
protocol Playbook: Sendable {
  /// The family's title, by which a task card names its kind.
  var title: String { get }

  /// When the work on it must be finished; later than the deadline never.
  func due(_ task: Briefing.Task) -> Moment

  /// Does the job, as far as it can be done at once; what must wait for its hour goes into the office's appointments.
  /// - Throws: `Stuck` when something needed cannot be found or understood.
  func work(on task: Briefing.Task, in office: Office) async throws
}

extension Playbook {
  func due(_ task: Briefing.Task) -> Moment { task.deadline }
}
