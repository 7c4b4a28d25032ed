import Notation

extension World {
  /// The most characters of a command's output that a trainee is shown.
  static let shownOutput = 10_240

  /// An outcome as it is recorded and taken over: what is shown of the output, and no changes beyond what a day may keep.
  ///
  /// Limiting a limited outcome changes nothing, so that a replay from the ledger goes the same way.
  mutating func limited(_ outcome: Errand.Outcome) -> Errand.Outcome {
    guard case .command(let exitCode, let output, let changes) = outcome else { return outcome }
    let bytes = changes.values.reduce(0) { $0 + ($1?.bytes.count ?? 0) }
    let shown = World.cut(output)
    guard bytes <= WorkspaceLimits.totalBytes, bytesFromOutside + bytes <= WorkspaceLimits.commandBytes else {
      let remark = "[The command's changes to files were not kept: \(bytes) bytes are more than can be kept.]"
      return .command(exitCode: exitCode, output: shown + "\n" + remark, changes: [:])
    }
    bytesFromOutside += bytes
    return .command(exitCode: exitCode, output: shown, changes: changes)
  }

  /// Takes over what a command did and words what the trainee sees of it.
  mutating func noteCommand(exitCode: Int, output: String, changes: [String: File?]) -> Reply {
    let remarks = takeOver(changes)
    let lines = ["Exit code: \(exitCode)", output.isEmpty ? "(no output)" : output] + remarks
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
        remarks.append("[The file '\(name.excerpt)' cannot be kept: its name is not possible here.]")
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

  /// Cuts long output in the middle and says so; with the remark it is within the limit again.
  static func cut(_ output: String) -> String {
    // Scalars, because a single character can have megabytes of accents.
    let scalars = output.unicodeScalars
    guard output.utf8.count > shownOutput, scalars.count > shownOutput else { return output }
    let half = shownOutput / 2 - 120
    let middle = "\n[… \(scalars.count - 2 * half) characters left out here …]\n"
    return String(scalars.prefix(half)) + middle + String(scalars.suffix(half))
  }
}
