import Notation

extension Tool {
  static let cancelMeeting = Tool(
    name: "CancelMeeting", summary: "Cancels a meeting that you booked and that has not begun.",
    parameters: [Parameter.identity("applicant"), start, end, room]
  ) { arguments, world throws(Refusal) in
    let window = Window(start: try arguments[start], end: try arguments[end])
    let room = try world.room(named: arguments[room])
    guard let meeting = world.calendar.meeting(in: room, window), meeting.applicant == world.trainee.name else {
      throw Refusal("you have booked no meeting in \(room) on \(window.text)")
    }
    guard world.now < meeting.start else { throw Refusal("the meeting has begun already") }
    return .work { world in
      world.calendar.meetings.removeAll { $0 == meeting }
      world.ledger.append(.cancelled(meeting), at: world.now)
      return "Cancelled the meeting in \(room) on \(window.text)."
    }
  }

  private static let room = Parameter.text("room_name", "The meeting's room.")
  private static let start = Parameter.moment("start", "When the meeting begins, exactly.")
  private static let end = Parameter.moment("end", "When the meeting ends, exactly.")
}
