import Desk
import Notation

extension Office {
  /// Books the first room that is free and notes the appointment.
  func book(_ attendees: [String], from start: Moment, to end: Moment) async throws {
    let window: JSON = ["start": .string(start.description), "end": .string(end.description)]
    let rooms = Rooms.names(in: try await use("GetAvailableRooms", window))
    guard let room = rooms.first else { throw Stuck("no room is free at \(start)") }
    _ = try await use(
      "BookMeeting",
      [
        "applicant": .string(briefing.trainee), "attendees": .string(attendees.joined(separator: ", ")),
        "room_name": .string(room), "start": .string(start.description), "end": .string(end.description),
      ])
    appointments.append(Appointment(room: room, start: start, end: end))
  }
}

/// Reads the sentence of `GetAvailableRooms`.
enum Rooms {
  static func names(in text: String) -> [String] {
    guard let colon = text.firstIndex(of: ":") else { return [] }
    return text[text.index(after: colon)...].split(separator: ",").map(Prose.trimmed).filter { $0.contains("_") }
  }
}
