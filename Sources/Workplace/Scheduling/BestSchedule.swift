package import Notation

/// The most that one person can achieve of jobs with windows, one after the other.
///
/// This is 1 | r_j | Σ w_j U_j of scheduling theory: jobs have releases, deadlines, efforts and values; what is finished by its
/// deadline counts, what is not counts nothing. The general problem is NP-hard; a day has few jobs, so all subsets are looked at: the
/// earliest time at which a set can be finished is the best over which of its jobs comes last (Held and Karp's recursion).
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
  /// The places of those jobs, in the order in which they are done.
  package let order: [Int]

  /// Solves the problem exactly. Of sets of the same value the one that is finished first is taken, then the first in order.
  /// - Precondition: There are at most `limit` jobs.
  package init(of jobs: [Job]) {
    precondition(jobs.count <= BestSchedule.limit, "too many jobs to look at all sets of them")
    var finish: [Int?] = Array(repeating: nil, count: 1 << jobs.count)
    var last = Array(repeating: 0, count: 1 << jobs.count)
    finish[0] = .min
    var best = (value: 0.0, finish: Int.min, set: 0)  // nothing done, and at once
    for set in 1..<max(1, 1 << jobs.count) {
      for (place, job) in jobs.enumerated() where set & 1 << place != 0 {
        guard let before = finish[set ^ 1 << place] else { continue }
        let end = max(before, job.release.minutes) + job.effort
        guard end <= job.deadline.minutes, end < finish[set] ?? .max else { continue }
        finish[set] = end
        last[set] = place
      }
      guard let end = finish[set] else { continue }
      let value = jobs.indices.reduce(0) { set & 1 << $1 == 0 ? $0 : $0 + jobs[$1].value }
      if value > best.value || (value == best.value && end < best.finish) { best = (value, end, set) }
    }
    value = best.value
    var order: [Int] = []
    var set = best.set
    while set != 0 {
      order.append(last[set])
      set ^= 1 << last[set]
    }
    self.order = order.reversed()
  }
}
