/// A path as a trainee wrote it, resolved inside the root it belongs to. Nothing outside a root has a `VirtualPath`.
///
/// Resolution is of text alone: `FileTree` has no links, so what is resolved here cannot be redirected later.
public struct VirtualPath: Hashable, Sendable {
  /// The two folders that a trainee can name files in.
  public enum Root: Hashable, Sendable {
    /// The trainee's own folder, which it may change.
    case workspace
    /// The company's folder, which it may only read.
    case cloudDisk
  }

  /// Why a text is no path here, as a clause with its remedy.
  public struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
    public let description: String
  }

  /// The root that the path belongs to.
  public let root: Root
  /// The parts below the root joined with `/`: none of them empty, `.` or `..`; `""` is the root itself.
  public let relative: String
  /// Whether the text can only mean a folder: it is the root or ends in `/`, `/.` or `/..`.
  public let mustBeFolder: Bool

  /// The most bytes a path may have, and a single part of it: what common file systems can hold.
  static let limits = (path: 1024, part: 255)

  /// Resolves a text such as `CloudDisk://x/y`, `CloudDisk:x`, `./x`, `/workspace/x` or `x`.
  ///
  /// - Parameter root: Where a path without a prefix belongs. A `CloudDisk:` prefix (in any case) overrules it.
  /// - Throws: `Fault` when the text is empty, would leave its root, or could mean something else to another system.
  public init(_ text: String, in root: Root) throws(Fault) {
    try VirtualPath.checkCharacters(of: text)
    var rest = text.utf8[...]
    var root = root
    if let prefix = VirtualPath.cloudPrefix(of: rest) {
      root = .cloudDisk
      rest = rest.dropFirst(prefix)
    }
    let parts = try VirtualPath.parts(of: VirtualPath.withoutRoot(rest, root: root))
    self.root = root
    self.relative = parts.joined(separator: "/")
    self.mustBeFolder = parts.isEmpty || VirtualPath.endsLikeFolder(rest)
  }
}

extension VirtualPath {
  /// The last part: the file's own name; empty for the root.
  public var name: String {
    relative.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(relative[relative.utf8.index(after: $0)...]) }
      ?? relative
  }

  private static func checkCharacters(of text: String) throws(Fault) {
    guard !text.isEmpty else { throw Fault(description: "the path is empty; './' means the whole folder") }
    guard text.utf8.count <= limits.path else {
      throw Fault(description: "the path has \(text.utf8.count) bytes; at most \(limits.path) are possible")
    }
    for scalar in text.unicodeScalars {
      if scalar == "\\" { throw Fault(description: "the path has a '\\'; write '/' between folders") }
      if scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) {
        throw Fault(description: "the path has a control character; leave it out")
      }
    }
  }

  /// The length of a leading `CloudDisk:` in any case.
  private static func cloudPrefix(of text: Substring.UTF8View) -> Int? {
    let prefix = "clouddisk:".utf8
    let isThere = text.count >= prefix.count && zip(text, prefix).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    return isThere ? prefix.count : nil
  }

  /// Takes away what stands for the root itself. The cloud disk has absolute paths of its own; the workspace is seen at
  /// `/workspace`, as in the sandbox, and no other absolute path exists.
  private static func withoutRoot(_ text: Substring.UTF8View, root: Root) throws(Fault) -> Substring.UTF8View {
    let isAbsolute = text.first == UInt8(ascii: "/")
    switch root {
    case .cloudDisk: return text
    case .workspace where isAbsolute:
      let mount = "/workspace".utf8
      let rest = text.dropFirst(mount.count)
      guard text.starts(with: mount), rest.isEmpty || rest.first == UInt8(ascii: "/") else {
        throw Fault(description: "'\(Substring(text))' is outside; the workspace is './' or '/workspace/'")
      }
      return rest
    case .workspace: return text
    }
  }

  private static func endsLikeFolder(_ text: Substring.UTF8View) -> Bool {
    let last = text.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).last ?? text
    return last.isEmpty || last.elementsEqual(".".utf8) || last.elementsEqual("..".utf8)
  }

  // Splits bytes, not characters: '/' followed by a combining accent is one character to Swift, yet a separator to any
  // file system.
  private static func parts(of text: Substring.UTF8View) throws(Fault) -> [String] {
    var parts: [String] = []
    for part in text.split(separator: UInt8(ascii: "/")) where !part.elementsEqual(".".utf8) {
      if part.elementsEqual("..".utf8) {
        guard parts.popLast() != nil else {
          throw Fault(description: "the path leads out of its folder; leave out '..'")
        }
        continue
      }
      guard part.count <= limits.part else {
        throw Fault(description: "a name in the path has \(part.count) bytes; at most \(limits.part) are possible")
      }
      parts.append(String(Substring(part)))
    }
    if let first = parts.first, first.utf8.last == UInt8(ascii: ":"),
      Substring(text).utf8.starts(with: "\(first)//".utf8)
    {
      throw Fault(description: "'\(first)//' means nothing here; the only prefix is 'CloudDisk://'")
    }
    return parts
  }
}
