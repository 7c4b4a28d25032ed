import ArgumentParser
import Foundation
import Harness
import Notation

/// `practicum calibrate`
struct CalibrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calibrate",
    abstract: "Measures how the scripted trainees fare along the dial of difficulty.",
    discussion: """
      Samples days at each difficulty, proves them and has a ladder of trainees play them, all in memory. Exits with 3 when \
      one of them fares better on harder days beyond the intervals.
      """)

  @Option(help: "Where the dial stands, with commas.")
  var difficulty = DialValues(values: (0...10).map { Double($0) / 10 })
  @Option(help: "How many days each difficulty has.") var days = 50
  @Option(help: "The seed.") var seed = 1
  @Flag(help: "Print one JSON object.") var json = false
  @Option(help: "Write a self-contained page with the curves.") var html: String?
  @OptionGroup var jobs: JobOptions
  @OptionGroup var hub: HubOptions

  func validate() throws {
    guard (1...100_000).contains(days) else { throw ValidationError("--days must be 1 to 100000, not \(days)") }
    guard zip(difficulty.values, difficulty.values.dropFirst()).allSatisfy(<) else {
      throw ValidationError("--difficulty must ascend")
    }
  }

  func run() async throws {
    let total = days * difficulty.values.count
    let bar = ProgressBar.standard("calibrating", total: 2 * total)
    let calibration = try await Calibration(
      hub: hub.load(), knots: difficulty.values, days: days, seed: seed, jobs: jobs.jobs
    ) { bar.advance() }
    bar.finish()
    print(json ? calibration.json.text() : calibration.terminal)
    if let html { try Terminal.write(page: calibration.html, to: html) }
    calibration.rises.forEach(Terminal.complain)
    if !calibration.rises.isEmpty { throw ExitCode.fellShort }
  }
}
