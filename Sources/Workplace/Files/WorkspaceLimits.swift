/// How large a workspace may grow.
enum WorkspaceLimits {
  /// The most bytes of one file that a tool writes.
  static let fileBytes = 10 << 20
  /// The most bytes of all files.
  static let totalBytes = 64 << 20
  /// The most files.
  static let files = 2_000

  /// The most bytes of files that commands may change in a day: a replay needs every version.
  static let commandBytes = 256 << 20

  /// Why a workspace cannot grow to this size, as a clause; shrinking one that is too large already is always possible.
  static func fault(bytes: Int, files count: Int, before: FileTree) -> String? {
    if bytes > totalBytes, bytes > before.byteCount {
      return "the workspace would hold \(bytes) bytes, more than the \(totalBytes) allowed"
    }
    if count > files, count > before.count {
      return "the workspace would hold \(count) files, more than the \(files) allowed"
    }
    return nil
  }
}
