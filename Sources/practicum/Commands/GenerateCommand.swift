import ArgumentParser
import Generation
import Harness
import MetaTasks

/// `practicum generate`
struct GenerateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Turns a scenario config into a suite on disk, each day certified.",
    discussion: "Prints the suite's digest as its last line. The same config and seed give the same bytes.")

  @Option(help: "The scenario config, YAML or JSON.") var config: String
  @OptionGroup var suite: BenchOptions
  @Option(help: "The seed; default: the config's own, else derived from its content.") var seed: Int?
  @Option(help: "Only one part of the scenarios, for example 2/8.") var shard: Shard = .whole
  @Flag(help: "Replace a suite that was made from something else.") var force = false
  @Flag(help: "For authors of rules: write days whose certificates do not hold, too, and exit with 3.")
  var keepUncertified = false
  @OptionGroup var work: JobOptions
  @OptionGroup var hub: HubOptions

  func run() async throws {
    let (hub, digest) = try hub.loadWithDigest()
    let config = try ScenarioConfig(at: config, hub: hub)
    for warning in config.warnings { Terminal.complain("\(warning)") }
    let builder = try DayBuilder(config: config, hub: hub, hubDigest: digest, seed: seed)
    let generator = SuiteGenerator(builder: builder, keepsUncertified: keepUncertified)
    let scenarios = config.scenarios.indices.count(where: shard.contains)
    let bar = ProgressBar.standard("generating", total: scenarios)
    let made = try await generator.generate(
      into: suite.folder, shard: shard, jobs: work.jobs, replacing: force
    ) { bar.advance() }
    bar.finish()
    let unproven = made.days.filter { !$0.certificate.holds }
    for day in unproven {
      for complaint in day.certificate.complaints { Terminal.complain("\(day.folder): \(complaint)") }
    }
    print("\(made.days.count) days in \(suite.bench)")
    print(made.digest)
    if !unproven.isEmpty { throw ExitCode.fellShort }
  }
}
