import Chance
import Foundation
import Glibc
import Notation
package import Workplace

/// A suite's folder on disk.
package struct SuiteFolder: Sendable {
  /// The folder.
  package let path: String

  /// Names a folder; it need not exist.
  package init(_ path: String) { self.path = path }

  private var contents: String { path + "/suite.json" }

  /// The table of contents, or `nil` when there is none yet.
  /// - Throws: `Problems` when it is there but cannot be read.
  package func suite() throws -> Suite? {
    guard FileManager.default.fileExists(atPath: contents) else { return nil }
    do {
      return try JSON(parsing: Data(contentsOf: URL(filePath: contents)), limits: .init(bytes: .max)).decoded()
    } catch {
      throw Problems([
        Problem(
          "not a suite's table of contents: \(error)", at: .init(file: contents), remedy: "generate the suite again")
      ])
    }
  }

  /// The table of contents.
  /// - Throws: `Problems` when there is none or it cannot be read.
  package func requiredSuite() throws -> Suite {
    guard let suite = try suite() else {
      throw Problems([
        Problem(
          "no suite is here: 'suite.json' is missing", at: .init(file: path),
          remedy: "make one with 'practicum generate --config FILE --bench \(path)'")
      ])
    }
    return suite
  }

  /// Does something while no other process does the same with this folder.
  package func exclusively<Result>(_ body: () throws -> Result) throws -> Result {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    // The lock lies beside the folder, so that a suite holds nothing but its days.
    let descriptor = open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0, flock(descriptor, LOCK_EX) == 0 else {
      throw Problems([Problem("the folder cannot be locked", at: .init(file: path + ".lock"))])
    }
    defer { close(descriptor) }
    return try body()
  }

  /// Stores the table of contents, whole or not at all.
  package func store(_ suite: Suite) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let text = try JSON(encoding: suite).text(.indented(1)) + "\n"
    try Data(text.utf8).write(to: URL(filePath: contents), options: .atomic)
  }

  /// Writes a day's folder, whole or not at all, in place of an earlier one.
  package func write(_ day: DayFiles, to folder: String) throws {
    let manager = FileManager.default
    let final = path + "/" + folder
    let partial = final + ".partial"
    try? manager.removeItem(atPath: partial)  // left behind by a killed run
    var made: Set<String> = []
    for file in day.files.paths {
      let target = partial + "/" + file
      let parent = String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)])
      if made.insert(parent).inserted {
        try manager.createDirectory(atPath: parent, withIntermediateDirectories: true)
      }
      try SuiteFolder.write(day.files[file]?.bytes ?? [], to: target)
    }
    if manager.fileExists(atPath: final) { try manager.removeItem(atPath: final) }
    try manager.moveItem(atPath: partial, toPath: final)
  }

  // Foundation's writing costs ten times as much a file, and a day has hundreds of small ones.
  private static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path]) }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written)
      }
      guard count > 0 else { throw CocoaError(.fileWriteOutOfSpace, userInfo: [NSFilePathErrorKey: path]) }
      written += count
    }
  }

  /// Reads a day's folder. Links are not followed.
  /// - Throws: `Problems` when the folder is missing or a file cannot be read.
  package func read(_ folder: String) throws -> DayFiles {
    let folder = path + "/" + folder
    // Listing a folder that is not there gives an empty one.
    guard FileManager.default.fileExists(atPath: folder) else {
      throw Problems([
        Problem("the day's folder is missing", at: .init(file: folder), remedy: "generate the suite again")
      ])
    }
    return DayFiles(files: try SuiteFolder.tree(at: folder))
  }

  /// Reads a day, and makes sure that it is the one that was generated.
  /// - Throws: `Problems` when a file is missing, malformed or changed.
  package func bundle(of entry: Suite.Entry) throws -> DayBundle {
    let files = try read(entry.folder)
    guard files.digest.hex == entry.digest else {
      throw Problems([
        Problem(
          "its files are not those that were generated (the digest differs)",
          at: .init(file: path + "/" + entry.folder),
          remedy: "generate the suite again")
      ])
    }
    return try files.bundle(folder: path + "/" + entry.folder)
  }

  /// Reads a folder of regular files as a value.
  /// - Throws: `Problems` when the folder is missing or a file cannot be read.
  package static func tree(at folder: String) throws -> FileTree {
    guard let names = FileManager.default.enumerator(atPath: folder) else {
      throw Problems([Problem("the folder cannot be read", at: .init(file: folder), remedy: "generate the suite again")]
      )
    }
    var tree = FileTree()
    while let name = names.nextObject() as? String {
      guard names.fileAttributes?[.type] as? FileAttributeType == .typeRegular else { continue }
      tree[name] = File(bytes: [UInt8](try Data(contentsOf: URL(filePath: folder + "/" + name))))
    }
    return tree
  }
}
