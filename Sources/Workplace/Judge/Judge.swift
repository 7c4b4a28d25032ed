package import MetaTasks
import TradeDesk

/// Judges checkpoints by evidence alone: the state at one moment and the ledger up to it.
///
/// The judge is total. Whatever a trainee hands in, each checkpoint gets a verdict; what cannot be read earns nothing and is
/// told why. There is one file for each kind of checkpoint; `docs/checkpoints.md` says what satisfies it.
package struct Judge: Sendable {
  /// What one checkpoint earned.
  package struct Verdict: Hashable, Sendable {
    /// The points earned.
    package var earned: Double
    /// What kept the judge from seeing more, for example why a file could not be read; empty when there is nothing to say.
    package var remark: String
  }

  /// How far a test is satisfied, its points and gates aside.
  struct Finding: Hashable, Sendable {
    /// From 0 for not at all to 1 for wholly.
    var share: Double
    /// See `Verdict.remark`.
    var remark = ""

    static let satisfied = Finding(share: 1)
    static let unsatisfied = Finding(share: 0)

    /// Nothing found, and why.
    static func unseen(_ remark: String) -> Finding { Finding(share: 0, remark: remark) }

    /// All or nothing.
    static func whether(_ isSatisfied: Bool) -> Finding { isSatisfied ? .satisfied : .unsatisfied }

    /// The part of a whole; of an empty whole nothing can be satisfied, so that a rule's slip gives no points away.
    static func part(_ count: Int, of whole: Int) -> Finding {
      Finding(share: whole > 0 ? Double(count) / Double(whole) : 0)
    }
  }

  private(set) var evidence: Evidence

  /// Creates a judge of that evidence.
  package init(_ evidence: Evidence) { self.evidence = evidence }

  /// The points earned by each checkpoint of a task, in their order.
  package func earned(_ checkpoints: [Checkpoint]) -> [Double] { verdicts(on: checkpoints).map(\.earned) }

  /// The verdicts on all checkpoints of a task, in their order. They must come together, because one may require another.
  package func verdicts(on checkpoints: [Checkpoint]) -> [Verdict] {
    let deliverables = Deliverables(of: checkpoints, in: evidence.workspace)
    let findings = findings(on: checkpoints, in: deliverables)
    let earned = zip(checkpoints, findings).map { Judge.points(of: $0, for: $1) }
    let isOpen = Judge.passGates(of: checkpoints, earning: earned)
    return checkpoints.indices.map { Verdict(earned: isOpen[$0] ? earned[$0] : 0, remark: findings[$0].remark) }
  }

  /// What is found, with what the trainee knew from earlier days where it did some of the job today.
  ///
  /// Who knows how a job is done need not ask again; yet knowing alone earns nothing, or a day of idling would.
  private func findings(on checkpoints: [Checkpoint], in deliverables: Deliverables) -> [Finding] {
    var today = self
    today.evidence.familiar = Evidence.Familiar()
    let findings = checkpoints.map { today.finding(on: $0.test, in: deliverables) }
    guard !evidence.familiar.isEmpty,
      zip(checkpoints, findings).contains(where: { $1.share > 0 && isWork(on: $0.test) })
    else { return findings }
    return checkpoints.map { finding(on: $0.test, in: deliverables) }
  }

  /// Whether what satisfies this test is work of this day: something handed in, booked, attended or told.
  private func isWork(on test: Checkpoint.Test) -> Bool {
    func touched(_ file: String) -> Bool {
      evidence.workspace.places(of: file).contains(where: evidence.record.touched.contains)
    }
    return switch test {
    case .filePresent(let test): touched(test.file)
    case .json(let test): touched(test.file)
    case .table(let test): touched(test.file)
    case .text(let test): touched(test.file)
    case .reportLine(let test): touched(test.file)
    case .plan(let test): touched(test.file)
    case .lines(let test): touched(test.file)
    case .meetingBooked, .meetingAttended, .messageTold: true
    case .tradePull: evidence.trade?.score != nil
    case .documentRead, .colleagueConsulted, .notDone, .retryAfterKept: false
    }
  }

  private func finding(on test: Checkpoint.Test, in deliverables: Deliverables) -> Finding {
    switch test {
    case .documentRead(let test): documentRead(test)
    case .colleagueConsulted(let test): colleagueConsulted(test)
    case .filePresent(let test): filePresent(test)
    case .json(let test): json(test, in: deliverables)
    case .table(let test): table(test, in: deliverables)
    case .text(let test): text(test, in: deliverables)
    case .reportLine(let test): reportLine(test, in: deliverables)
    case .plan(let test): plan(test, in: deliverables)
    case .lines(let test): lines(test, in: deliverables)
    case .meetingBooked(let test): meetingBooked(test)
    case .meetingAttended(let test): meetingAttended(test)
    case .messageTold(let test): messageTold(test)
    case .notDone(let test): notDone(test)
    case .retryAfterKept(let test): retryAfterKept(test)
    case .tradePull(let test): tradePull(test)
    }
  }

  private static func points(of checkpoint: Checkpoint, for finding: Finding) -> Double {
    guard checkpoint.points > 0, checkpoint.points.isFinite else { return 0 }
    if finding.share >= 1 { return checkpoint.points }
    return checkpoint.isPartial && finding.share > 0 ? checkpoint.points * finding.share : 0
  }

  /// Whether each checkpoint's requirements, theirs included, have earned something, or all where all is required.
  ///
  /// Gates open from those without requirements upwards; a circle or an unknown id never opens.
  private static func passGates(of checkpoints: [Checkpoint], earning earned: [Double]) -> [Bool] {
    var isOpen = checkpoints.map { _ in false }
    var achieved: Set<String> = []
    var completed: Set<String> = []
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      for (index, checkpoint) in checkpoints.enumerated()
      where !isOpen[index] && checkpoint.requires.allSatisfy(achieved.contains)
        && checkpoint.requiresFull.allSatisfy(completed.contains)
      {
        isOpen[index] = true
        hasChanged = true
        if earned[index] > 0 { achieved.insert(checkpoint.id) }
        if earned[index] > 0, earned[index] >= checkpoint.points { completed.insert(checkpoint.id) }
      }
    }
    return isOpen
  }
}
