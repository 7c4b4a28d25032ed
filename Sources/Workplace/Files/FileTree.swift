public import HashTreeCollections

/// A folder of files as a value: copies share what they have in common.
///
/// Keys are normalised relative paths (`reports/week.json`): no empty, `.` or `..` parts. `VirtualPath` makes them from
/// what a trainee writes, so nothing outside can be named. Folders exist through the files in them.
public struct FileTree: Sendable {
  /// The files by normalised path.
  public private(set) var files: TreeDictionary<String, File> = [:]
  /// The bytes of all files together.
  public private(set) var byteCount = 0
  /// The sorted entries of every folder that has any, so that listing need not walk all files.
  private var listings: TreeDictionary<String, [String]> = [:]

  /// Creates an empty folder.
  public init() {}

  /// Creates a folder of files by normalised path.
  public init(_ files: some Sequence<(String, File)>) {
    for (path, file) in files { self[path] = file }
  }

  /// The number of files.
  public var count: Int { files.count }

  /// The file at a normalised path.
  public subscript(path: String) -> File? {
    get { files[path] }
    set {
      let old = newValue.map { files.updateValue($0, forKey: path) } ?? files.removeValue(forKey: path)
      byteCount += (newValue?.bytes.count ?? 0) - (old?.bytes.count ?? 0)
      switch (old, newValue) {
      case (nil, .some): list(path, suffix: "")
      case (.some, nil): unlist(path, suffix: "")
      case (nil, nil), (.some, .some): break
      }
    }
  }

  /// All paths, sorted.
  public var paths: [String] { files.keys.sorted() }

  /// All files with their paths, in no particular order.
  public var contents: some Sequence<(path: String, file: File)> { files.lazy.map { (path: $0.key, file: $0.value) } }

  /// Whether files lie below that normalised path (`""` is the root, always a folder).
  public func isFolder(_ path: String) -> Bool { path.isEmpty || listings[path] != nil }

  /// The names directly inside a folder, sorted; folders end in `/`. `nil` when there is no such folder.
  public func entries(of folder: String) -> [String]? { listings[folder] ?? (folder.isEmpty ? [] : nil) }

  /// The part of a path that is a file although the path needs a folder there, if any: `a` for `a/b` when `a` is a file.
  public func fileBlocking(_ path: String) -> String? {
    var rest = path
    while let (parent, _) = FileTree.split(rest) {
      if files[parent] != nil { return parent }
      rest = parent
    }
    return nil
  }
}

extension FileTree: Hashable {
  public static func == (left: FileTree, right: FileTree) -> Bool { left.files == right.files }

  public func hash(into hasher: inout Hasher) { hasher.combine(files) }
}

extension FileTree {
  private mutating func list(_ path: String, suffix: String) {
    let (parent, name) = FileTree.split(path) ?? ("", path)
    let wasThere = listings[parent] != nil
    let entry = name + suffix
    listings[parent, default: []].insertSorted(entry)
    if !wasThere, !parent.isEmpty { list(parent, suffix: "/") }
  }

  private mutating func unlist(_ path: String, suffix: String) {
    let (parent, name) = FileTree.split(path) ?? ("", path)
    let entry = name + suffix
    listings[parent, default: []].removeAll { $0 == entry }
    guard listings[parent]?.isEmpty == true else { return }
    listings[parent] = nil
    if !parent.isEmpty { unlist(parent, suffix: "/") }
  }

  // By bytes, for the reason given at `VirtualPath`.
  private static func split(_ path: String) -> (parent: String, name: String)? {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return (String(path[..<slash]), String(path[path.utf8.index(after: slash)...]))
  }
}

extension [String] {
  fileprivate mutating func insertSorted(_ element: String) {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < element { low = middle + 1 } else { high = middle }
    }
    insert(element, at: low)
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
