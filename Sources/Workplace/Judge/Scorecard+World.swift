import Chance
import MetaTasks
import TradeDesk

extension Scorecard {
  /// Judges a world as it stands: on time by each task's state at its deadline, eventual by the state now.
  ///
  /// A deadline that has not passed yet is judged by the state now as well. Changes count by the day's timeline, whenever the
  /// trainee ended its day and whether or not it learned of them; withdrawn tasks do not count at all.
  public init(judging world: World) {
    var hearing = Hearing(world)
    tasks = world.bundle.day.tasks.compactMap { hearing.result(of: $0, as: world.bundle.day.standing(of: $0)) }
  }
}

extension World {
  /// Whether a task has earned all its points by now, late ones included.
  /// - Parameter standing: What is wanted of it.
  func completes(_ task: Day.Task, as standing: Day.Standing) -> Bool {
    var hearing = Hearing(self)
    return hearing.result(of: task, as: standing)?.marks.allSatisfy(\.isEarned) ?? true
  }
}

/// The judging of one world: sorts each of its ledgers once, however many tasks share a deadline.
private struct Hearing {
  private let world: World
  private var records: [Int: Evidence.Record] = [:]

  init(_ world: World) { self.world = world }

  /// What the task earned, by what is wanted of it; `nil` when nothing is wanted any more.
  mutating func result(of task: Day.Task, as standing: Day.Standing) -> Scorecard.Task? {
    guard !standing.isWithdrawn else { return nil }
    let checkpoints = world.bundle.answers[standing.answers] ?? []
    let eventual = verdicts(on: checkpoints, of: task, in: world)
    let onTime = world.kept[task.id].map { verdicts(on: checkpoints, of: task, in: $0) } ?? eventual
    let marks = checkpoints.indices.map { Scorecard.Mark(checkpoints[$0], onTime: onTime[$0], eventual: eventual[$0]) }
    return Scorecard.Task(task: task.id, family: task.family, marks: marks)
  }

  private mutating func verdicts(
    on checkpoints: [Checkpoint], of task: Day.Task, in snapshot: World
  ) -> [Judge.Verdict] {
    let evidence = Evidence(
      task: task.id, trainee: world.bundle.day.company.trainee.name, workspace: snapshot.workspace,
      meetings: snapshot.calendar.meetings, arrivals: snapshot.calendar.arrivals, record: record(of: snapshot.ledger),
      trade: snapshot.trade?.environment, familiar: snapshot.familiar(to: checkpoints))
    return Judge(evidence).verdicts(on: checkpoints)
  }

  /// A kept ledger is the beginning of the final one, so its length identifies it.
  private mutating func record(of ledger: Ledger) -> Evidence.Record {
    if let record = records[ledger.count] { return record }
    let record = Evidence.Record(ledger.entries)
    records[ledger.count] = record
    return record
  }
}

extension World {
  /// What of that which these checkpoints ask for the trainee knows from earlier days.
  fileprivate func familiar(to checkpoints: [Checkpoint]) -> Evidence.Familiar {
    guard let lore = bundle.carried?.lore else { return Evidence.Familiar() }
    let asked = checkpoints.flatMap { checkpoint -> [String] in
      if case .documentRead(let test) = checkpoint.test { test.documents } else { [] }
    }
    let known = Set(asked).filter { path in cloudDisk[path].map { lore.texts.contains(Digest(of: $0.bytes)) } ?? false }
    return Evidence.Familiar(clues: stage.familiar, documents: known)
  }
}

extension Scorecard.Mark {
  fileprivate init(_ checkpoint: Checkpoint, onTime: Judge.Verdict, eventual: Judge.Verdict) {
    self.init(
      checkpoint: checkpoint.id, possible: checkpoint.points, onTime: onTime.earned, eventual: eventual.earned,
      isDecisive: checkpoint.isDecisive, feedback: Self.feedback(checkpoint, onTime: onTime, eventual: eventual))
  }

  private static func feedback(_ checkpoint: Checkpoint, onTime: Judge.Verdict, eventual: Judge.Verdict) -> String {
    if onTime.earned >= checkpoint.points { return "" }
    if eventual.earned >= checkpoint.points { return "This was right, but only after the deadline." }
    return [checkpoint.feedback, onTime.remark].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
