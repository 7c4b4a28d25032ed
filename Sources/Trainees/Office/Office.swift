import Desk
import Notation

/// A scripted trainee's view of its day: tools as functions, whom it knows, what it has to attend.
///
/// Appointments come first: a call that would make the trainee late for one is put off until it has been kept.
final class Office {
  let briefing: Briefing
  private(set) var now: Moment
  private(set) var isOver = false
  var appointments: [Appointment] = []
  /// Meetings that have lost their room.
  var lostMeetings: [Appointment] = []
  /// The staff as `ListUsers` shows it, once it was asked for.
  var directory: [Colleague]?
  /// What is known of each task, by title.
  var dossiers: [String: Dossier] = [:]
  /// The deadlines that the tasks heard of have had, by title; the present one last.
  private(set) var deadlines: [String: [Moment]] = [:]
  /// The moment until which the cloud disk asked to be left alone.
  private var diskRest = Moment(minutes: .min)
  /// Notes that were read, by path.
  var notes: [String: String] = [:]
  /// What is noted of how things are done here.
  var notebook = Notebook()
  /// When the board was last read.
  var boardRead: Moment?
  /// What was said at attended meetings.
  private(set) var heard: [String] = []
  /// In which order the trainee works, and what it makes of changes.
  let policy: Policy
  private let playbooks: [any Playbook]
  private let desk: any Desk
  private let costs: [String: Int]
  private var tasks: [Briefing.Task] = []
  /// The task under way, and its version.
  private var current: (title: String, version: Int)?
  /// What was said at attended meetings, by the task that went on afterwards.
  private(set) var minutes: [String: String] = [:]
  let complain: @Sendable (String) -> Void
  /// The work by task title, what came too late aside; of a task that was amended, since then.
  private(set) var labours: [String: Skilled.Labour] = [:]
  private(set) var isKeepingAppointment = false
  private var isRebooking = false
  /// The task for which a meeting is being attended.
  private var meetingOwner: String?

  init(
    desk: any Desk, playbooks: [any Playbook] = [], policy: Policy = .diligent,
    complain: @escaping @Sendable (String) -> Void
  ) {
    self.desk = desk
    self.playbooks = playbooks
    self.policy = policy
    self.complain = complain
    briefing = desk.briefing
    now = briefing.start
    costs = Dictionary(briefing.tools.map { ($0.name, $0.cost) }, uniquingKeysWith: { first, _ in first })
    for task in briefing.tasks { receive(task) }
  }

  /// Whether a task waits that nobody has begun.
  var hasTasks: Bool { !tasks.isEmpty }

  /// The titles of the tasks that wait.
  var waitingTitles: [String] { tasks.map(\.title) }

  /// The title of the task under way.
  var currentTitle: String? { current?.title }

  /// Whether a task that was ever heard of is not due yet.
  var hasDeadlineAhead: Bool { deadlines.values.contains { $0.last.map { $0 > now } ?? false } }

  /// Puts a task on the pile.
  func receive(_ task: Briefing.Task) {
    let (objective, dossier) = Dossier.separate(task.objective)
    dossiers[task.title] = dossier
    deadlines[task.title] = [task.deadline]
    tasks.append(Briefing.Task(id: task.id, title: task.title, objective: objective, deadline: task.deadline))
  }

  /// Notes that a task is due at another time.
  func reschedule(_ title: String, to deadline: Moment) {
    guard deadlines[title]?.last != deadline else { return }
    deadlines[title, default: []].append(deadline)
    tasks = tasks.map { task in
      guard task.title == title else { return task }
      return Briefing.Task(id: task.id, title: title, objective: task.objective, deadline: deadline)
    }
  }

  /// Takes a task off the pile for good; work on it ends.
  func drop(_ title: String) {
    tasks.removeAll { $0.title == title }
    guard dossiers[title]?.isWithdrawn == false else { return }
    dossiers[title]?.isWithdrawn = true
    dossiers[title]?.version += 1
    obsolete.append(title)
  }

