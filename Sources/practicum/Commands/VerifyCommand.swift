import ArgumentParser
import Generation
import Harness
import MetaTasks
import Notation

/// `practicum verify`
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Proves a suite anew: every task is solvable, none is free, all need their clues.",
    discussion: """
      Plays each day with the diligent, the idle and the hasty trainee; with --clues also once for each clue, that clue \
      withheld. With --diversity it draws instances of every family instead and counts the different ones. Exits with 3 if \
      anything falls short.
      """)

  @Option(help: "The suite's folder.") var bench: String?
  @Flag(help: "Also withhold each clue in turn: the diligent trainee must lose exactly what depends on it.")
  var clues = false
  @Option(help: "Draw this many instances of every family and count the different pairs of input and truth.")
  var diversity: Int?
  @Option(help: "The seed of --diversity.") var seed = 1
  @OptionGroup var hub: HubOptions
  @OptionGroup var work: JobOptions
  @Flag(help: "Print one JSON object.") var json = false

  func validate() throws {
    if bench == nil, diversity == nil { throw ValidationError("name a suite with --bench DIR, or use --diversity N") }
    if let diversity, diversity < 1 { throw ValidationError("--diversity must be at least 1, not \(diversity)") }
  }

  func run() async throws {
    var findings = Findings()
    if let bench { findings.verification = try await verification(of: SuiteFolder(argument: bench)) }
    if let diversity { findings.diversity = try await varieties(draws: diversity) }
    print(json ? try findings.json.text() : findings.text)
    if findings.verification?.failures.isEmpty == false { throw ExitCode.fellShort }
  }

  private func verification(of folder: SuiteFolder) async throws -> Verification {
    let bar = ProgressBar.standard("verifying", total: try folder.requiredSuite().days.count)
    defer { bar.finish() }
    return try await Verifier(folder: folder).verify(jobs: work.jobs, withholdingClues: clues) { bar.advance() }
  }

  private func varieties(draws: Int) async throws -> [String: Diversity] {
    let hub = try hub.load()
    let bar = ProgressBar.standard("drawing", total: draws * hub.playableFamilies.count)
    defer { bar.finish() }
    var found: [String: Diversity] = [:]
    for family in hub.playableFamilies {
      found[family] = try await Diversity.measured(
        family: family, draws: draws, seed: seed, hub: hub, jobs: work.jobs
      ) { bar.advance() }
    }
    return found
  }
}

/// What the command found; what was not asked for is `nil`.
private struct Findings {
  var verification: Verification?
  var diversity: [String: Diversity]?

  var text: String {
    [verification?.table, diversity.map(Columns.diversity)].compactMap { $0 }.joined(separator: "\n\n")
  }

  /// The verification's members; with a count of diversity also `diversity`, by family.
  var json: JSON {
    get throws {
      var found: JSON = try verification.map { try JSON(encoding: $0) } ?? [:]
      if let diversity { found["diversity"] = try JSON(encoding: diversity) }
      return found
    }
  }
}

extension Columns {
  fileprivate static func diversity(_ found: [String: Diversity]) -> String {
    aligned(
      [["family", "draws", "different inputs", "different truths", "different pairs", "of draws"]]
        + found.sorted { $0.key < $1.key }.map { family, count in
          [
            family, "\(count.draws)", "\(count.inputs)", "\(count.truths)", "\(count.pairs)",
            "\((count.distinct * 10_000).rounded() / 100) %",
          ]
        })
  }
}

extension Verification {
  /// The findings as a person reads them.
  fileprivate var table: String {
    var rows = [
      ("days", "\(days)"), ("tasks", "\(tasks)"), ("solvable", "\(solvable) of \(tasks)"), ("free", "\(free)"),
      ("pass without clues", "\(cluelessPass)"),
    ]
    if let clues { rows.append(("clues withheld", "\(clues)")) }
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
