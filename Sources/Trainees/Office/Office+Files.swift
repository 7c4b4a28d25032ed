import Desk
import Notation

extension Office {
  /// Reads a document of the cloud disk, in the version that is in force.
  func study(_ path: String) async throws -> String {
    let text = try await read(Paths.inCloudDisk(path))
    guard policy.heedsNotes, let current = Office.successor(in: text), Paths.plain(current) != Paths.plain(path) else {
      return text
    }
    return try await study(current)
  }

  /// The document that a superseded one names in its first lines, or that a note of a few words does nothing but name.
  private static func successor(in text: String) -> String? {
    let named = CodeSpans.all(in: text).filter { $0.hasPrefix("CloudDisk:") && $0.hasSuffix(".md") }
    if text.count < 400, !text.hasPrefix("#"), named.count == 1 { return named[0] }
    let head = text.prefix(600).split(whereSeparator: \.isNewline).first { $0.contains("uperseded") }
    return head.flatMap { CodeSpans.all(in: String($0)).last }
  }

  /// Reads a text file of the workspace; rows that are known to be there twice, once.
  ///
  /// What is too long to be shown at once is read page by page.
  func read(_ path: String) async throws -> String {
    var page = FilePage(try await use("ReadFile", ["file_path": .string(path)]))
    var text = String(page.content)
    while let next = page.next {
      page = FilePage(try await use("ReadFile", ["file_path": .string(path), "offset": .integer(next)]))
      text += page.content
    }
    guard policy.heedsNotes, dossiers.values.contains(where: { $0.repeatedRows.contains(Paths.plain(path)) }) else {
      return text
    }
    var seen: Set<Substring> = []
    let lineEnd = text.contains("\r\n") ? "\r\n" : "\n"
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.filter { $0.isEmpty || seen.insert($0).inserted }.joined(separator: lineEnd)
  }

  /// Reads the bytes of a file of the workspace.
  func readBytes(_ path: String) async throws -> [UInt8] {
    let text = try await use("ReadFile", ["file_path": .string(path), "encoding": "base64"])
    guard let bytes = Base64.bytes(text) else { throw Stuck("'\(path)' did not arrive as base64") }
    return bytes
  }

  /// Looks at a picture of the cloud disk.
  func look(_ path: String) async throws -> Picture {
    let call = ToolCall("ReadAsDataURL", ["file_path": .string(Paths.inCloudDisk(path))])
    guard let seen = try await results(of: [call])[0].attachment, let bytes = Base64.bytes(seen.base64),
      let picture = Picture(png: bytes)
    else { throw Stuck("'\(path)' did not arrive as a picture that can be read") }
    return picture
  }

  /// Writes a text file into the workspace.
  func write(_ content: String, to path: String) async throws {
    _ = try await use("WriteFile", ["file_path": .string(path), "content": .string(content)])
  }

  /// Writes a report into the workspace.
  func write(_ report: JSON, to path: String) async throws {
    try await write(report.text(.indented(2)) + "\n", to: path)
  }

  /// The entries of a cloud-disk folder; names of folders end with `/`.
  func folder(_ path: String) async throws -> [String] {
    let text = try await use("OpenFolderInCloudDisk", ["folder_path": .string(Paths.inCloudDisk(path))])
    return text.split(whereSeparator: \.isNewline).map(Prose.trimmed).filter { !$0.isEmpty }
  }
}

/// What one look at a file shows.
struct FilePage: Hashable {
  let content: Substring
  /// How many lines to skip to go on; `nil` at the end.
  let next: Int?

  /// Splits the lines from the remark on which they are, for example `[Lines 1 to 200 of 300; go on with offset 200.]`.
  init(_ text: String) {
    guard text.hasSuffix(".]"), let start = text.lastIndex(of: "["), text[start...].hasPrefix("[Lines ") else {
      content = text[...]
      next = nil
      return
    }
    content = text[..<start]
    next = text[start...].firstRange(of: "offset ").flatMap { Int(text[$0.upperBound...].prefix(while: \.isNumber)) }
  }
}
