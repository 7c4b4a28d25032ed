import Chance
import MetaTasks
import Notation
import Workplace

extension DayAssembly {
  /// Lets happen what bears upon no task alone, and posts what is posted. Comes after all tasks.
  mutating func disturb() throws {
    for disruption in plan.disruptions {
      do {
        try disturb(disruption)
      } catch let reason as Unbuildable {
        throw Problem("this disruption cannot be had: \(reason)", at: disruption.place)
      }
    }
    for (person, deputy, span) in absences {
      if let deputy { memory.standIn(deputy.name, for: person.name, during: span) }
    }
    try post()
    try award()
  }

  private mutating func disturb(_ disruption: ScenarioConfig.Disruption) throws {
    let at = disruption.at ?? start
    switch disruption.kind {
    case .outage(let until, let status, let retryAfter):
      events.append(
        Day.Event(at: at, kind: .outage(.init(status: status, until: until, retryAfter: retryAfter))))
    case .throttle(let every, let retryAfter, let growth):
      events.append(
        Day.Event(at: at, kind: .throttle(.init(every: every, retryAfter: retryAfter, growth: growth))))
    case .absence(let who, let until, let hasStandIn):
      let stream = disruption.family.map { chance.stream($0) } ?? chance.stream("absence")
      let person = try casting.person(who, requester: requester(ofTask: disruption.family), stream)
      let away = Set(absences.map(\.person.name))
      let deputy = hasStandIn ? try casting.peer(of: person, stream.stream("stand in"), except: away) : nil
      try leave(person, standIn: deputy, from: at, until: until)
    case .roomWithdrawn:
      let notice = try announcer.text(.roomWithdrawn, [at.timeText], [:])
      events.append(Day.Event(at: at, kind: .roomWithdrawn(.init(notice: notice))))
    case .incident: try delayIncident(until: at)
    case .superseded, .duplicateRows, .lateRows: break  // the task's own; see `History`
    }
  }

  /// Lets somebody be out of the office.
  mutating func leave(_ person: Person, standIn deputy: Person?, from: Moment, until: Moment) throws {
    guard from < until else { throw Unbuildable("\(person.name) would be back before leaving") }
    var values: [String: JSON] = ["until": .string(until.timeText)]
    values["person"] = deputy?.context
    let reply = try announcer.text(deputy == nil ? .away : .awayWithStandIn, [person.name], values)
    events.append(
      Day.Event(
        at: from, kind: .absence(.init(person: person.name, until: until, standIn: deputy?.name, reply: reply))))
    absences.append((person, deputy, Span(from: from, until: until)))
  }

  /// Keeps the monitored website well until then.
  private mutating func delayIncident(until at: Moment) throws {
    guard let troubled = website else { throw Unbuildable("no task of the day brings a monitored website") }
    website = troubled.untroubled
    events.append(Day.Event(at: at, kind: .site(troubled)))
  }

  /// Writes the document in which changes are posted: a new version with each.
  private mutating func post() throws {
    guard !rule.board.isEmpty else { return }
    var text = try announcer.text(.board, [], [:])
    try put(File(text), at: "cloud_disk/" + rule.board)
    let inOrder = postings.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
    for (number, posting) in inOrder.map(\.element).enumerated() {
      text += "\n- " + posting.text + "\n"
      let id = "board@\(number + 1)"
      deliveries["\(id)/cloud_disk/\(rule.board)"] = File(text)
      events.append(Day.Event(at: posting.at, kind: .delivery(.init(id: id))))
    }
  }

  /// Gives points for patience with the cloud disk: in the task that a disruption names, else in the first one that reads there.
  private mutating func award() throws {
    let troubles = plan.disruptions.filter {
      switch $0.kind {
      case .outage, .throttle: true
      default: false
      }
    }
    guard !troubles.isEmpty else { return }
    let readers = tasks.map(\.id).filter { id in
      answers[id]?.contains { if case .documentRead = $0.test { true } else { false } } ?? false
    }
    guard let task = troubles.compactMap(\.family).first ?? readers.first else { return }
    for key in answers.keys where key == task || key.hasPrefix(task + "@") {
      let decisive = (answers[key] ?? []).filter(\.isDecisive).map(\.id)
      answers[key]?.append(
        Checkpoint(
          id: "retry_after", points: 0.5,
          feedback: "When the cloud disk asks you to come back later, come back then and not earlier.",
          requires: decisive, test: .retryAfterKept(.init())))
    }
  }
}

extension Website {
  /// The same website with nothing wrong.
  fileprivate var untroubled: Website {
    var site = self
    for index in site.pages.indices {
      site.pages[index].day = min(site.pages[index].day, site.pages[index].week)
      site.pages[index].peak = nil
    }
    for index in site.servers.indices {
      site.servers[index].gauge = nil
      site.servers[index].status = "OK"
      site.servers[index].details = "all checks passed"
      site.servers[index].log.removeAll { !$0.text.hasPrefix("INFO") }
    }
    return site
  }
}
