import ArgumentParser
import Foundation
import Generation
import Harness
import Notation
import Workplace

/// A run whose episodes are played again, and the suite they were played on.
struct ReplayOptions: ParsableArguments {
  @Argument(help: "The run's folder.") var run: String
  @Option(help: "The suite's folder; default: the one that the run names.") var bench: String?

  /// The run's folder.
  var folder: URL { URL(filePath: run) }

  /// Looks up days by `scenario/day`.
  /// - Throws: `Problems` when the suite cannot be read.
  func days(of plan: RunPlan) throws -> (String) throws -> DayBundle {
    let suite = SuiteFolder(argument: bench ?? plan.suiteName)
    let entries = try suite.requiredSuite().days
    return { name in
      guard let entry = entries.first(where: { $0.folder == name }) else {
        throw Problem(
          "the suite has no day '\(name)'", at: .init(file: suite.path), remedy: "name its suite with --bench")
      }
      return try suite.bundle(of: entry)
    }
  }
}

/// `practicum replay`
struct ReplayCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay", abstract: "Plays a recorded episode again, byte for byte, and judges it anew.",
    discussion: """
      Neither the trainee nor a sandbox is needed: its calls and what came from outside were recorded. Exits with 3 when \
      the episode does not come out as it was recorded.
      """)

  @OptionGroup var options: ReplayOptions
  @Argument(help: "The episode, as the run's report names it: SCENARIO/DAY#N; without #N the first.") var episode:
    String
  @Flag(help: "Print the transcript.") var transcript = false

  func run() async throws {
    let record = try Store.read(options.folder)
    let name = episode.contains("#") ? episode : episode + "#1"
    guard let played = record.episodes.first(where: { $0.id.description == name }) else {
      let known = record.episodes.map(\.id.description)
      throw ValidationError("the run has no episode '\(name)'; \(Spelling.remedy(for: name, among: known))")
    }
    if let failure = played.failure {
      throw ValidationError("there is nothing to replay: the infrastructure of '\(name)' failed (\(failure))")
    }
    let replay = try await Replay(
      recorded: played.id, in: options.folder, plan: record.plan, day: options.days(of: record.plan))
    if transcript {
      print(replay.transcript, terminator: "")
    } else {
      print(Columns.aligned(replay.rows(beside: played)))
    }
    let recorded = try Store.transcript(of: played.id, in: options.folder)
    if let line = replay.firstDifference(from: recorded, marksIncluded: true) {
      Terminal.complain("\(name) does not come out as recorded: its transcript differs from line \(line) on")
      throw ExitCode.fellShort
    }
    Terminal.complain(
      "\(name): \(replay.outcome.steps) turns replayed; the transcript is the recorded one, byte for byte")
  }
}

extension Replay {
  /// The marks then and now.
  fileprivate func rows(beside episode: Episode) -> [[String]] {
    [["task", "checkpoint", "possible", "recorded", "replayed"]]
      + zip(episode.tasks, tasks).flatMap { then, now in
        zip(then.score.marks, now.score.marks).map { old, new in
          [now.score.task, new.checkpoint, "\(new.possible)", "\(old.onTime)", "\(new.onTime)"]
        }
      }
  }
}

/// `practicum rescore`
struct RescoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rescore", abstract: "Judges all episodes of a run anew by playing them again.",
    discussion: """
      Says which marks differ from those of then. With --save the new marks take their place. Exits with 3 when an \
      episode does not go the same way again.
      """)

  @OptionGroup var options: ReplayOptions
  @Flag(help: "Store the new marks.") var save = false
  @Flag(help: "Print one JSON object.") var json = false

  func run() async throws {
    let record = try Store.read(options.folder)
    let bar = ProgressBar.standard("replaying", total: record.episodes.count { $0.failure == nil })
    let found = try await Rescoring(options.folder, saving: save, day: options.days(of: record.plan)) { bar.advance() }
    bar.finish()
    print(json ? try JSON(encoding: found).text() : found.table)
    if !found.failures.isEmpty { throw ExitCode.fellShort }
  }
}

extension Rescoring {
  /// The findings as a person reads them.
  fileprivate var table: String {
    func points(_ number: Double?) -> String { number.map { "\($0)" } ?? "–" }
    let rows = changes.map { [$0.episode, $0.task, $0.checkpoint, points($0.before), points($0.after)] }
    let summary = "\(episodes) episodes replayed, \(changes.count) marks differ, \(failures.count) failed"
    let table = rows.isEmpty ? [] : [Columns.aligned([["episode", "task", "checkpoint", "then", "now"]] + rows)]
    return (table + failures + [summary]).joined(separator: "\n")
  }
}
