import ArgumentParser
import Foundation
import Harness
import Notation
import TradeDesk
import Trainees

/// `practicum tradedesk`
struct TradeDeskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tradedesk", abstract: "The trade-data service that fights back: twenty tasks, T1 to T20.",
    subcommands: [TradeDeskRunCommand.self, TradeDeskServeCommand.self])
}

/// `practicum tradedesk run`
struct TradeDeskRunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Has a trainee do tasks over many seeds, and says what it achieved.",
    discussion: """
      Trainees: \(TradeTrainees.all.map(\.name).joined(separator: ", ")); all, to compare them; or any program as \
      "command:PROGRAM ARGUMENTS" (see docs/trainees.md). Exits with 3 when the infrastructure of an episode failed.
      """)

  @Option(help: "Which tasks: T4, T1..T20, or several with commas. Default: all that the judge knows.")
  var tasks: TaskSelection?
  @Option(help: "How many seeds each task is tried with. The published judge's data do not depend on them.")
  var seeds = 10
  @Option(help: "The first seed.") var firstSeed = 1
  @Option(help: "How hard, from 1 to 5: T9 and T11 to T20 have levels.") var level = 3
  @Option(help: "Who plays.") var trainee: String
  @Option(help: "By which rules: strict, or published (the original benchmark's, mistakes included).")
  var judge = JudgeChoice.strict
  @Option(help: "A folder to keep the run in, for `practicum report`; given again, it goes on where it was.")
  var out: String?
  @Option(help: "How many seconds an external trainee may think about a turn.") var turnTimeout = 600
  @Flag(help: "Print one JSON object.") var json = false
  @OptionGroup var jobs: JobOptions

  func validate() throws {
    guard seeds >= 1, seeds <= 1_000_000 else { throw ValidationError("--seeds must be at least 1, not \(seeds)") }
    guard firstSeed >= 0, firstSeed < Int.max / 2 else { throw ValidationError("--first-seed must not be negative") }
    guard (1...5).contains(level) else { throw ValidationError("--level must be between 1 and 5, not \(level)") }
    guard turnTimeout >= 1 else { throw ValidationError("--turn-timeout must be at least 1, not \(turnTimeout)") }
    if trainee == "all", out != nil { throw ValidationError("--out keeps the run of one trainee, not of all") }
    if judge == .published, let own = tasks?.tasks.first(where: { !$0.isPublished }) {
      throw ValidationError("the published judge does not know \(own.name); it knows T1 to T10")
    }
  }

  func run() async throws {
    let plan = TradePlan(
      tasks: tasks?.tasks ?? TradeTask.all.filter { judge == .strict || $0.isPublished },
      seeds: Array(firstSeed..<firstSeed + seeds), mode: judge.mode, level: level)
    let report = TradeReport(try await trials(plan))
    print(json ? report.json.text() : report.terminal)
    let failures = report.runs.flatMap(\.trials).compactMap { trial in
      trial.failure.map { "infrastructure: \(trial.task.name), seed \(trial.seed): \($0)" }
    }
    failures.prefix(20).forEach(Terminal.complain)
    if !failures.isEmpty { throw ExitCode.fellShort }
  }

  private func trials(_ plan: TradePlan) async throws -> [TradeTrials] {
    if trainee.hasPrefix("command:") {
      let command = String(trainee.dropFirst("command:".count))
      guard !command.allSatisfy(\.isWhitespace) else { throw ValidationError("--trainee command: names no program") }
      let name = trainee
      let patience = Duration.seconds(turnTimeout)
      let hidden = out.map { [URL(filePath: $0)] } ?? []
      return [
        try await TradeTrials.play(named: name, plan, jobs: jobs.jobs, archive: try archive(plan)) { seat in
          ProcessTrainee(
            name: name, command: command, episode: seat.episode, hidden: hidden, log: seat.log, patience: patience)
        }
      ]
    }
    let chosen = trainee == "all" ? TradeTrainees.all : TradeTrainees.named(trainee).map { [$0] }
    guard let chosen else {
      let known = TradeTrainees.all.map(\.name) + ["all", "command:'PROGRAM'"]
      throw ValidationError("there is no trainee '\(trainee)'; \(Spelling.remedy(for: trainee, among: known))")
    }
    var runs: [TradeTrials] = []
    for trainee in chosen {
      runs.append(try await TradeTrials.play(trainee, plan, jobs: jobs.jobs, archive: try archive(plan)))
    }
    return runs
  }

  private func archive(_ plan: TradePlan) throws -> TradeArchive? {
    try out.map { try TradeArchive(folder: URL(filePath: $0), plan: plan, trainee: trainee) }
  }
}

/// Tasks by name: `T4`, `T1..T10`, `T1,T4,T11..T20`.
struct TaskSelection: ExpressibleByArgument {
  let tasks: [TradeTask]

  init?(argument: String) {
    var tasks: [TradeTask] = []
    for part in argument.split(separator: ",") {
      let ends = part.split(separator: "..", omittingEmptySubsequences: false).map { TradeTask.named(String($0)) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
        first.number <= last.number
      else { return nil }
      tasks += TradeTask.all[first.number - 1...last.number - 1].filter { !tasks.contains($0) }
    }
    guard !tasks.isEmpty else { return nil }
    self.tasks = tasks
  }
}

/// The rules by their names.
enum JudgeChoice: String, CaseIterable, ExpressibleByArgument {
  case strict, published

  var mode: TradeEnvironment.Mode { self == .strict ? .strict : .published }
}