  /// Puts a task in the place of its earlier version, whether that was done or not.
  func replace(_ task: Briefing.Task) {
    guard dossiers[task.title] != nil else { return }
    amended[task.title] = task.objective
    tasks.removeAll { $0.title == task.title }
    let objective = Dossier.separate(task.objective).objective
    deadlines[task.title, default: []].append(task.deadline)
    dossiers[task.title]?.version += 1
    labours[task.title] = nil
    // What was put down for the earlier version may have been put down anew.
    notes = [:]
    tasks.append(Briefing.Task(id: task.id, title: task.title, objective: objective, deadline: task.deadline))
    obsolete.append(task.title)
  }

  /// The latest amended objectives, by title.
  private(set) var amended: [String: String] = [:]
  /// How many amendments of a task the board had when it was last read, by title.
  var postedAmendments: [String: Int] = [:]
  /// Tasks of whose earlier version something may be left.
  private var obsolete: [String] = []

  /// Works on the task that comes first by the trainee's policy.
  /// - Returns: Whether there was one to work on.
  func workOnNext() async throws -> Bool {
    func playbook(for task: Briefing.Task) -> (any Playbook)? { playbooks.first { $0.title == task.title } }
    try await checkForChanges()
    while let title = obsolete.popLast() { try await cancelMeetings(of: title) }
    let ready = tasks.indices.filter { dossiers[tasks[$0].title]?.notBefore.map { $0 <= now } ?? true }
    let candidates = ready.map { place in
      let task = tasks[place]
      return Policy.Candidate(
        place: place, id: task.id, due: playbook(for: task)?.due(task) ?? task.deadline, deadline: task.deadline,
        priority: dossiers[task.title]?.priority ?? .normal)
    }
    guard !isOver, let next = policy.order.first(of: candidates, at: now)?.place else { return false }
    let task = tasks.remove(at: next)
    let outer = current
    current = (task.title, dossiers[task.title]?.version ?? 0)
    defer { current = outer }
    do {
      guard let playbook = playbook(for: task) else { throw Stuck("no playbook for '\(task.title)'") }
      try await playbook.work(on: task, in: self)
      try await compare(dossiers[task.title]?.comparison)
    } catch let stuck as Stuck {
      complain("\(task.id): \(stuck)")
    } catch is Overtaken {
      complain("\(task.id): amended or withdrawn meanwhile")
    }
    return true
  }

  /// The minutes that a call of the tool takes.
  func cost(of tool: String) -> Int { costs[tool] ?? 1 }

  /// The minutes that a call takes; what lies on the cloud disk is fetched before it is read.
  private func cost(of call: ToolCall) -> Int {
    Office.readsCloudDisk(call) ? max(cost(of: call.name), cost(of: "DownloadFileFromCloudDisk")) : cost(of: call.name)
  }

  /// Uses one tool.
  /// - Returns: What it says.
  /// - Throws: `Stuck` when the call fails or the day is over.
  func use(_ tool: String, _ arguments: JSON = [:]) async throws -> String {
    try await use([ToolCall(tool, arguments)])[0]
  }

  /// Uses several tools in order, as many a turn as the desk allows.
  /// - Throws: `Stuck` when a call fails or the day is over.
  func use(_ calls: [ToolCall]) async throws -> [String] { try await results(of: calls).map(\.text) }

  /// Uses several tools like `use`, for what comes with the words.
  func results(of calls: [ToolCall]) async throws -> [ToolResult] {
    var results: [ToolResult] = []
    var rest = calls[...]
    while !rest.isEmpty {
      let turn = Array(rest.prefix(max(1, briefing.callsPerTurn)))
      rest = rest.dropFirst(turn.count)
      if !lostMeetings.isEmpty, !isRebooking {
        isRebooking = true
        defer { isRebooking = false }
        try await rebookLostMeetings()
      }
      if diskRest > now, turn.contains(where: Office.usesCloudDisk) { try await wait(minutes: diskRest - now) }
      try await keepAppointments(before: turn.reduce(0) { $0 + cost(of: $1) })
      for (call, result) in zip(turn, try await perform(turn)) {
        if result.isError, policy.retries, let minutes = Office.retryAfter(result.text) {
          // A refused call comes again, before those that have not been made yet.
          diskRests(until: now + minutes)
          try await pause(until: diskRest)
          results += try await self.results(of: [call])
          continue
        }
        guard !result.isError else { throw Stuck("\(result.name) says: \(result.text)") }
        results.append(result)
      }
    }
    return results
  }

