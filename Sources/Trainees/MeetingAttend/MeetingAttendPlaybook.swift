import Desk
import Notation

/// Goes to a meeting in time, and afterwards does what was asked for there.
struct MeetingAttendPlaybook: Playbook {
  let title = "Meeting Attend"

  /// The meeting's start; what is asked for there comes right after.
  func due(_ task: Briefing.Task) -> Moment {
    let window = try? MeetingRequest.window(task.objective, today: task.deadline)
    return min(task.deadline, window?.0 ?? task.deadline)
  }

  func work(on task: Briefing.Task, in office: Office) async throws {
    if let account = office.minutes[task.id] { return try await record(account, office) }
    let (start, end) = try MeetingRequest.window(task.objective, today: office.now)
    let hosts = Staff.named(in: task.objective, among: try await office.colleagues()).map(\.name)
    let room = try await office.learn(
      from: hosts, "In which room does your meeting take place?",
      details: "I mean the meeting on \(start.dateText) from \(start.timeText) to \(end.timeText).",
      understand: { Rooms.named(in: $0).first })
    office.appointments.append(Appointment(room: room, start: start, end: end, task: task))
  }

  private func record(_ account: String, _ office: Office) async throws {
    // Some meetings leave nothing to do.
    guard account.contains(".json") else { return }
    let minutes = try PurchaseMinutes(reading: account)
    let limits = minutes.isChecked ? try await self.limits(office) : nil
    try await office.write(minutes.summary(within: limits).text(.indented(2)) + "\n", to: minutes.file)
  }

  private func limits(_ office: Office) async throws -> PurchaseMinutes.Limits {
    let finance = try await office.colleagues().filter { $0.department == "Finance" }.map(\.name)
    let sheet = try await office.learnRule(
      from: finance, "Which procurement rules are in force?",
      details: "I mean the written rules by which purchase requests are checked.",
      understand: { Paths.files(".md", in: $0).first { !$0.contains("intern") } })
    return try PurchaseMinutes.Limits(reading: try await office.consult(sheet))
  }
}

/// Finds the meeting by trying every room, and records all that is said there.
struct MeetingAttendGuess: Playbook {
  let title = "Meeting Attend"

  func due(_ task: Briefing.Task) -> Moment { MeetingAttendPlaybook().due(task) }

  func work(on task: Briefing.Task, in office: Office) async throws {
    if let account = office.minutes[task.id] {
      let minutes = try PurchaseMinutes(reading: account)
      return try await office.write(minutes.summary(within: nil).text() + "\n", to: minutes.file)
    }
    let (start, end) = try MeetingRequest.window(task.objective, today: office.now)
    for number in 1...10 {
      let room = number < 10 ? "Room_0\(number)" : "Room_\(number)"
      let appointment = Appointment(room: room, start: start, end: end, task: task)
      let answer = try await office.perform([
        ToolCall("AttendMeeting", appointment.arguments(for: office.briefing.trainee))
      ])
      if answer[0].text.contains("begins") { office.appointments.append(appointment) }
    }
  }
}

extension Rooms {
  /// The rooms that a text names.
  static func named(in text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init).filter { word in
      word.hasPrefix("Room_") && word.last?.isNumber == true
    }
  }
}
