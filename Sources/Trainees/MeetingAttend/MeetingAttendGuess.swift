import Desk
import Notation

/// Finds the meeting by trying every room, and records all that is said there.
struct MeetingAttendGuess: Playbook {
  let title = "Meeting Attend"

  func due(_ task: Briefing.Task) -> Moment { MeetingOrder.due(task) }

  func work(on task: Briefing.Task, in office: Office) async throws {
    if let account = office.minutes[task.id] {
      let minutes = try PurchaseMinutes(reading: account)
      return try await office.write(minutes.summary(within: nil), to: minutes.file)
    }
    let (start, end) = try MeetingOrder.window(task.objective, today: office.now)
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
