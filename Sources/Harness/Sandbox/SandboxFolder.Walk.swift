import Glibc
import Workplace

extension SandboxFolder {
  /// One pass over the folder after a command.
  struct Walk {
    let known: FileTree
    let limits: SandboxLimits
    let start: Int
    /// The files that stand now.
    private(set) var found = FileTree()
    private(set) var stamps: [String: Descriptor.Entry]
    private(set) var remarks: [String] = []
    private var bytes = 0
    private var count = 0
    private var trashed = 0
    private let seen: [String: Descriptor.Entry]
    private static let mostRemarks = 20

    init(known: FileTree, stamps: [String: Descriptor.Entry], limits: SandboxLimits, start: Int) {
      self.known = known
      self.seen = stamps
      self.stamps = [:]
      self.limits = limits
      self.start = start
    }

    /// Takes in a folder; what does not belong is moved to `trash`.
    mutating func visit(
      _ folder: borrowing Descriptor, prefix: String, depth: Int, trash: borrowing Descriptor
    ) throws(SystemFailure) {
      for name in try folder.names() {
        guard let entry = folder.entry(name) else { continue }
        if let fault = enter(name, entry, of: folder, prefix: prefix, depth: depth, trash: trash) {
          discard(name, of: folder, because: "\(prefix + name.shown) was ignored: \(fault)", trash: trash)
        }
      }
    }

    /// Takes in whatever stands under a name.
    /// - Returns: Why it is left out, or `nil`.
    private mutating func enter(
      _ name: FileName, _ entry: Descriptor.Entry, of folder: borrowing Descriptor, prefix: String, depth: Int,
      trash: borrowing Descriptor
    ) -> String? {
      guard let text = name.text else { return "its name is not UTF-8" }
      switch entry.kind {
      case .link: return "it is a link"
      case .other: return "it is no regular file"
      case .folder where depth >= limits.depth: return "folders lie too deep"
      case .folder, .file: break
      }
      do {
        guard entry.kind == .folder else { return try take(name, entry, at: prefix + text, of: folder) }
        if entry.mode & 0o700 != 0o700 { folder.grant(name, mode: 0o755) }
        try visit(folder.folder(name), prefix: prefix + text + "/", depth: depth + 1, trash: trash)
        return nil
      } catch {
        // A process that is just being killed may still have moved things.
        return "it could not be read"
      }
    }

    /// Takes in a file.
    /// - Returns: Why it is left out, or `nil`.
    private mutating func take(
      _ name: FileName, _ entry: Descriptor.Entry, at path: String, of folder: borrowing Descriptor
    ) throws(SystemFailure) -> String? {
      guard entry.size <= limits.fileBytes else { return "it is larger than \(limits.fileBytes >> 20) MiB" }
      guard count < limits.files else { return "there are more than \(limits.files) files" }
      guard bytes + entry.size <= limits.totalBytes else {
        return "the workspace is larger than \(limits.totalBytes >> 20) MiB"
      }
      guard let file = try content(name, entry, at: path, of: folder) else { return "it was still being written" }
      count += 1
      bytes += file.bytes.count
      found[path] = file
      stamps[path] = entry
      return nil
    }

    private func content(
      _ name: FileName, _ entry: Descriptor.Entry, at path: String, of folder: borrowing Descriptor
    ) throws(SystemFailure) -> File? {
      // The clock of file changes ticks coarsely: one that changed shortly before the command may have changed again since.
      let margin = 100_000_000
      if let file = known[path], seen[path] == entry, entry.changed < start - margin { return file }
      guard let bytes = try folder.file(name).bytes(expecting: entry.size) else { return nil }
      let file = File(bytes: bytes)
      // Equal content keeps the old storage, which other snapshots share.
      return known[path].map { $0 == file ? $0 : file } ?? file
    }

    private mutating func discard(
      _ name: FileName, of folder: borrowing Descriptor, because remark: String, trash: borrowing Descriptor
    ) {
      if unlinkat(folder.number, name.c, 0) != 0 {
        folder.grant(name, mode: 0o700)
        trashed += 1
        renameat(folder.number, name.c, trash.number, FileName("\(trashed)").c)
      }
      if remarks.count < Walk.mostRemarks {
        remarks.append("[\(remark)]")
      } else if remarks.count == Walk.mostRemarks {
        remarks.append("[and more]")
      }
    }
  }
}
