extension World {
  /// Whether a file could be put there; writing afterwards cannot fail.
  /// - Throws: `Refusal` when the path is the cloud disk's, names a folder, runs through a file, or the workspace is full.
  func checkRoom(for file: File, at path: VirtualPath) throws(Refusal) {
    guard path.root == .workspace else { throw Refusal("the cloud disk cannot be written to; write to the workspace") }
    guard !path.mustBeFolder, !workspace.isFolder(path.relative) else {
      throw Refusal("'\(path.relative.isEmpty ? "./" : path.relative)' is a folder; add a file name")
    }
    if let file = workspace.fileBlocking(path.relative) {
      throw Refusal("'\(file)' is a file, so nothing can be put below it; choose another folder")
    }
    guard file.bytes.count <= WorkspaceLimits.fileBytes else {
      throw Refusal("the file would have \(file.bytes.count) bytes; at most \(WorkspaceLimits.fileBytes) are allowed")
    }
    let old = workspace[path.relative]
    let bytes = workspace.byteCount + file.bytes.count - (old?.bytes.count ?? 0)
    let reason = WorkspaceLimits.fault(
      bytes: bytes, files: workspace.count + (old == nil ? 1 : 0), before: workspace)
    if let reason { throw Refusal("\(reason); keep less") }
  }

  /// Puts a file into the workspace; see `checkRoom(for:at:)`.
  mutating func write(_ file: File, at path: VirtualPath) {
    workspace[path.relative] = file
    ledger.append(.wrote(path: path.relative, bytes: file.bytes.count), at: now)
  }

  /// The folder tree that a path belongs to.
  func tree(_ root: VirtualPath.Root) -> FileTree {
    switch root {
    case .workspace: workspace
    case .cloudDisk: cloudDisk
    }
  }

  /// The file that a path names.
  /// - Throws: `Refusal` when there is none; it names the path inside its root only.
  func file(at path: VirtualPath) throws(Refusal) -> File {
    let place = path.root == .workspace ? "the workspace" : "the cloud disk"
    let files = tree(path.root)
    if let file = files[path.relative], !path.mustBeFolder { return file }
    if files.isFolder(path.relative) {
      throw Refusal("'\(path.relative.isEmpty ? "./" : path.relative)' is a folder of \(place), not a file")
    }
    throw Refusal("there is no file '\(path.relative)' in \(place)")
  }

  /// The entries of the folder that a path names, one a line.
  /// - Throws: `Refusal` when there is no such folder.
  func listing(of path: VirtualPath) throws(Refusal) -> String {
    let place = path.root == .workspace ? "the workspace" : "the cloud disk"
    let files = tree(path.root)
    if files[path.relative] != nil { throw Refusal("'\(path.relative)' is a file of \(place), not a folder") }
    guard let entries = files.entries(of: path.relative) else {
      throw Refusal("there is no folder '\(path.relative)' in \(place)")
    }
    return entries.isEmpty ? "The folder is empty." : entries.joined(separator: "\n")
  }
}
