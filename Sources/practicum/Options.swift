import ArgumentParser
import Chance
import Foundation
import Generation
import Harness
import MetaTasks
import Notation
import Workplace

/// Where the rules are.
struct HubOptions: ParsableArguments {
  @Option(
    name: .customLong("hub"),
    help: "The folder of the rules; default: the nearest 'task_hub' at or above this folder or the program's.")
  var path: String?

  /// Loads the rules.
  /// - Throws: `Problems`, all of them.
  func load() throws -> Hub { try Hub(at: try folder()) }

  /// Loads the rules and digests their files, so that a suite can say what it was made from.
  func loadWithDigest() throws -> (Hub, Digest) {
    let folder = try folder()
    let files = try SuiteFolder.tree(at: folder)
    return (try Hub(at: folder), Digest(of: files.contents.map { (name: $0.path, digest: Digest(of: $0.file.bytes)) }))
  }

  private func folder() throws -> String {
    if let path { return path }
    if let path = ProcessInfo.processInfo.environment["PRACTICUM_HUB"], !path.isEmpty { return path }
    let manager = FileManager.default
    let program = URL(filePath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath().deletingLastPathComponent()
    for start in [manager.currentDirectoryPath, program.path()] {
      var folder = URL(filePath: start).standardizedFileURL
      while true {
        let candidate = folder.appending(path: "task_hub").path()
        if manager.fileExists(atPath: candidate + "/company/company.yaml") { return candidate }
        let parent = folder.deletingLastPathComponent().standardizedFileURL
        guard parent.path() != folder.path(), folder.path() != "/" else { break }
        folder = parent
      }
    }
    throw Problems([
      Problem(
        "no folder 'task_hub' is at or above this folder", at: .init(file: manager.currentDirectoryPath),
        remedy: "run practicum inside its repository, or pass --hub DIR")
    ])
  }
}

/// How much work is done at once.
struct JobOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: "How many days are worked on at once; the result does not depend on it.")
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs must be at least 1, not \(jobs)") }
  }
}

/// A generated suite.
struct BenchOptions: ParsableArguments {
  @Option(help: "The suite's folder.")
  var bench: String

  /// The suite's folder.
  var folder: SuiteFolder { SuiteFolder(argument: bench) }
}

extension SuiteFolder {
  /// The folder that a person named, with or without a slash at the end.
  init(argument: String) {
    self.init(argument.hasSuffix("/") && argument.count > 1 ? String(argument.dropLast()) : argument)
  }
}

extension Shard: ExpressibleByArgument {
  /// Reads `2/8`.
  package init?(argument: String) { self.init(argument) }
}

extension ProgressBar {
  /// A bar on standard error.
  static func standard(_ label: String, total: Int, done: Int = 0) -> ProgressBar {
    ProgressBar(label, total: total, done: done, isTerminal: isatty(STDERR_FILENO) == 1) { text in
      FileHandle.standardError.write(Data(text.utf8))
    }
  }
}
