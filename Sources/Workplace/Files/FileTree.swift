public import HashTreeCollections

/// A folder of files as a value: copies share what they have in common.
///
/// Keys are normalised relative paths (`reports/week.json`): no empty, `.` or `..` parts. `VirtualPath` makes them from
/// what a trainee writes, so nothing outside can be named.
public struct FileTree: Hashable, Sendable {
  /// The files by normalised path.
  public private(set) var files: TreeDictionary<String, File> = [:]

  /// Creates an empty folder.
  public init() {}

  /// Creates a folder of files by normalised path.
  public init(_ files: some Sequence<(String, File)>) {
    for (path, file) in files { self.files[path] = file }
  }

  /// The file at a normalised path.
  public subscript(path: String) -> File? {
    get { files[path] }
    set { files[path] = newValue }
  }

  /// All paths, sorted.
  public var paths: [String] { files.keys.sorted() }

  /// Whether files lie below that normalised path (`""` is the root, always a folder).
  public func isFolder(_ path: String) -> Bool {
    path.isEmpty || files.keys.contains { $0.hasPrefix(path + "/") }
  }

  /// The names directly inside a folder, sorted; folders end in `/`. `nil` when there is no such folder.
  public func entries(of folder: String) -> [String]? {
    guard isFolder(folder) else { return nil }
    let prefix = folder.isEmpty ? "" : folder + "/"
    var names: Set<String> = []
    for path in files.keys where path.hasPrefix(prefix) {
      let rest = path.dropFirst(prefix.count)
      if let slash = rest.firstIndex(of: "/") {
        names.insert(String(rest[...slash]))
      } else {
        names.insert(String(rest))
      }
    }
    return names.sorted()
  }
}

/// A file's content.
public struct File: Hashable, Sendable {
  /// The bytes.
  public let bytes: [UInt8]

  /// Creates a file of bytes.
  public init(bytes: [UInt8]) { self.bytes = bytes }

  /// Creates a UTF-8 text file.
  public init(_ text: String) { self.bytes = Array(text.utf8) }

  /// The content as text, or `nil` when it is not UTF-8.
  public var text: String? { String(validating: bytes, as: UTF8.self) }
}
