import Foundation
package import Notation

/// A file that a person wrote, read within limits.
package enum SourceFile {
  /// Larger files are refused.
  package static let mostBytes = 16 << 20

  /// Reads a file: JSON when its name ends in `.json`, YAML otherwise.
  /// - Throws: One problem: the file cannot be read, or its text is no YAML or JSON.
  package static func tree(at path: String) throws(Problem) -> SourceNode {
    try tree(of: try bytes(at: path), file: path)
  }

  /// Reads the text of a file; see `tree(at:)`.
  package static func tree(of bytes: [UInt8], file: String) throws(Problem) -> SourceNode {
    if bytes.count > mostBytes { throw tooLarge(file) }
    guard bytes.contains(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) else {
      throw Problem("the file is empty", at: Problem.Place(file: file))
    }
    let text = try text(of: bytes, file: file)
    return isJSON(file)
      ? try SourceNode(json: bytes, file: file) : try SourceNode(yaml: text, file: file)
  }

  /// Whether a file of that name is read as JSON.
  package static func isJSON(_ file: String) -> Bool { file.lowercased().hasSuffix(".json") }

  /// Checks that bytes are text: UTF-8 without zero bytes, a byte-order mark passed over.
  package static func text(of bytes: [UInt8], file: String) throws(Problem) -> String {
    if let zero = bytes.firstIndex(of: 0) {
      let line = bytes[..<zero].count { $0 == 0x0A } + 1
      throw Problem("not a text file: it holds a zero byte", at: Problem.Place(file: file, line: line))
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Problem("not valid UTF-8", at: Problem.Place(file: file, line: firstBrokenLine(bytes)))
    }
    return text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
  }

  private static func firstBrokenLine(_ bytes: [UInt8]) -> Int? {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
  }

  /// Reads a whole file of at most `mostBytes`.
  package static func bytes(at path: String) throws(Problem) -> [UInt8] {
    let place = Problem.Place(file: path)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Problem("there is no such file", at: place)
    }
    guard !isFolder.boolValue else { throw Problem("a folder, where a file was expected", at: place) }
    guard let file = FileHandle(forReadingAtPath: path) else { throw Problem("the file cannot be opened", at: place) }
    // A device or pipe has no size to ask for: read up to the limit and see.
    var bytes: [UInt8] = []
    do {
      while bytes.count <= mostBytes, let chunk = try file.read(upToCount: 1 << 20), !chunk.isEmpty {
        bytes.append(contentsOf: chunk)
      }
    } catch {
      throw Problem("the file cannot be read", at: place)
    }
    if bytes.count > mostBytes { throw tooLarge(path) }
    return bytes
  }

  private static func tooLarge(_ file: String) -> Problem {
    Problem("the file is larger than \(mostBytes >> 20) MiB", at: Problem.Place(file: file))
  }
}
