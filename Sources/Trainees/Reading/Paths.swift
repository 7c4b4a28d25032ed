/// Finds the names of files and folders that a text gives.
enum Paths {
  /// What looks like a path, in order and once each: with a slash or a file extension, with or without `CloudDisk:`.
  static func all(in text: String) -> [String] {
    var found: [String] = []
    for piece in text.split(whereSeparator: { !isPart($0) }) {
      let path = trimmed(piece)
      if looksLikePath(path), !found.contains(path) { found.append(path) }
    }
    return found
  }

  /// The paths that end with that extension, for example `.md`.
  static func files(_ suffix: String, in text: String) -> [String] { all(in: text).filter { $0.hasSuffix(suffix) } }

  /// The manual that a text names: a document other than the handbook of the house.
  static func manual(in text: String) -> String? { files(".md", in: text).first { !$0.contains("intern") } }

  /// The path with the cloud disk's prefix, however it was written.
  static func inCloudDisk(_ path: String) -> String { "CloudDisk://" + plain(path) }

  /// The path without prefix.
  static func plain(_ path: String) -> String {
    var rest = path[...]
    for prefix in ["CloudDisk://", "CloudDisk:", "./", "/workspace/", "/"] where rest.hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    return String(rest)
  }

  /// A folder's path without prefix and final slash.
  static func folder(_ path: String) -> String { plain(path).split(separator: "/").joined(separator: "/") }

  /// The folder in which a file lies.
  static func folder(of path: String) -> String {
    plain(path).split(separator: "/").dropLast().joined(separator: "/")
  }

  /// The last part of a path.
  static func name(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

  private static func isPart(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || "._-/:".contains(character)
  }

  private static func trimmed(_ piece: Substring) -> String {
    var rest = piece
    while let last = rest.last, ".:-".contains(last) { rest.removeLast() }
    return String(rest)
  }

  private static func looksLikePath(_ path: String) -> Bool {
    if path.hasPrefix("CloudDisk:") { return path.count > "CloudDisk://".count }
    guard path.contains(where: \.isLetter), !path.contains("://") else { return false }
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let fileExtension = name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last ?? ""
    return (1...6).contains(fileExtension.count) && fileExtension.first?.isLetter == true
      || path.hasSuffix("/") && path.count > 1
  }
}
