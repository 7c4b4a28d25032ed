import Chance
import Notation
import OrderedCollections

/// Makes sampled days live: when tasks arrive and are due, what changes, where clues are, what goes wrong.
///
/// Times come from working the tasks off one after the other by their rules' efforts, so that a day stays feasible; pressure adds
/// changes, deeper clues and disruptions, and lets tasks overlap. `Tightening` takes the slack away afterwards, where days can be played.
struct Pressure {
  /// From 0, a calm day, to 1, one with little slack.
  let value: Double
  let hub: Hub
  /// Whether the dial is that of difficulty, which turns more than what a day does with its tasks.
  var isDifficulty = false

  /// What a quantity comes to.
  func callAsFunction(_ quantity: DialRule.Quantity) -> Double { hub.company.dial(quantity, at: value) }

  private typealias Draft = (rule: Rule, task: JSON)

  /// Adds to a day what makes it live.
  func pressed(_ day: JSON, _ chance: Chance) -> JSON {
    var day = day
    let first = hub.company.firstDay
    let drafts = (day["tasks"]?.array ?? []).compactMap { task -> Draft? in
      hub.rule(titled: task["name"]?.string ?? "").map { ($0, task) }
    }
    // Tasks with a time of their own stay where they are; the others give way to them. What is due early without saying so comes
    // first, or else it would be in time by accident.
    let fixed = drafts.filter { $0.rule.hasOwnTime }
    var order = chance.stream("order")
    let shuffled = order.shuffled(drafts.filter { !$0.rule.hasOwnTime })
    let isHidden = { (draft: Draft) in change(of: draft, chance.stream(draft.rule.family).stream("change")) == .hidden }
    let free = shuffled.filter(isHidden) + shuffled.filter { !isHidden($0) }
    let longest = drafts.map(\.rule.effort).max() ?? 0
    let outage = outage(chance.stream("outage"))
    let block = fixed.reduce(0) { $0 + $1.rule.effort + 60 } + (outage?.minutes ?? 0)
    var clock = first + hub.company.dayStart + 15 * drafts.count
    var tasks: [String: JSON] = [:]
    for (number, draft) in free.enumerated() {
      let stream = chance.stream(draft.rule.family)
      tasks[draft.rule.title] = pressed(
        draft, at: &clock, mayArriveLater: number > 0 && !stream.stream("early").happens(self(.overlap)),
        reserve: block + longest + 40, stream)
    }
    day["tasks"] = .array(drafts.map { tasks[$0.rule.title] ?? requested($0.task, chance.stream($0.rule.family)) })
    var disruptions: [JSON] = []
    if let outage { disruptions.append(outage.json) }
    for task in free where task.rule.hasDocumentToSupersede(task.task["arguments"] ?? .null) {
      guard chance.stream(task.rule.family).stream("superseded").happens(self(.superseded)) else { continue }
      disruptions.append(["kind": "superseded", "task": .string(task.rule.title)])
    }
    if !fixed.isEmpty, chance.stream("room").happens(self(.roomWithdrawn)) {
      disruptions.append(["kind": "room_withdrawn", "at": "10:30"])
    }
    if let task = free.last, chance.stream("absence").happens(self(.absence)) {
      disruptions.append([
        "kind": "absence", "who": "requester", "task": .string(task.rule.title), "until": "11:00", "stand_in": true,
      ])
    }
    disruptions += data(free.map { tasks[$0.rule.title] ?? $0.task }, chance.stream("data"))
    if outage == nil, chance.stream("throttle").happens(self(.throttle)) {
      var draw = chance.stream("throttle").stream("details")
      disruptions.append([
        "kind": "throttle", "at": .string((first + hub.company.dayStart + 30 * draw.integer(in: 1...5)).timeText),
        "every": .integer(draw.integer(in: 3...6)), "retry_after": .integer(draw.integer(in: 3...6)),
        "growth": .integer(draw.integer(in: 1...4)),
      ])
    }
    if drafts.contains(where: \.rule.bringsWebsite), chance.stream("incident").happens(self(.incident)) {
      disruptions.append(["kind": "incident", "at": "08:20"])
    }
    if !disruptions.isEmpty { day["disruptions"] = .array(disruptions) }
    day[isDifficulty ? "difficulty" : "pressure"] = .number(value)
    return day
  }

  /// A task as somebody asks for it, without times.
  private func requested(_ task: JSON, _ chance: Chance) -> JSON {
    var task = task
    var draw = chance.stream("priority")
    task["priority"] = .string(draw.choice(ScenarioConfig.Priority.allCases).rawValue)
    return task
  }

