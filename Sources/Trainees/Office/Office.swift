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
  /// The staff as `ListUsers` shows it, once it was asked for.
  var directory: [Colleague]?

  private let desk: any Desk
  private let costs: [String: Int]
  private var tasks: [Briefing.Task]
  /// What was said at attended meetings, by the task that went on afterwards.
  private(set) var minutes: [String: String] = [:]
  let complain: @Sendable (String) -> Void
  private var isKeepingAppointment = false

  init(desk: any Desk, complain: @escaping @Sendable (String) -> Void) {
    self.desk = desk
    self.complain = complain
    briefing = desk.briefing
    now = briefing.start
    tasks = briefing.tasks
    costs = Dictionary(briefing.tools.map { ($0.name, $0.cost) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether a task waits that nobody has begun.
  var hasTasks: Bool { !tasks.isEmpty }

  /// Takes off the pile what is due first.
  func takeTask(due: (Briefing.Task) -> Moment) -> Briefing.Task? {
    let next = tasks.indices.min { (due(tasks[$0]), tasks[$0].id) < (due(tasks[$1]), tasks[$1].id) }
    return next.map { tasks.remove(at: $0) }
  }

  /// The minutes that a call of the tool takes.
  func cost(of tool: String) -> Int { costs[tool] ?? 1 }

  /// The minutes that a call takes; what lies on the cloud disk is fetched before it is read.
  private func cost(of call: ToolCall) -> Int {
    let isFar = call.arguments["file_path"]?.string?.hasPrefix("CloudDisk") == true
    return isFar ? max(cost(of: call.name), cost(of: "DownloadFileFromCloudDisk")) : cost(of: call.name)
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
      try await keepAppointments(before: turn.reduce(0) { $0 + cost(of: $1) })
      for result in try await perform(turn) {
        guard !result.isError else { throw Stuck("\(result.name) says: \(result.text)") }
        results.append(result)
      }
    }
    return results
  }

  /// Uses up to a turn's worth of tools; a refusal is a result here.
  /// - Throws: `Stuck` when the day is over.
  func perform(_ calls: [ToolCall]) async throws -> [ToolResult] {
    guard !isOver else { throw Stuck("the day is over") }
    let observation = try await desk.perform(calls)
    now = observation.now
    isOver = observation.isOver
    tasks += observation.notifications.compactMap { Arrival.task(in: $0) }
    guard observation.results.count == calls.count else { throw Stuck("the desk left a call without result") }
    return observation.results
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
      let account = try await use("AttendMeeting", next.arguments(for: briefing.trainee))
      if let task = next.task {
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
