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
  /// What does not hold, a sentence each.
  package var failures: [String] = []

  enum CodingKeys: String, CodingKey {
    case days, tasks, solvable, free
    case cluelessPass = "clueless_pass"
    case failures
  }

  /// Adds one day's findings.
  mutating func add(_ certificate: Certificate, day: String) {
    days += 1
    tasks += certificate.tasks.count
    solvable += certificate.tasks.count(where: \.isSolvable)
    free += certificate.tasks.count { $0.idleScore > 0 }
    cluelessPass += certificate.tasks.count(where: \.passesWithoutClues)
    failures += certificate.complaints.map { "\(day): \($0)" }
  }

  /// Adds a day that could not be examined.
  mutating func add(failure: String, day: String) {
    days += 1
    failures.append("\(day): \(failure)")
  }
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
  ///   - progress: Called whenever a day is examined.
  /// - Throws: `Problems` when there is no readable suite.
  package func verify(jobs: Int, progress: @Sendable () -> Void) async throws -> Verification {
    let entries = try folder.requiredSuite().days
    let findings = try await entries.concurrentMap(jobs: jobs, progress: progress) { entry in
      await self.finding(of: entry)
    }
    var verification = Verification()
    for (entry, finding) in zip(entries, findings) {
      switch finding {
      case .success(let certificate): verification.add(certificate, day: entry.folder)
      case .failure(let reason): verification.add(failure: reason.description, day: entry.folder)
      }
    }
    return verification
  }

  private func finding(of entry: Suite.Entry) async -> Result<Certificate, Unbuildable> {
    do {
      return .success(try await Certifier().certificate(for: try folder.bundle(of: entry)))
    } catch {
      return .failure(Unbuildable("\(error)"))
    }
  }
}
