import ArgumentParser
import Generation
import Harness
import Notation

/// `practicum verify`
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Proves a suite anew: every task is solvable, none is free, all need their clues.",
    discussion:
      "Plays each day with the diligent, the idle and the hasty trainee. Exits with 3 if any certificate fails.")

  @OptionGroup var suite: BenchOptions
  @OptionGroup var work: JobOptions
  @Flag(help: "Print one JSON object.") var json = false

  func run() async throws {
    let days = try suite.folder.requiredSuite().days.count
    let bar = ProgressBar.standard("verifying", total: days)
    let found = try await Verifier(folder: suite.folder).verify(jobs: work.jobs) { bar.advance() }
    bar.finish()
    if json {
      print(try JSON(encoding: found).text())
    } else {
      print(found.table)
    }
    if !found.failures.isEmpty { throw ExitCode.fellShort }
  }
}

extension Verification {
  /// The findings as a person reads them.
  fileprivate var table: String {
    let rows = [
      ("days", "\(days)"), ("tasks", "\(tasks)"), ("solvable", "\(solvable) of \(tasks)"), ("free", "\(free)"),
      ("pass without clues", "\(cluelessPass)"),
    ]
    let lines = rows.map { name, value in name.padding(toLength: 20) + value }
    let verdict = failures.isEmpty ? "all certificates hold" : "\(failures.count) certificates do not hold:"
    return (lines + [verdict] + failures.map { "  " + $0 }).joined(separator: "\n")
  }
}

extension String {
  /// The text, filled up with spaces to a width.
  fileprivate func padding(toLength width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}
