import Glibc

/// An open file descriptor that closes itself, with the few calls that never follow a symbolic link.
struct Descriptor: ~Copyable {
  let number: CInt

  private init(_ number: CInt) { self.number = number }

  deinit { close(number) }

  /// The kind, size and identity of a directory entry, itself rather than what it links to.
  struct Entry: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case file, folder, link, other }
    var kind: Kind
    /// The permission bits.
    var mode: UInt32
    var size: Int
    var inode: UInt64
    /// When content or permissions last changed, in nanoseconds; a command cannot set it back.
    var changed: Int
  }

  /// Opens a folder by the path of the host, which must be our own.
  init(folder path: String) throws(SystemFailure) {
    self.init(open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC))
    guard number >= 0 else { throw SystemFailure("open", path) }
  }

  /// Opens a folder inside this one; one without permissions is given them.
  func folder(_ name: FileName) throws(SystemFailure) -> Descriptor {
    try existing(name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, granting: 0o700)
  }

  /// Opens a file inside this folder for reading; one without permissions is given them.
  func file(_ name: FileName) throws(SystemFailure) -> Descriptor {
    // Opening a FIFO that took the file's place must not wait for a writer.
    try existing(name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, granting: 0o600)
  }

  private func existing(_ name: FileName, _ flags: Int32, granting mode: mode_t) throws(SystemFailure) -> Descriptor {
    var number = openat(self.number, name.c, flags)
    if number < 0, errno == EACCES, grant(name, mode: mode) { number = openat(self.number, name.c, flags) }
    guard number >= 0 else { throw SystemFailure("open", name.shown) }
    return Descriptor(number)
  }

  /// Creates a file that was not there.
  func newFile(_ name: FileName) throws(SystemFailure) -> Descriptor {
    let number = openat(self.number, name.c, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard number >= 0 else { throw SystemFailure("create", name.shown) }
    return Descriptor(number)
  }

  /// Creates a folder unless there is one already.
  func makeFolder(_ name: FileName, owner: uid_t?) throws(SystemFailure) {
    guard mkdirat(number, name.c, 0o755) == 0 else {
      if errno == EEXIST { return }
      throw SystemFailure("create", name.shown)
    }
    if let owner, fchownat(number, name.c, owner, owner, AT_SYMLINK_NOFOLLOW) != 0 {
      throw SystemFailure("own", name.shown)
    }
  }

  /// Gives an entry other permissions; a link is left alone.
  @discardableResult
  func grant(_ name: FileName, mode: mode_t) -> Bool {
    // A descriptor opened with O_PATH cannot be swapped for a link between the check and the change.
    let handle = openat(number, name.c, Descriptor.pathOnly | O_NOFOLLOW | O_CLOEXEC)
    guard handle >= 0 else { return false }
    defer { close(handle) }
    return chmod("/proc/self/fd/\(handle)", mode) == 0
  }
}

extension Descriptor {
  /// What stands under that name in this folder; `nil` when there is nothing.
  func entry(_ name: FileName) -> Entry? {
    var status = stat()
    guard fstatat(number, name.c, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    let kind: Entry.Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .other
      }
    let changed = Int(status.st_ctim.tv_sec) * 1_000_000_000 + Int(status.st_ctim.tv_nsec)
    return Entry(
      kind: kind, mode: UInt32(status.st_mode & 0o7777), size: Int(status.st_size), inode: UInt64(status.st_ino),
      changed: changed)
  }

  /// The names in this folder, sorted by their bytes.
  func names() throws(SystemFailure) -> [FileName] {
    let copy = openat(number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0, let stream = fdopendir(copy) else { throw SystemFailure("list", ".") }
    defer { closedir(stream) }
    var names: [FileName] = []
    while let entry = readdir(stream) {
      let name = FileName(bytes: withUnsafeBytes(of: entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) })
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Reads a file that is expected to be that long, or `nil` when it is longer.
  func bytes(expecting size: Int) throws(SystemFailure) -> [UInt8]? {
    // One byte more than expected shows that a file has grown. Reading into place spares large files a copy.
    var failure: SystemFailure?
    let content = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, filled in
      while filled <= size {
        let count = read(number, buffer.baseAddress.map { $0 + filled }, size + 1 - filled)
        if count == 0 { return }
        if count < 0 {
          if errno == EINTR { continue }
          failure = SystemFailure("read", "file")
          return
        }
        filled += count
      }
    }
    if let failure { throw failure }
    return content.count <= size ? content : nil
  }

  /// Writes all bytes and gives the file to its owner.
  func write(_ content: [UInt8], owner: uid_t? = nil) throws(SystemFailure) {
    var offset = 0
    while offset < content.count {
      let count = content[offset...].withUnsafeBytes { Glibc.write(number, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw SystemFailure("write", "file")
      }
      offset += count
    }
    if let owner, fchown(number, owner, owner) != 0 { throw SystemFailure("own", "file") }
  }

  /// Makes what was written survive a power failure.
  func synchronize() throws(SystemFailure) {
    guard fsync(number) == 0 else { throw SystemFailure("flush", "file") }
  }
}

extension Descriptor {
  /// Linux's `O_PATH`, which Glibc's overlay does not name: a handle to the entry itself, without opening it.
  private static let pathOnly: CInt = 0x20_0000
}

extension Descriptor {
  /// Puts a file into this folder so that its name stands for the old content or the new one, whole, even after a crash.
  func replace(_ name: FileName, with content: [UInt8]) throws(SystemFailure) {
    let draft = FileName(".\(name.shown).new")
    unlinkat(number, draft.c, 0)
    let file = try newFile(draft)
    try file.write(content)
    try file.synchronize()
    guard renameat(number, draft.c, number, name.c) == 0 else { throw SystemFailure("rename", draft.shown) }
    try synchronize()
  }
}

/// The name of a directory entry: any bytes, since a command may choose names that are no text.
struct FileName: Hashable, Comparable, ExpressibleByStringLiteral {
  let bytes: [UInt8]

  init(bytes: [UInt8]) { self.bytes = bytes }
  init(_ text: some StringProtocol) { self.bytes = Array(text.utf8) }
  init(stringLiteral value: String) { self.init(value) }

  /// The name as text, or `nil` when it is not UTF-8.
  var text: String? { String(validating: bytes, as: UTF8.self) }
  /// The name for messages.
  var shown: String { String(decoding: bytes, as: UTF8.self) }
  /// The name as the operating system takes it.
  var c: [CChar] { bytes.map { CChar(bitPattern: $0) } + [0] }

  static func < (left: FileName, right: FileName) -> Bool { left.bytes.lexicographicallyPrecedes(right.bytes) }
}

/// A refused call to the operating system.
struct SystemFailure: Error, Hashable, CustomStringConvertible {
  /// The error number, for example `ENOSPC`.
  let code: CInt
  /// What was tried, as a verb and its object.
  let attempt: String

  /// Takes the error number of the call that just failed.
  init(_ verb: String, _ object: String) {
    self.code = errno
    self.attempt = "\(verb) '\(object)'"
  }

  var description: String { "cannot \(attempt): \(String(cString: strerror(code)))" }
}
