import MetaTasks
import HeapModule
import Notation

/// What will happen by itself, in order of time.
struct Timeline: Sendable {
  /// One thing that happens at a time, whatever the trainee does.
  struct Occurrence: Comparable, Sendable {
    /// What happens. The order of the cases is the order of things that happen in the same minute: who is told of a task in
    /// the minute that a deadline passes hears of it first, and the day ends last.
    enum Kind: Equatable, Sendable {
      /// The trainee is told of the task at that place of `Stage.agenda`.
      case taskArrives(Int)
      /// What the day's timeline lists.
      case event(Day.Event.Kind)
      /// The task at that place of `Stage.agenda` is due.
      case deadlinePasses(Int)
      /// The workday is over.
      case dayEnds
    }

    let at: Moment
    let kind: Kind
    /// The place in the order of scheduling, which settles what nothing else settles.
    fileprivate let serial: Int

    static func < (left: Occurrence, right: Occurrence) -> Bool {
      (left.at, left.kind.rank, left.serial) < (right.at, right.kind.rank, right.serial)
    }
  }

  private var heap = Heap<Occurrence>()
  private var scheduled = 0

  /// Adds something that will happen.
  mutating func schedule(_ kind: Occurrence.Kind, at moment: Moment) {
    heap.insert(Occurrence(at: moment, kind: kind, serial: scheduled))
    scheduled += 1
  }

  /// When something happens next; `nil` when nothing will.
  var next: Moment? { heap.min?.at }

  /// Takes out what happens next.
  mutating func popNext() -> Occurrence? { heap.popMin() }
}

extension Timeline.Occurrence.Kind {
  fileprivate var rank: Int {
    switch self {
    case .taskArrives: 0
    case .event: 1
    case .deadlinePasses: 2
    case .dayEnds: 3
    }
  }
}

extension Timeline {
  /// The timeline of a day as it begins.
  ///
  /// Tasks that are there at the start do not arrive, and those handed out in a meeting arrive with its minutes. Of a deadline that
  /// moves only the last one passes. Deadlines at the end of the day or later need no event: such tasks are judged by
  /// how the day ends.
  init(of stage: Stage) {
    let day = stage.bundle.day
    for (place, task) in stage.agenda.enumerated() {
      if task.arrives > day.start, task.way != .meeting { schedule(.taskArrives(place), at: task.arrives) }
      let standing = day.standing(of: task)
      if standing.deadline < day.end, !standing.isWithdrawn { schedule(.deadlinePasses(place), at: standing.deadline) }
    }
    for event in day.timeline { schedule(.event(event.kind), at: event.at) }
    schedule(.dayEnds, at: day.end)
  }
}
