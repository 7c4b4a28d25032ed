import Glibc

/// Keeps a second process out of a run's folder.
///
/// The operating system releases the lock when the process ends in whatever way, so a killed run leaves nothing to clean up.
final class RunLock: Sendable {
  private let descriptor: CInt

  /// Takes the lock.
  /// - Throws: `StoreFailure` when another process holds it or the file cannot be made.
  init(folder: String) throws(StoreFailure) {
    descriptor = open(folder + "/run.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw StoreFailure("\(SystemFailure("open", folder + "/run.lock"))") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw StoreFailure("another process is working on the run in '\(folder)'; wait for it or choose another --out")
    }
  }

  deinit {
    // A child that is just being started still holds the descriptor for a moment, so closing alone is not enough.
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}

/// Why a run's folder cannot be used; a sentence for the user.
package struct StoreFailure: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  /// Creates the error.
  package init(_ description: String) { self.description = description }
}
