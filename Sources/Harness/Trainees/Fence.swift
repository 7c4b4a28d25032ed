import Foundation
import Glibc
import Subprocess
import Synchronization

/// What keeps a trainee's program from the truth about its day: bubblewrap, with some folders looking empty.
///
/// Everything else stays as it is: files, environment, working directory, network. The program's processes have a namespace
/// of their own, so that none outlives the episode, whatever session it moved to.
package struct Fence: Sendable {
  /// The options that make bubblewrap work for this user on this machine.
  private let options: [String]

  /// The fence that works on this machine, found out once, by trying; `nil` where none does.
  package static func found() async -> Fence? {
    if let known = probed.withLock({ $0 }) { return known }
    var found: Fence?
    // Root needs no user namespace, and keeps its right to other users' files without one; in a container it may need one.
    for options in [[], ["--unshare-user"]] where found == nil {
      let fence = Fence(options: options)
      if await fence.works() { found = fence }
    }
    probed.withLock { $0 = .some(found) }
    return found
  }

  private static let probed = Mutex<Fence??>(nil)

  /// Whether a command runs behind this fence; a machine where it cannot even be tried has none.
  private func works() async -> Bool {
    let words = arguments(command: "echo ready", hidden: [FileManager.default.temporaryDirectory])
    let trial = try? await Subprocess.run(
      .name("sh"), arguments: Arguments(words), output: .string(limit: 100), error: .discarded)
    return trial?.standardOutput == "ready\n"
  }

  /// The arguments of the `sh` that runs a command behind the fence.
  /// - Parameter hidden: Folders that look empty; those that do not exist are left out.
  func arguments(command: String, hidden: [URL]) -> [String] {
    // Bubblewrap's own processes keep the standard streams open as long as they live. They get none of the program's, so that
    // the end of its output is seen when the program closes it.
    let outer = "exec 3<&0 4>&1 </dev/null >/dev/null && exec \"$@\""
    let inner = "exec <&3 >&4 3<&- 4>&- && exec sh -c \"$1\""
    let curtains = hidden.compactMap(Fence.realPath).flatMap { ["--tmpfs", $0] }
    return ["-c", outer, "sh", "/usr/bin/bwrap"] + options + ["--dev-bind", "/", "/"] + curtains + Fence.isolation
      + ["--", "sh", "-c", inner, "sh", command]
  }

  /// How the program itself ended: bubblewrap reports a signal as shells do, by an exit code above 128.
  static func status(_ status: TerminationStatus) -> TerminationStatus {
    if case .exited(let code) = status, (129...192).contains(code) { .signaled(code - 128) } else { status }
  }

  /// A process namespace, and for root none of the rights with which it could look behind.
  private static let isolation =
    ["--unshare-pid", "--proc", "/proc", "--die-with-parent"]
    + ["SYS_ADMIN", "SYS_PTRACE", "DAC_READ_SEARCH", "MKNOD", "SYS_RAWIO"].flatMap { ["--cap-drop", "CAP_\($0)"] }

  /// Where a folder really is; `nil` when there is none.
  private static func realPath(of folder: URL) -> String? {
    guard let path = realpath(folder.path, nil) else { return nil }
    defer { free(path) }
    let text = String(cString: path)
    var isFolder = false
    return FileManager.default.fileExists(atPath: text, isDirectory: &isFolder) && isFolder ? text : nil
  }
}
