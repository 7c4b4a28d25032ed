import ArgumentParser
import Foundation
import Harness
import Notation

/// Parses, runs, and turns what went wrong into a sentence and an exit code.
@main
struct Main {
  static func main() async {
    do {
      var command = try Practicum.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      exit(report(error))
    }
  }

  /// Prints what there is to say of an error, and chooses the exit code: 0 for help, 1 failed, 2 bad usage or input, 3 fell short.
  private static func report(_ error: any Error) -> Int32 {
    switch error {
    case let code as ExitCode: return code.rawValue
    case let problem as Problem:
      Terminal.complain(problem)
      return 2
    case let problems as Problems:
      problems.list.forEach(Terminal.complain)
      return 2
    case let failure as StoreFailure:
      Terminal.complain("error: \(failure)")
      return 2
    default: break
    }
    let message = Practicum.fullMessage(for: error)
    switch Practicum.exitCode(for: error) {
    case .success:
      print(message)
      return 0
    case .validationFailure:
      Terminal.complain(message)
      return 2
    default:
      Terminal.complain("error: \(error)")
      return 1
    }
  }
}

/// The command line's root.
struct Practicum: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "practicum",
    abstract: "Generates workdays, lets agents live through them, and says what they achieved.",
    discussion: """
      Results go to standard output, progress and messages to standard error. Exit codes: 0 done; 1 failed; 2 wrong \
      usage or bad input; 3 done, but something fell short.
      """,
    version: "practicum 0.1.0",
    subcommands: [
      SampleCommand.self, GenerateCommand.self, VerifyCommand.self, RunCommand.self, ReportCommand.self,
      CompareCommand.self, LearningCommand.self, CalibrateCommand.self, ReplayCommand.self, RescoreCommand.self,
      TasksCommand.self,
      TradeDeskCommand.self,
      PlayCommand.self, DoctorCommand.self,
    ])
}

extension ExitCode {
  /// Done, but something fell short: a certificate, a comparison.
  static let fellShort = ExitCode(3)
}

/// What is said beside results.
enum Terminal {
  /// Writes a line to standard error.
  static func complain(_ problem: Problem) {
    complain(problem.severity == .error ? "error: \(problem)" : "\(problem)")
  }

  /// Writes a line to standard error.
  static func complain(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  /// Writes a page and says where it is.
  static func write(page: String, to path: String) throws {
    let file = URL(filePath: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(page.utf8).write(to: file, options: .atomic)
    complain("page: \(path)")
  }
}