  private func pressed(
    _ draft: Draft, at clock: inout Moment, mayArriveLater: Bool, reserve: Int, _ chance: Chance
  ) -> JSON {
    var task = requested(draft.task, chance)
    var draw = chance.stream("times")
    let start = hub.company.firstDay + hub.company.dayStart
    let end = start.at(minuteOfDay: hub.company.dayEnd - 15)
    let effort = draft.rule.effort + 30
    let (placement, wait) = placement(draft, chance.stream("clue"))
    var change = change(of: draft, chance.stream("change"))
    // A day that is full leaves no time for doing anything twice, nor for late arrivals.
    if change == .amended, clock + 2 * effort + wait + reserve > end { change = nil }
    let work = wait + (change == .amended ? 2 * effort : effort)
    var arrives =
      mayArriveLater ? max(start, min(clock + -draw.integer(in: 0...60), end + -(work + reserve))) : start
    clock = max(clock, arrives) + work
    let slack = reserve + Int((1 - value) * Double(draw.integer(in: 60...240)))
    let deadline = min(clock + slack, end)
    if arrives > start {
      let way = draw.choice([ScenarioConfig.Way.message, .visit])
      // Meetings are in office hours and begin at full quarters.
      let quarter = start.at(minuteOfDay: arrives.minuteOfDay / 15 * 15)
      let isMeeting =
        chance.stream("meeting").happens(self(.meeting))
        && (hub.company.opens + ScenarioConfig.meeting...hub.company.closes).contains(quarter.minuteOfDay)
        && quarter > start
      if isMeeting { arrives = quarter }
      task["arrives"] = [
        "at": .string(arrives.description), "by": .string((isMeeting ? .meeting : way).rawValue),
      ]
    }
    task["deadline"] = .string(deadline.description)
    if let placement { task["clues"] = [placement] }
    let latest = deadline + -(work + reserve)
    let at = max(arrives + 1, min(latest, arrives + draw.integer(in: 5...90)))
    if let change, at < deadline {
      apply(change, to: &task, draft, at: at, arrives: arrives, deadline: deadline, end: end, chance.stream("details"))
    }
    return task
  }

  // MARK: Changes

  private typealias Change = DialRule.Change

  private func change(of draft: Draft, _ chance: Chance) -> Change? {
    guard chance.happens(self(.change)) else { return nil }
    var draw = chance.stream("kind")
    let change = draw.weightedChoice(Change.allCases, weights: hub.company.dial.changeWeights)
    // Without arguments there is nothing to amend.
    let canAmend = draft.rule.isAmendable && !draft.rule.arguments.isEmpty
    return change == .amended && !canAmend ? .priority : change
  }

  private func apply(
    _ change: Change, to task: inout JSON, _ draft: Draft, at: Moment, arrives: Moment, deadline: Moment, end: Moment,
    _ chance: Chance
  ) {
    var draw = chance
    let channel: JSON = draw.boolean(probability: 0.6) ? "told" : "posted"
    var entry: JSON = ["at": .string(at.description)]
    let later = min(deadline + draw.integer(in: 60...180), end)
    switch change {
    case .earlier where later > deadline:
      task["deadline"] = .string(later.description)
      entry["deadline"] = .string(deadline.description)
      entry["channel"] = "told"
    case .hidden where later > deadline:
      task["deadline"] = .string(later.description)
      entry["at"] = .string(arrives.description)
      entry["deadline"] = .string(deadline.description)
      entry["channel"] = "known"
      entry["by"] = .string(draw.choice(["requester", "manager", "peer"]))
    case .later where later > deadline:
      entry["deadline"] = .string(later.description)
      entry["channel"] = channel
    case .amended:
      let wanted = draft.rule.sampleArguments(chance: chance.stream("arguments"))
      entry["arguments"] = (draft.task["arguments"] ?? [:]).patch(to: wanted)
      entry["channel"] = "told"
    case .withdrawn:
      entry["withdrawn"] = true
      entry["channel"] = channel
    case .earlier, .hidden, .later, .priority:
      let others = ScenarioConfig.Priority.allCases.map { JSON.string($0.rawValue) }.filter { $0 != task["priority"] }
      entry["priority"] = draw.choice(others)
      entry["channel"] = channel
    }
    task["changes"] = [entry]
  }

  // MARK: Clues

