import Desk
import Notation

/// Goes to a meeting in time, and afterwards does what was asked for there.
struct MeetingAttendPlaybook: Playbook {
  let title = "Meeting Attend"

  /// The meeting's start; what is asked for there comes right after.
  func due(_ task: Briefing.Task) -> Moment { MeetingOrder.due(task) }

  func work(on task: Briefing.Task, in office: Office) async throws {
    if let account = office.minutes[task.id] { return try await record(account, office) }
    let (start, end) = try MeetingOrder.window(task.objective, today: office.now)
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
    try await office.write(minutes.summary(within: limits), to: minutes.file)
  }

  private func limits(_ office: Office) async throws -> PurchaseMinutes.Limits {
    let sheet = try await office.consultManual(
      from: try await office.members(of: "Finance"), "Which procurement rules are in force?",
      details: "I mean the written rules by which purchase requests are checked.")
    return try PurchaseMinutes.Limits(reading: sheet)
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
