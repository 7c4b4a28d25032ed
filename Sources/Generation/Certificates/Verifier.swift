import Notation
import Workplace

/// What a suite's verification found.
package struct Verification: Codable, Hashable, Sendable {
  /// The number of days.
  package var days = 0
  /// The number of tasks.
  package var tasks = 0
  /// The tasks of which the diligent trainee earns every point in time.
  package var solvable = 0
  /// The tasks that give points for nothing.
  package var free = 0
  /// The tasks whose decisive checkpoint the hasty trainee passes.
  package var cluelessPass = 0
  /// How many clues were withheld, one at a time; `nil` when that was not asked for.
  package var clues: Int?
  /// What does not hold, a sentence each.
  package var failures: [String] = []

  enum CodingKeys: String, CodingKey {
    case days, tasks, solvable, free
    case cluelessPass = "clueless_pass"
    case clues, failures
  }

  /// Adds one day's findings.
  fileprivate mutating func add(_ finding: Finding, day: String) {
    let certificate = finding.certificate
    days += 1
    tasks += certificate.tasks.count
    solvable += certificate.tasks.count(where: \.isSolvable)
    free += certificate.tasks.count { $0.idleScore > 0 }
    cluelessPass += certificate.tasks.count(where: \.passesWithoutClues)
    failures += certificate.complaints.map { "\(day): \($0)" }
    guard let withholdings = finding.withholdings else { return }
    clues = (clues ?? 0) + withholdings.count
    failures += withholdings.compactMap(\.complaint).map { "\(day): \($0)" }
  }

  /// Adds a day that could not be examined.
  mutating func add(failure: String, day: String) {
    days += 1
    failures.append("\(day): \(failure)")
  }
}

/// What was found of one day.
private struct Finding {
  let certificate: Certificate
  /// What withholding each clue cost; `nil` when it was not tried.
  let withholdings: [Withholding]?
}

/// Proves a suite anew from what is on disk.
package struct Verifier: Sendable {
  /// The suite's folder.
  package let folder: SuiteFolder

  /// Creates a verifier.
  package init(folder: SuiteFolder) { self.folder = folder }

  /// Checks every day's digest and plays it with the three scripted trainees.
  /// - Parameters:
  ///   - jobs: How many days are examined at once.
  ///   - withholdingClues: Whether each day is also played once for each of its clues, that clue withheld.
  ///   - progress: Called whenever a day is examined.
  /// - Throws: `Problems` when there is no readable suite.
  package func verify(jobs: Int, withholdingClues: Bool = false, progress: @Sendable () -> Void) async throws
    -> Verification
  {
    let entries = try folder.requiredSuite().days
    let findings = try await entries.concurrentMap(jobs: jobs, progress: progress) { entry in
      await self.finding(of: entry, withholdingClues: withholdingClues)
    }
    var verification = Verification()
    for (entry, finding) in zip(entries, findings) {
      switch finding {
      case .success(let finding): verification.add(finding, day: entry.folder)
      case .failure(let reason): verification.add(failure: reason.description, day: entry.folder)
      }
    }
    return verification
  }

  private func finding(of entry: Suite.Entry, withholdingClues: Bool) async -> Result<Finding, Unbuildable> {
    do {
      let bundle = try folder.bundle(of: entry)
      let certifier = Certifier()
      return .success(
        Finding(
          certificate: try await certifier.certificate(for: bundle),
          withholdings: withholdingClues ? try await certifier.withholdings(in: bundle) : nil))
    } catch {
      return .failure(Unbuildable("\(error)"))
    }
  }
}
