import Notation

extension World {
  /// The most characters of a command's output that a trainee is shown.
  static let shownOutput = 10_240

  /// Takes over what a command did and words what the trainee sees of it.
  mutating func noteCommand(exitCode: Int, output: String, changes: [String: File?]) -> Reply {
    let remarks = takeOver(changes)
    let shown = World.cut(output)
    let lines = ["Exit code: \(exitCode)", shown.isEmpty ? "(no output)" : shown] + remarks
    return Reply(lines.joined(separator: "\n"))
  }

  /// Applies changes of files: those that can be, all together, or none when the workspace would grow too large.
  /// - Returns: A remark for each thing that was not taken over.
  private mutating func takeOver(_ changes: [String: File?]) -> [String] {
    guard !changes.isEmpty else { return [] }
    var next = workspace
    var remarks: [String] = []
    var applied: [(path: String, bytes: Int?)] = []
    // Deletions first: a file may have given way to a folder of its name.
    let deleted = changes.keys.filter { changes[$0] == .some(.none) }.sorted()
    let written = changes.keys.filter { changes[$0] != .some(.none) }.sorted()
    for name in deleted + written {
      let file = changes[name] ?? nil
      guard let path = try? VirtualPath(name, in: .workspace), path.root == .workspace, !path.mustBeFolder,
        file == nil || (next.fileBlocking(path.relative) == nil && !next.isFolder(path.relative))
      else {
        remarks.append("[The file '\(name.prefix(200))' cannot be kept: its name is not possible here.]")
        continue
      }
      next[path.relative] = file
      applied.append((path.relative, file?.bytes.count))
    }
    if let reason = WorkspaceLimits.fault(bytes: next.byteCount, files: next.count, before: workspace) {
      return ["[The command's changes to files were not kept: \(reason).]"]
    }
    workspace = next
    for (path, bytes) in applied { ledger.append(.wrote(path: path, bytes: bytes), at: now) }
    return remarks
  }

  /// Cuts long output in the middle and says so.
  static func cut(_ output: String) -> String {
    guard output.utf8.count > shownOutput, output.count > shownOutput else { return output }
    let half = shownOutput / 2
    let left = output.count - 2 * half
    return "\(output.prefix(half))\n[… \(left) characters left out here …]\n\(output.suffix(half))"
  }
}
