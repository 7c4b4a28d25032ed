import Chance
import MetaTasks
import Notation
import Workplace

extension DayAssembly {
  /// The line under an objective that says who wants it done.
  func origin(of task: ScenarioConfig.Task, from requester: Person) throws -> String {
    let priority = task.circumstances.priority ?? .normal
    return try announcer.text(
      .origin, [task.family],
      ["person": requester.context, "task": ["title": .string(task.title), "priority": .string(priority.rawValue)]])
  }

  /// Lets a task's arrival and its changes happen, each by its channel.
  mutating func announce(_ task: ScenarioConfig.Task, requester: Person, _ history: History) throws {
    if task.circumstances.way == .meeting, let arrives = task.arrives {
      let card = tasks[tasks.count - 1]
      let text = card.card(number: number(of: task), standing: Day.Standing(card))
      try call(from: arrives + -ScenarioConfig.meeting, to: arrives, by: requester, minutes: text, label: task.family)
    }
    var state = (deadline: task.deadline, objective: history.versions[0].instance.blueprint.objective)
    var unchangedUntil: Moment?
    for (number, change) in task.circumstances.changes.enumerated() {
      let by = try casting.person(change.by, requester: requester, chance.stream(task.family))
      let before = state.deadline
      var effect = Day.Change.Effect.withdrawn
      var kind = Announcements.Kind.withdrawn
      var priority = task.circumstances.priority ?? .normal
      switch change.effect {
      case .deadline(let moment):
        state.deadline = moment
        (effect, kind) = (.deadline(moment), .deadline)
      case .priority(let new):
        priority = new
        (effect, kind) = (.priority(new), .priority)
      case .arguments:
        guard let version = history.version(from: change.at) else { continue }
        state.objective = version.instance.blueprint.objective
        (effect, kind) = (.amended(objective: state.objective, answers: version.answers), .amended)
      case .withdrawn: break
      }
      let text = try announcer.text(
        kind, [task.family, "\(number)"],
        [
          "person": by.context,
          "task": [
            "title": .string(task.title), "deadline": .string(state.deadline.clockText),
            "old_deadline": .string(before.clockText), "priority": .string(priority.rawValue),
            "objective": .string(state.objective),
          ],
        ])
      var event = Day.Change(task: task.family, effect: effect, channel: change.channel)
      let clue = "\(task.family)/change/\(number + 1)"
      switch change.channel {
      case .told: event.notice = Announcer.message(text, from: by)
      case .posted: postings.append((change.at, "\(change.at.clockText), \(by.name): \(text)"))
      case .known: event.clue = clue
      }
      events.append(Day.Event(at: change.at, kind: .change(event)))
      unchangedUntil = unchangedUntil ?? change.at
      try know(clue, text, of: change, by: by, requester: requester, task)
    }
    try know(
      "\(task.family)/change/none", announcer.text(.unchanged, [task.family], ["task": ["title": .string(task.title)]]),
      kind: .refers, requester.name, task,
      Span(until: unchangedUntil))
  }

  /// A task's number as the trainee reads it: its place in the order of arrivals; see `Day.agenda`.
  private func number(of task: ScenarioConfig.Task) -> Int {
    let order = plan.tasks.enumerated().map { (arrives: $1.arrives ?? start, place: $0, family: $1.family) }
      .sorted { ($0.arrives, $0.place) < ($1.arrives, $1.place) }
    return 1 + (order.firstIndex { $0.family == task.family } ?? tasks.count - 1)
  }

  /// Lets those know of a change who can be asked: who knows it alone, and the requester.
  private mutating func know(
    _ clue: String, _ text: String, of change: ScenarioConfig.Change, by: Person, requester: Person,
    _ task: ScenarioConfig.Task
  ) throws {
    let span = Span(from: change.at)
    guard change.channel == .known else { return know(clue, text, kind: .refers, requester.name, task, span) }
    know(clue, text, kind: .tells, by.name, task, span)
    guard by.name != requester.name else { return }
    let words = try announcer.text(
      .ask, [clue], ["person": by.context, "task": ["title": .string(task.title)]])
    know(clue, words, kind: .refers, requester.name, task, span)
  }

  private mutating func know(
    _ clue: String, _ text: String, kind: Knowledge.Kind, _ name: String, _ task: ScenarioConfig.Task, _ span: Span
  ) {
    memory.add(
      Knowledge(
        clue: clue, kind: kind, topics: announcer.topics(title: task.title), says: text, from: span.from,
        until: span.until, changeOf: task.title), to: name)
  }

  /// Calls a meeting to which the trainee is invited.
  mutating func call(from start: Moment, to end: Moment, by person: Person, minutes: String, label: String) throws {
    let taken = Set(calendar.meetings.filter { $0.start < end && start < $0.end }.map(\.room))
    let free = company.rooms.filter { !taken.contains($0) }
    guard !free.isEmpty else { throw Unbuildable("no room is free at \(start.timeText) for its meeting") }
    var stream = chance.stream("meeting").stream(label)
    let room = stream.choice(free)
    try calendar.add(Engagement(start: start, end: end))
    try calendar.add(
      Meeting(
        room: room, start: start, end: end, applicant: person.name, attendees: [company.trainee.name], summary: minutes)
    )
    let text = try announcer.text(
      .invitation, [label],
      [
        "person": person.context, "room": .string(room), "date": .string(start.dateText),
        "start": .string(start.timeText), "end": .string(end.timeText),
      ])
    events.append(Day.Event(at: self.start, kind: .notice(text)))
  }
}
