public import ArgumentParser
import Foundation
import Generation
public import MetaTasks
import Notation

/// `practicum sample`
struct SampleCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sample", abstract: "Draws a random scenario config: which tasks happen on which day.")

  @Option(name: [.long, .customLong("scenario-nums")], help: "How many scenarios.") var scenarios: Int
  @Option(name: [.long, .customLong("day-nums")], help: "How many consecutive days each has.") var days: Int
  @Option(help: "The seed; the same seed draws the same config.") var seed: Int
  @Option(help: "stationary: a scenario's days have the same tasks and arguments; mutable: each day is drawn anew.")
  var mode: ScenarioConfig.Mode = .stationary
  @Option(
    name: [.long, .customLong("config-path")],
    help: "The file to write, .yaml or .json; default: standard output as YAML.")
  var out: String?
  @Option(
    help: """
      Days that change: tasks arrive through the day, deadlines move, clues hide, things go wrong. From 0, much slack, to 1, \
      little. Default: days on which nothing changes.
      """) var pressure: Double?
  @OptionGroup var hub: HubOptions

  func validate() throws {
    guard (1...1_000_000).contains(scenarios) else {
      throw ValidationError("--scenarios must be 1 to 1000000, not \(scenarios)")
    }
    if let pressure, !(0...1).contains(pressure) {
      throw ValidationError("--pressure must be 0 to 1, not \(pressure)")
    }
    guard (1...365).contains(days) else { throw ValidationError("--days must be 1 to 365, not \(days)") }
  }

  func run() async throws {
    let hub = try hub.load()
    let config = try ScenarioConfig.sampled(
      scenarios: scenarios, days: days, seed: seed, mode: mode, hub: hub, families: hub.playableFamilies,
      pressure: pressure)
    guard let out else {
      print(config.yamlText, terminator: "")
      return
    }
    let text = out.hasSuffix(".json") ? config.publishedText : config.yamlText
    let file = URL(filePath: out)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file, options: .atomic)
    let tasks = config.scenarios.reduce(0) { $0 + $1.days.reduce(0) { $0 + $1.tasks.count } }
    Terminal.complain("\(config.scenarios.count) scenarios, \(tasks) tasks: \(out)")
  }
}

extension ScenarioConfig.Mode: ExpressibleByArgument {}