  private func diskRests(until moment: Moment) { diskRest = max(diskRest, moment) }

  private static func usesCloudDisk(_ call: ToolCall) -> Bool {
    call.name.hasSuffix("CloudDisk") || readsCloudDisk(call)
  }

  private static func readsCloudDisk(_ call: ToolCall) -> Bool {
    call.arguments["file_path"]?.string?.hasPrefix("CloudDisk:") == true
  }

  /// The minutes after which a refusal asks to come again.
  private static func retryAfter(_ text: String) -> Int? {
    text.firstRange(of: "Retry-After: ").flatMap { Int(text[$0.upperBound...].prefix(while: \.isNumber)) }
  }

  /// Uses up to a turn's worth of tools; a refusal is a result here.
  /// - Throws: `Stuck` when the day is over.
  func perform(_ calls: [ToolCall]) async throws -> [ToolResult] {
    guard !isOver else { throw Stuck("the day is over") }
    let observation = try await desk.perform(calls)
    if let title = meetingOwner ?? current?.title, deadlines[title]?.last.map({ observation.now <= $0 }) ?? false {
      let minutes = observation.now - now - Office.waited(by: calls)
      labours[title] = Skilled.Labour(minutes: (labours[title]?.minutes ?? 0) + minutes, until: observation.now)
    }
    now = observation.now
    isOver = observation.isOver
    for notification in observation.notifications { heed(notification) }
    guard observation.results.count == calls.count else { throw Stuck("the desk left a call without result") }
    if let current, let version = dossiers[current.title]?.version, version != current.version { throw Overtaken() }
    return observation.results
  }

  /// The minutes that calls do nothing but wait.
  private static func waited(by calls: [ToolCall]) -> Int {
    calls.reduce(0) { $0 + ($1.name == "JumpTime" ? $1.arguments["minutes"]?.integer ?? 0 : 0) }
  }

  /// Tries something that may get stuck, so that what does not depend on it can be done all the same.
  func attempt<Value>(_ body: () async throws -> Value) async throws -> Result<Value, Stuck> {
    do { return .success(try await body()) } catch let stuck as Stuck { return .failure(stuck) }
  }

  private func keepAppointments(before minutes: Int) async throws {
    guard !isKeepingAppointment else { return }
    while let next = nextAppointment, now + minutes >= next.start { try await keepNextAppointment() }
  }

  /// Waits for the next meeting and attends it; a missed one is complained about and off the list.
  func keepNextAppointment() async throws {
    guard let next = nextAppointment else { return }
    appointments.removeAll { $0 == next }
    isKeepingAppointment = true
    defer { isKeepingAppointment = false }
    do {
      if next.start - now > cost(of: "JumpTime") { try await wait(minutes: next.start - now) }
      meetingOwner = next.owner ?? next.task?.title
      defer { meetingOwner = nil }
      let account = try await use("AttendMeeting", next.arguments(for: briefing.trainee))
      heard.append(account)
      if let task = Arrival.task(in: account) { receive(task) }
      if let task = next.task, dossiers[task.title]?.isWithdrawn != true {
        minutes[task.id] = account
        tasks.append(task)
      }
    } catch let stuck as Stuck {
      complain("the meeting at \(next.start): \(stuck)")
    }
  }

  /// The meeting to attend next.
  var nextAppointment: Appointment? { appointments.min { $0.start < $1.start } }

  /// Lets time pass, the jump's own cost included.
  func wait(minutes: Int) async throws {
    _ = try await use("JumpTime", ["minutes": .integer(max(1, minutes - cost(of: "JumpTime")))])
  }
}

extension Result where Failure == Stuck {
  /// What was found, if anything was.
  var found: Success? { if case .success(let value) = self { value } else { nil } }
}
