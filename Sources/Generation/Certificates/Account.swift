import Synchronization
import Trainees

/// What the diligent trainee says of its day.
final class Account: Sendable {
  private let told = Mutex<[String: Skilled.Labour]>([:])

  /// The trainee that keeps this account.
  var diligent: Skilled { .diligent(account: { labours in self.told.withLock { $0 = labours } }) }

  /// What each task took, by title.
  var labours: [String: Skilled.Labour] { told.withLock { $0 } }
}
