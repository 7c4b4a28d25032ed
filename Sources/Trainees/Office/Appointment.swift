import Desk
import Notation

/// A meeting that the trainee means to attend.
struct Appointment: Hashable {
  let room: String
  let start: Moment
  let end: Moment
  /// Who was invited, where the trainee booked it.
  var attendees: [String] = []
  /// The title of the task that it was booked for.
  var owner: String?
  /// The task that goes on once the meeting was attended.
  var task: Briefing.Task?

  func arguments(for trainee: String) -> JSON {
    [
      "agent_name": .string(trainee), "room_name": .string(room), "start": .string(start.description),
      "end": .string(end.description),
    ]
  }
}
