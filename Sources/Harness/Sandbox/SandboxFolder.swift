import Glibc
import Workplace

/// The private folder on the host's disk that a sandbox sees as its workspace.
///
/// Commands may leave anything behind: links that point out of it, devices, folders without permissions, endless depth. So
/// every step into it goes through descriptors that do not follow links, never through a path that a command could have bent.
struct SandboxFolder: Sendable {
  /// The workspace's path on the host.
  var path: String { home + "/workspace" }

  private let home: String
  private let owner: uid_t?
  private let limits: SandboxLimits
  /// What is known to stand on disk, and how each file looked when it was last read or written.
  private var tree = FileTree()
  private var stamps: [String: Descriptor.Entry] = [:]

  /// Makes the folder under `parent`, for that user when another than ours is to write in it.
  init(parent: String, owner: uid_t?, limits: SandboxLimits) throws(SystemFailure) {
    var template = (parent + "/practicum-sandbox-XXXXXX").utf8.map { CChar(bitPattern: $0) } + [0]
    guard mkdtemp(&template) != nil else { throw SystemFailure("create", parent + "/practicum-sandbox-…") }
    self.home = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    self.owner = owner
    self.limits = limits
    if let owner, chown(home, owner, owner) != 0 { throw SystemFailure("own", home) }
    let folder = try Descriptor(folder: home)
    try folder.makeFolder("workspace", owner: owner)
    try folder.makeFolder("trash", owner: nil)
  }

  /// Removes the folder and everything in it.
  func remove() {
    guard let folder = try? Descriptor(folder: home) else { return }
    FolderRemoval.empty(folder)
    rmdir(home)
  }
}

// MARK: Writing

extension SandboxFolder {
  /// Brings the disk to the state of `workspace`, touching only what differs.
  /// - Returns: Remarks on files that cannot stand on a disk, for example because of their names.
  mutating func write(_ workspace: FileTree) throws(SystemFailure) -> [String] {
    let root = try Descriptor(folder: path)
    for path in tree.paths where workspace[path] == nil { delete(path, in: root) }
    var remarks: [String] = []
    for path in workspace.paths {
      guard let file = workspace[path], tree[path] != file else { continue }
      do {
        try place(file, at: path, in: root)
      } catch  where SandboxFolder.isUnplaceable(error.code) {
        remarks.append("[\(path) could not be placed in the sandbox: \(String(cString: strerror(error.code)))]")
      }
    }
    return remarks
  }

  // These come from the trainee's own names, so they must not count as a breakdown of ours.
  private static func isUnplaceable(_ code: CInt) -> Bool {
    [ENAMETOOLONG, ENOTDIR, EISDIR, EEXIST, ELOOP, EINVAL, ENOTEMPTY, ENOENT, EILSEQ].contains(code)
  }

  private mutating func place(_ file: File, at path: String, in root: borrowing Descriptor) throws(SystemFailure) {
    var parts = path.split(separator: "/").map { FileName($0) }
    guard let name = parts.popLast() else { return }
    let folder = try SandboxFolder.folder(parts[...], in: root, owner: owner)
    if unlinkat(folder.number, name.c, 0) != 0, errno == EISDIR { unlinkat(folder.number, name.c, AT_REMOVEDIR) }
    let handle = try folder.newFile(name)
    try handle.write(file.bytes, owner: owner)
    tree[path] = file
    stamps[path] = folder.entry(name)
  }

  private static func folder(
    _ parts: ArraySlice<FileName>, in parent: borrowing Descriptor, owner: uid_t?
  ) throws(SystemFailure) -> Descriptor {
    guard let first = parts.first else { return try parent.folder(".") }
    try parent.makeFolder(first, owner: owner)
    return try folder(parts.dropFirst(), in: parent.folder(first), owner: owner)
  }

  private mutating func delete(_ path: String, in root: borrowing Descriptor) {
    var parts = path.split(separator: "/").map { FileName($0) }
    if let name = parts.popLast(), let folder = try? SandboxFolder.folder(parts[...], in: root, owner: owner) {
      unlinkat(folder.number, name.c, 0)
    }
    tree[path] = nil
    stamps[path] = nil
  }
}

// MARK: Reading

extension SandboxFolder {
  /// The bytes that the workspace takes on disk now, counted at most a little beyond the limit of files.
  func usage() -> Int {
    guard let root = try? Descriptor(folder: path) else { return 0 }
    var entries = 2 * limits.files
    return SandboxFolder.usage(of: root, depth: limits.depth, entries: &entries)
  }

  private static func usage(of folder: borrowing Descriptor, depth: Int, entries: inout Int) -> Int {
    var total = 0
    for name in (try? folder.names()) ?? [] {
      guard entries > 0, let entry = folder.entry(name) else { break }
      entries -= 1
      total += entry.size
      if entry.kind == .folder, depth > 0, let inner = try? folder.folder(name) {
        total += usage(of: inner, depth: depth - 1, entries: &entries)
      }
    }
    return total
  }
}

extension SandboxFolder {
  /// What a command did to the workspace.
  struct Changes {
    /// The new content by path; `nil` for a deleted file.
    var files: [String: File?] = [:]
    /// What was left out and why, a line each.
    var remarks: [String] = []
  }

  /// Reads what changed since `write`. What is no regular file, or goes beyond the limits, is removed and remarked on.
  /// - Parameter start: When the command began, on the clock of file changes, in nanoseconds.
  mutating func changes(since start: Int) throws(SystemFailure) -> Changes {
    // The command may have closed its own workspace to us.
    chmod(path, 0o755)
    let trash = try Descriptor(folder: home + "/trash")
    var walk = Walk(known: tree, stamps: stamps, limits: limits, start: start)
    try walk.visit(try Descriptor(folder: path), prefix: "", depth: 0, trash: trash)
    FolderRemoval.empty(trash)
    var changes = Changes(remarks: walk.remarks)
    for path in tree.paths where walk.found[path] == nil { changes.files[path] = .some(nil) }
    for path in walk.found.paths where walk.found[path] != tree[path] { changes.files[path] = walk.found[path] }
    tree = walk.found
    stamps = walk.stamps
    return changes
  }
}