  /// Where one of the task's clues is put, and how much longer the task takes for it.
  private func placement(_ draft: Draft, _ chance: Chance) -> (JSON?, minutes: Int) {
    let clues = draft.rule.movableClues(draft.task["arguments"] ?? .null)
    guard !clues.isEmpty, chance.happens(self(.elsewhere)) else { return (nil, 0) }
    var draw = chance.stream("place")
    var entry: JSON = ["clue": .string(draw.choice(clues))]
    let morning = hub.company.firstDay + hub.company.dayStart
    switch draw.integer(in: 0...4) {
    case 0: entry["in"] = "manager"
    case 1: entry["in"] = "document"
    case 2:
      entry["in"] = "peer"
      entry["until"] = .string((morning + 15 * draw.integer(in: 4...14)).timeText)
    case 3:
      entry["in"] = "minutes"
      entry["at"] = .string((morning + 15 * draw.integer(in: 4...14)).timeText)
    default:
      entry["in"] = "chain"
      entry["depth"] = .integer(draw.integer(in: 1...max(1, Int(self(.depth).rounded()))))
    }
    return (entry, 25)
  }

  // MARK: Disruptions

  /// What goes wrong with the tables of tasks that are not amended.
  private func data(_ tasks: [JSON], _ chance: Chance) -> [JSON] {
    tasks.flatMap { task -> [JSON] in
      guard let title = task["name"]?.string, hub.company.dial.tables.contains(title),
        !(task["changes"]?.array ?? []).contains(where: { $0["arguments"] != nil })
      else { return [] }
      var draw = chance.stream(title)
      if chance.stream(title).stream("late").happens(self(.lateRows)) {
        let arrives = task["arrives"]?["at"]?.string.flatMap { Moment($0) }
        let start = max(hub.company.firstDay + hub.company.dayStart, arrives ?? Moment(minutes: .min))
        return [
          [
            "kind": "late_rows", "task": .string(title), "percent": .integer(5 * draw.integer(in: 2...6)),
            "at": .string((start + 15 * draw.integer(in: 1...6)).timeText),
          ]
        ]
      }
      guard chance.stream(title).stream("twice").happens(self(.duplicateRows)) else { return [] }
      return [
        ["kind": "duplicate_rows", "task": .string(title), "percent": .integer(5 * draw.integer(in: 1...4))]
      ]
    }
  }

  private func outage(_ chance: Chance) -> (json: JSON, minutes: Int)? {
    guard chance.happens(self(.outage)) else { return nil }
    var draw = chance.stream("details")
    let start = hub.company.firstDay + hub.company.dayStart + 15 * draw.integer(in: 0...12)
    let minutes = 15 * draw.integer(in: 1...3)
    let retryAfter = draw.choice([5, 10, 15])
    let json: JSON = [
      "kind": "outage", "at": .string(start.timeText), "until": .string((start + minutes).timeText),
      "status": .integer(draw.choice([429, 503])), "retry_after": .integer(retryAfter),
    ]
    return (json, minutes + retryAfter)
  }
}

extension Chance {
  /// Whether something of that probability happens: the first draw of this stream.
  func happens(_ probability: Double) -> Bool {
    var copy = self
    return copy.boolean(probability: probability)
  }
}

extension Rule {
  /// Whether a task of this kind brings the time at which it has to be done.
  fileprivate var hasOwnTime: Bool {
    bringsOwnTime || arguments.contains { if case .moment = $0.shape { true } else { false } }
  }

  /// The clues that several people hold, whose place a config may choose.
  fileprivate func movableClues(_ arguments: JSON) -> [String] {
    clues.compactMap { clue in
      guard clue.each == nil, clue.when.holds(for: arguments), let id = clue.source["id"]?.text, !id.contains("{"),
        let holders = clue.source["holders"], clue.source["mentions"] == nil, clue.source["hears"] == nil,
        clue.source["after"] == nil, clue.source["stays"]?.json.bool != true,
        ["departments", "positions", "everyone"].contains(where: { holders[$0] != nil }),
        ["people", "document", "meeting"].allSatisfy({ holders[$0] == nil })
      else { return nil }
      return id
    }
  }

  /// Whether a document made from a template must be read.
  fileprivate func hasDocumentToSupersede(_ arguments: JSON) -> Bool {
    let read = checkpoints.filter { $0.source["kind"]?.text == "document_read" && $0.when.holds(for: arguments) }
      .flatMap { $0.source["documents"]?.elements ?? [] }.compactMap(\.text)
    return documents.contains { document in
      document.when.holds(for: arguments) && read.contains { "cloud_disk/" + $0 == document.to.source }
    }
  }
}
