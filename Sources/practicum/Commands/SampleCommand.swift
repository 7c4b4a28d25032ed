public import ArgumentParser
import Foundation
import Generation
import Harness
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
      little; several values with commas, for scenarios in turn. Default: days on which nothing changes.
      """) var pressure: DialValues?
  @Option(
    help: """
      One dial for all that makes days hard, from 0 to 1: how many tasks, their levels, and all that --pressure turns. Several \
      values with commas, for scenarios in turn. What it turns is data: `dial` in task_hub/company/company.yaml.
      """) var difficulty: DialValues?
  @Option(
    help: """
      What becomes of the house's rules in the nights of a scenario. kept: they stay; announced, hidden: those for tasks that \
      come back are changed, and the trainee is told so or not; mixed: each of the three. Default: what --pressure or \
      --difficulty turns; without either, kept.
      """) var overnight: ScenarioConfig.Nights?
  @Option(
    help: """
      The probability, 0 to 1, that a task which comes back refers to what was handed in the day before. Default: what \
      --pressure or --difficulty turns; without either, 0.
      """) var followUps: Double?
  @OptionGroup var jobs: JobOptions
  @OptionGroup var hub: HubOptions

  func validate() throws {
    guard (1...1_000_000).contains(scenarios) else {
      throw ValidationError("--scenarios must be 1 to 1000000, not \(scenarios)")
    }
    if pressure != nil, difficulty != nil {
      throw ValidationError("--difficulty turns all that --pressure does; give one of them")
    }
    if let followUps, !(0...1).contains(followUps) {
      throw ValidationError("--follow-ups must be from 0 to 1, not \(followUps)")
    }
    guard (1...365).contains(days) else { throw ValidationError("--days must be 1 to 365, not \(days)") }
  }

  func run() async throws {
    let hub = try hub.load()
    var config = try ScenarioConfig.sampled(
      scenarios: scenarios, days: days, seed: seed, mode: mode, hub: hub, families: hub.playableFamilies,
      pressures: pressure?.values ?? [],
      difficulties: difficulty?.values ?? [], nights: overnight,
      followUps: followUps)
    if pressure != nil || difficulty != nil {
      let bar = ProgressBar.standard("sampling", total: scenarios)
      config = try await Tightening(hub: hub).tightened(config, jobs: jobs.jobs) { bar.advance() }
      bar.finish()
    }
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

/// One or several numbers from 0 to 1, as an option gives them: `0.5` or `0,0.5,1`.
struct DialValues: ExpressibleByArgument {
  /// The numbers, in the order given.
  let values: [Double]

  init(values: [Double]) { self.values = values }

  init?(argument: String) {
    let values = argument.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) }
    guard values.allSatisfy({ $0.map { (0...1).contains($0) } ?? false }) else { return nil }
    self.init(values: values.compactMap(\.self))
  }

  var defaultValueDescription: String { values.map { "\($0)" }.joined(separator: ",") }
}

extension ScenarioConfig.Nights: ExpressibleByArgument {}

extension ScenarioConfig.Mode: ExpressibleByArgument {}
