import Glibc

/// Removes folders that a command may have made as nasty as it could.
enum FolderRemoval {
  /// How deep a tree is walked before it is cut into shallower ones; each level holds a descriptor open.
  private static let depth = 24

  /// Removes everything inside an open folder, whatever it is and however deep it lies.
  static func empty(_ root: borrowing Descriptor) {
    var serial = 0
    // Each pass moves what lies too deep up to the root, so the next pass can reach it.
    while let names = try? root.names(), !names.isEmpty {
      for name in names { remove(name, in: root, root: root, depth: depth, serial: &serial) }
      if let left = try? root.names(), left == names { return }
    }
  }

  private static func remove(
    _ name: FileName, in folder: borrowing Descriptor, root: borrowing Descriptor, depth: Int, serial: inout Int
  ) {
    if unlinkat(folder.number, name.c, 0) == 0 { return }
    folder.grant(name, mode: 0o700)
    if depth == 0 {
      serial += 1
      renameat(folder.number, name.c, root.number, FileName(".deep-\(serial)").c)
      return
    }
    if let inner = try? folder.folder(name), let names = try? inner.names() {
      for name in names { remove(name, in: inner, root: root, depth: depth - 1, serial: &serial) }
    }
    unlinkat(folder.number, name.c, AT_REMOVEDIR)
  }
}
