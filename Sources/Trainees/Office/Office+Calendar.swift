import Desk
import Notation

extension Office {
  /// Books the first room that is free and notes the appointment.
  /// - Parameter task: The title of the task that it is for; `nil` for the one under way.
  func book(_ attendees: [String], from start: Moment, to end: Moment, task: String? = nil) async throws {
    let window: JSON = ["start": .string(start.description), "end": .string(end.description)]
    let rooms = Rooms.names(in: try await use("GetAvailableRooms", window))
    guard let room = rooms.first else { throw Stuck("no room is free at \(start)") }
    _ = try await use(
      "BookMeeting",
      [
        "applicant": .string(briefing.trainee), "attendees": .string(attendees.joined(separator: ", ")),
        "room_name": .string(room), "start": .string(start.description), "end": .string(end.description),
      ])
    appointments.append(
      Appointment(room: room, start: start, end: end, attendees: attendees, owner: task ?? currentTitle))
  }
}

extension Office {
  /// Cancels what was booked for a task that is not wanted any more, as far as it can be.
  func cancelMeetings(of title: String) async throws {
    for appointment in appointments where appointment.owner == title {
      appointments.removeAll { $0 == appointment }
      guard now + cost(of: "CancelMeeting") < appointment.start else { continue }
      _ = try await attempt {
        try await self.use(
          "CancelMeeting",
          [
            "applicant": .string(self.briefing.trainee), "room_name": .string(appointment.room),
            "start": .string(appointment.start.description), "end": .string(appointment.end.description),
          ])
      }
    }
  }
}

/// Reads the sentence of `GetAvailableRooms`.
enum Rooms {
  static func names(in text: String) -> [String] {
    guard let colon = text.firstIndex(of: ":") else { return [] }
    return text[text.index(after: colon)...].split(separator: ",").map(Prose.trimmed).filter { $0.contains("_") }
  }
}
