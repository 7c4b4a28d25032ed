import Notation

extension World {
  /// Moves the clock to a moment, never beyond the end of the day; what happens before that moment happens on the way.
  mutating func pass(until moment: Moment) {
    let target = min(moment, stage.bundle.day.end)
    while let next = timeline.next, next < target, let occurrence = timeline.popNext() { happen(occurrence) }
    now = max(now, target)
  }

  /// Lets happen what is due in this very minute; comes after the effect of whatever took the time.
  mutating func catchUp() {
    while !isOver, let next = timeline.next, next <= now, let occurrence = timeline.popNext() { happen(occurrence) }
  }

  private mutating func happen(_ occurrence: Timeline.Occurrence) {
    now = max(now, occurrence.at)
    switch occurrence.kind {
    case .taskArrives(let place): notify(arrival(ofTaskAt: place))
    case .event(let kind): happen(kind)
    case .deadlinePasses(let place): keepSnapshot(for: stage.agenda[place])
    case .dayEnds:
      isOver = true
      notify("It is \(now.timeText): the workday is over.")
    }
  }

  private mutating func keepSnapshot(for task: Day.Task) {
    ledger.append(.deadlinePassed(task: task.id), at: now)
    notify("The deadline of the task \"\(task.title)\" has passed; what comes later counts as late.")
    var snapshot = self
    snapshot.kept = [:]
    kept[task.id] = snapshot
  }
}
