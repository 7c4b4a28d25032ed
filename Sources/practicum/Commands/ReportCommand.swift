import ArgumentParser
import Foundation
import Harness
import Notation

/// Runs to report on.
struct RunsArgument: ParsableArguments {
  @Argument(help: "The runs' folders.") var runs: [String]

  /// Reads the runs.
  /// - Throws: When a folder holds no run.
  func read() throws -> [RunRecord] { try runs.map { try Store.read(URL(filePath: $0)) } }
}

/// `practicum report`
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Says what runs achieved: as a table, Markdown, JSON, or a page with plots.",
    discussion: "With --json, one run is one object; several are {\"runs\": [...], \"comparisons\": [...]}.")

  @OptionGroup var runs: RunsArgument
  @Flag(help: "Print JSON.") var json = false
  @Flag(help: "Print Markdown.") var markdown = false
  @Option(help: "Write a self-contained page with plots and the episodes' timelines.") var html: String?

  func validate() throws {
    if json, markdown { throw ValidationError("--json and --markdown exclude each other") }
  }

  func run() async throws {
    let report = Report(runs: try runs.read())
    print(json ? report.json.text() : markdown ? report.markdown : report.terminal)
    if let html { try Terminal.write(page: report.html(), to: html) }
  }
}

/// `practicum compare`
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compares two runs over the same suite, task by task.",
    discussion: "The second run is compared with the first. Exits with 3 when it is worse beyond doubt.")

  @Argument(help: "The run to compare with.") var baseline: String
  @Argument(help: "The run to judge.") var candidate: String
  @Flag(help: "Print one JSON object.") var json = false

  func run() async throws {
    let records = try [baseline, candidate].map { try Store.read(URL(filePath: $0)) }
    guard records[0].plan.suite == records[1].plan.suite else {
      throw ValidationError(
        "the runs are over different suites: \(records[0].plan.suiteName), \(records[1].plan.suiteName)")
    }
    let report = Report(runs: records)
    print(json ? report.json.text() : report.terminal)
    let score = report.comparisons.first?.checkpointScore
    if let interval = score?.interval, interval.upperBound < 0 { throw ExitCode.fellShort }
  }
}
