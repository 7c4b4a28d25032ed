public import Desk
import Notation

/// The complete state of a running day, as one value: a copy is a snapshot.
///
/// A world does no I/O. `apply` either finishes a call or names the errand it needs; whoever drives the world does the errand
/// and hands the outcome to `settle`.
public struct World: Sendable {
  /// What came of applying a call.
  public enum Step: Sendable {
    /// The call is done.
    case finished(ToolResult)
    /// The call waits for this errand; `settle` must come next.
    case needs(Errand)
  }
}
