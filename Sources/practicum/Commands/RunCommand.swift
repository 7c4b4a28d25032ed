import ArgumentParser
import Chance
import Desk
import Foundation
import Generation
import Harness
import Notation
import Trainees

/// `practicum run`
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Has a trainee live through a suite's days; goes on where it was when it was killed.",
    discussion: """
      Trainees: idle, hasty, diligent, or any program as "command:PROGRAM ARGUMENTS" (see docs/trainees.md). Exits with 3 \
      when the infrastructure of an episode failed: such an episode has no score, and the same command tries it again.
      """)

  @OptionGroup var suite: BenchOptions
  @Option(help: "Who plays: a scripted trainee's name, or command:'PROGRAM ARGUMENTS'.") var trainee: String
  @Option(help: "The run's folder.") var out: String
  @Option(help: "How often each day is played.") var repeats = 1
  @Option(name: [.long, .customLong("jobs")], help: "How many episodes are played at once.") var parallel = 1
  @Option(help: "The most turns of an episode.") var maxSteps = 500
  @Option(
    help: """
      none: each day is played on its own. keep: a scenario's days follow each other, and the trainee's notebook, files \
      and chat stay. wipe: the same, but every morning all notes are gone. See docs/runs.md.
      """) var memory: RunPlan.Memory = .none
  @Option(
    help: """
      on or off: whether the trainee is told each morning what was amiss the day before. Default: on, where days follow \
      each other.
      """
  ) var feedback: Switch?
  @Option(help: "How many seconds an external trainee may think about a turn.") var turnTimeout = 600

  func validate() throws {
    for (name, value) in [
      ("--repeats", repeats), ("--parallel", parallel), ("--max-steps", maxSteps), ("--turn-timeout", turnTimeout),
    ]
    where value < 1 { throw ValidationError("\(name) must be at least 1, not \(value)") }
    if memory == .none, feedback == .on {
      throw ValidationError("--feedback on needs --memory keep or wipe: with none no day follows another")
    }
  }

  func run() async throws {
    let contents = try suite.folder.requiredSuite()
    let hidden = [URL(filePath: suite.folder.path), URL(filePath: out)]
    let maker = try TraineeMaker(trainee, hidden: hidden, turnTimeout: turnTimeout)
    if maker.isProgram, await Fence.found() == nil {
      Terminal.complain(
        "bubblewrap does not work here: the program could read the suite, and its children may outlive it")
    }
    let plan = RunPlan(
      suite: contents.digest.hex, suiteName: suite.bench, trainee: trainee, repeats: repeats, maxSteps: maxSteps,
      memory: memory, tellsFeedback: memory != .none && feedback != .off, days: contents.days.count,
      generatorVersion: contents.generatorVersion)
    let store = try Store(folder: URL(filePath: out), plan: plan)
    let runner = Runner(store: store, parallel: parallel, trainee: maker.make)
    let bar = ProgressBar.standard("episodes", total: plan.episodes, done: try store.done().count)
    let folder = suite.folder
    let tally = try await runner.run(
      contents.days.map { entry in
        Assignment(id: entry.folder) { try folder.bundle(of: entry) }
      }
    ) { done, failed in bar.advance(to: done, note: failed > 0 ? "\(failed) without a score" : nil) }
    bar.finish()
    for failure in tally.failures { Terminal.complain("infrastructure: \(failure)") }
    if tally.waiting > 0 {
      Terminal.complain("\(tally.waiting) episodes wait for the day before; the same command goes on there")
    }
    print(
      "\(tally.played) episodes played, \(tally.skipped) were done before, \(tally.failures.count) without a score: \(out)"
    )
    if !tally.failures.isEmpty { throw ExitCode.fellShort }
  }
}

/// `on` or `off`.
enum Switch: String, ExpressibleByArgument, CaseIterable {
  case on, off
}

extension RunPlan.Memory: ExpressibleByArgument {}

/// Makes the trainee that `--trainee` names, anew for each episode.
private struct TraineeMaker: Sendable {
  let make: @Sendable (Runner.Seat) throws -> any Trainee
  /// Whether the trainee is a program of its own.
  let isProgram: Bool

  /// - Parameter hidden: Folders that a program must not see.
  init(_ name: String, hidden: [URL], turnTimeout: Int) throws {
    isProgram = name.hasPrefix("command:")
    if isProgram {
      let command = String(name.dropFirst("command:".count))
      guard !command.allSatisfy(\.isWhitespace) else { throw ValidationError("--trainee command: names no program") }
      make = { seat in
        ProcessTrainee(
          name: name, command: command, episode: seat.episode.description, hidden: hidden, log: seat.log,
          patience: .seconds(turnTimeout))
      }
      return
    }
    guard let trainee = Trainees.named(name) else {
      let known = Trainees.all.map(\.name) + ["command:'PROGRAM'"]
      throw ValidationError("there is no trainee '\(name)'; \(Spelling.remedy(for: name, among: known))")
    }
    make = { _ in trainee }
  }
}
