/// What one sandboxed command may use.
package struct SandboxLimits: Hashable, Sendable {
  /// Wall-clock seconds until the command and all its processes are killed.
  package var seconds: Int
  /// Bytes of address space of each process.
  package var memory: Int
  /// Processes and threads at once.
  package var processes: Int
  /// Bytes of output that are kept; the rest is read and dropped.
  package var output: Int
  /// Bytes of one file, written or handed back.
  package var fileBytes: Int
  /// Bytes of the whole workspace, beyond which files are not handed back.
  package var totalBytes: Int
  /// Files of the workspace, beyond which files are not handed back.
  package var files: Int
  /// Folders within folders.
  package var depth: Int

  /// Creates limits; the defaults are those of `ExecuteCommand`.
  package init(
    seconds: Int = 60, memory: Int = 512 << 20, processes: Int = 100, output: Int = 1 << 20,
    fileBytes: Int = 64 << 20, totalBytes: Int = 256 << 20, files: Int = 10_000, depth: Int = 32
  ) {
    self.seconds = seconds
    self.memory = memory
    self.processes = processes
    self.output = output
    self.fileBytes = fileBytes
    self.totalBytes = totalBytes
    self.files = files
    self.depth = depth
  }
}
