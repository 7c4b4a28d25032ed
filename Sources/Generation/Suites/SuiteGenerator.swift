import Chance
import MetaTasks
import Notation
import Workplace

/// Makes suites: builds each day, proves it, writes it.
package struct SuiteGenerator: Sendable {
  /// Makes the days.
  package let builder: DayBuilder
  /// Proves them.
  package let certifier = Certifier()

  /// Whether days are handed out that could not be proven, for authors who look for the reason.
  package let keepsUncertified: Bool

  /// Creates a generator of one config's days.
  package init(builder: DayBuilder, keepsUncertified: Bool = false) {
    self.builder = builder
    self.keepsUncertified = keepsUncertified
  }

  /// One made and proven day.
  package struct Made: Sendable {
    /// Its entry in the table of contents.
    package let entry: Suite.Entry
    /// Its files.
    package let files: DayFiles
  }

  /// Makes and proves one day in memory.
  /// - Throws: `Problems` when the config cannot be satisfied or a certificate does not hold.
  package func day(_ day: Int, ofScenario scenario: Int) async throws -> Made {
    var bundle = try builder.bundle(scenario: scenario, day: day)
    let certificate = try await certifier.certificate(for: bundle)
    if !keepsUncertified {
      try SuiteGenerator.check(certificate, of: builder.config.scenarios[scenario].days[day])
    }
    bundle.day.certify(certificate)
    let files = try DayFiles(bundle)
    let entry = Suite.Entry(
      scenario: bundle.day.scenario, day: bundle.day.name, digest: files.digest.hex, certificate: certificate)
    return Made(entry: entry, files: files)
  }

  /// Refuses a day that was not proven, at the tasks concerned: a config that leaves too little time is the usual reason.
  static func check(_ certificate: Certificate, of day: ScenarioConfig.Day) throws(Problems) {
    let problems = day.tasks.compactMap { task -> Problem? in
      guard let proof = certificate.tasks.first(where: { $0.task == task.family }), !proof.holds else { return nil }
      return Problem(
        "'\(task.title)' cannot be certified: \(proof.complaints.joined(separator: "; "))", at: task.place,
        remedy: "give it more time, or report it as a fault of the rules")
    }
    if !problems.isEmpty { throw Problems(problems) }
  }

  /// Generates a suite, or a part of it, into a folder.
  ///
  /// A part joins what earlier parts of the same origin left there; the whole comes out the same whichever way it was made.
  /// - Parameters:
  ///   - jobs: How many scenarios are made at once; the result does not depend on it.
  ///   - replacing: Whether a suite of another origin may be replaced.
  ///   - progress: Called whenever a scenario is finished.
  /// - Returns: The table of contents of what is in the folder now.
  package func generate(
    into folder: SuiteFolder, shard: Shard = .whole, jobs: Int, replacing: Bool,
    progress: @Sendable () -> Void
  ) async throws -> Suite {
    _ = try earlierDays(in: folder, shard: shard, replacing: replacing)
    let mine = builder.config.scenarios.indices.filter(shard.contains)
    let attempts = try await mine.concurrentMap(jobs: jobs, progress: progress) { scenario in
      try await self.attempt(scenario, into: folder)
    }
    let problems = attempts.flatMap { attempt -> [Problem] in
      if case .failure(let problems) = attempt { problems.list } else { [] }
    }
    if !problems.isEmpty { throw Problems(problems) }
    let made = attempts.compactMap { try? $0.get() }
    // Other shards may have finished meanwhile: what counts is what is there now.
    return try folder.exclusively {
      var suite = builder.emptySuite
      suite.days = builder.inOrder(
        try earlierDays(in: folder, shard: shard, replacing: replacing) + made.joined())
      try folder.store(suite)
      return suite
    }
  }

  /// The days that earlier shards left in the folder.
  /// - Throws: `Problems` when a suite of another origin is there and may not be replaced.
  private func earlierDays(in folder: SuiteFolder, shard: Shard, replacing: Bool) throws -> [Suite.Entry] {
    guard let present = try folder.suite() else { return [] }
    if present.hasSameOrigin(as: builder.emptySuite) { return shard == .whole ? [] : present.days }
    guard replacing else {
      throw Problems([
        Problem(
          "another suite is here, made from another config, seed, rule or version", at: .init(file: folder.path),
          remedy: "name another folder, or pass --force to replace it")
      ])
    }
    return []
  }

  /// Makes a scenario; what is wrong with its config becomes a result, so that all of it can be said at once.
  private func attempt(_ scenario: Int, into folder: SuiteFolder) async throws -> Result<[Suite.Entry], Problems> {
    do {
      return .success(try await self.scenario(scenario, into: folder))
    } catch let problem as Problem {
      return .failure(Problems([problem]))
    } catch let problems as Problems {
      return .failure(problems)
    }
  }

  private func scenario(_ scenario: Int, into folder: SuiteFolder) async throws -> [Suite.Entry] {
    var entries: [Suite.Entry] = []
    for day in builder.config.scenarios[scenario].days.indices {
      let made = try await self.day(day, ofScenario: scenario)
      try folder.write(made.files, to: made.entry.folder)
      entries.append(made.entry)
    }
    return entries
  }
}

extension Day {
  /// Puts the efforts that were measured in the place of the rules' estimates.
  fileprivate mutating func certify(_ certificate: Certificate) {
    for index in tasks.indices {
      let proof = certificate.tasks.first { $0.task == tasks[index].id }
      if let proof, proof.isSolvable, let effort = proof.effort { tasks[index].effort = effort }
    }
  }
}
