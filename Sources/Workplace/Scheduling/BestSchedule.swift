package import Notation

/// The most that one person can achieve of jobs with windows.
///
/// This is 1 | r_j, pmtn | Σ w_j U_j of scheduling theory (E. L. Lawler, "A dynamic programming algorithm for preemptive scheduling
/// of a single machine to minimize the number of late jobs", 1990): jobs have releases, deadlines, efforts and values, and may be
/// interrupted; what is finished by its deadline counts, what is not counts nothing. A set of jobs can be finished when no span of time
/// from a release to a deadline has to hold more work than it is long (W. A. Horn, "Some simple scheduling algorithms", 1974). A day has
/// few jobs, so all sets are looked at.
package struct BestSchedule: Hashable, Sendable {
  /// A job as the solver sees it.
  package struct Job: Hashable, Sendable {
    /// When work on it can begin.
    package var release: Moment
    /// When it must be finished.
    package var deadline: Moment
    /// The minutes that it takes.
    package var effort: Int
    /// What it is worth.
    package var value: Double

    /// Creates a job.
    package init(release: Moment, deadline: Moment, effort: Int, value: Double) {
      self.release = release
      self.deadline = deadline
      self.effort = effort
      self.value = value
    }
  }

  /// The most jobs that are solved exactly; a day has about ten.
  package static let limit = 16

  /// The value of the jobs that are done in time.
  package let value: Double
  /// The places of those jobs, ascending.
  package let done: [Int]

  /// Solves the problem exactly. Of sets of the same value the one whose places come first is taken.
  /// - Precondition: There are at most `limit` jobs.
  package init(of jobs: [Job]) {
    precondition(jobs.count <= BestSchedule.limit, "too many jobs to look at all sets of them")
    var isFeasible = Array(repeating: false, count: 1 << jobs.count)
    isFeasible[0] = true
    var best = (value: 0.0, set: 0)
    for set in 1..<max(1, 1 << jobs.count) {
      let places = jobs.indices.filter { set & 1 << $0 != 0 }
      // A set can be done only if each smaller one can.
      guard places.allSatisfy({ isFeasible[set ^ 1 << $0] }), BestSchedule.fit(places.map { jobs[$0] }) else {
        continue
      }
      isFeasible[set] = true
      let value = places.reduce(0) { $0 + jobs[$1].value }
      if value > best.value { best = (value, set) }
    }
    value = best.value
    done = jobs.indices.filter { best.set & 1 << $0 != 0 }
  }

  /// Whether one person can finish all of them in time.
  private static func fit(_ jobs: [Job]) -> Bool {
    jobs.allSatisfy { first in
      jobs.allSatisfy { last in
        let inside = jobs.filter { $0.release >= first.release && $0.deadline <= last.deadline }
        return inside.reduce(0) { $0 + $1.effort } <= max(0, last.deadline - first.release)
      }
    }
  }
}
