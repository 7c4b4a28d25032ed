import Notation

extension Tool {
  static let attendMeeting = Tool(
    name: "AttendMeeting",
    summary: """
      Goes to a meeting that you booked or are invited to, and stays until its end. You can come from \(Meeting.tolerance) minutes \
      before the start; be there no later than \(Meeting.tolerance) minutes after it.
      """,
    parameters: [Parameter.identity("agent_name"), room, start, end]
  ) { arguments, world throws(Refusal) in
    let window = Window(start: try arguments[start], end: try arguments[end])
    let meeting = try world.meeting(in: try world.room(named: arguments[room]), window)
    if let arrival = world.calendar.arrivals[meeting] {
      return .tell("You came to this meeting at \(arrival.timeText) already.\(meeting.minutes)")
    }
    try world.checkArrival(at: meeting)
    return .work { world in world.attend(meeting) }
  }

  private static let room = Parameter.text("room_name", "The meeting's room.")
  private static let start = Parameter.moment("start", "When the meeting begins, exactly.")
  private static let end = Parameter.moment("end", "When the meeting ends, exactly.")
}

extension World {
  // What is not the trainee's is as if it were not there: nobody learns of other people's meetings by trying.
  fileprivate func meeting(in room: String, _ window: Window) throws(Refusal) -> Meeting {
    if let meeting = calendar.meeting(in: room, window), meeting.involves(trainee.name) { return meeting }
    throw Refusal("there is no meeting in \(room) on \(window.text) that you booked or are invited to")
  }

  fileprivate func checkArrival(at meeting: Meeting) throws(Refusal) {
    let arrival = now + stage.cost(of: "AttendMeeting")
    let opens = meeting.start + -Meeting.tolerance
    guard arrival >= opens else {
      throw Refusal("the meeting begins at \(meeting.start.timeText); you can come from \(opens.timeText) on")
    }
    guard arrival < meeting.end else { throw Refusal("the meeting is over by \(meeting.end.timeText)") }
  }

  /// Records the arrival, then lets the meeting take its time.
  fileprivate mutating func attend(_ meeting: Meeting) -> Reply {
    let arrival = now
    calendar.arrivals[meeting] = arrival
    ledger.append(.attended(meeting, arrival: arrival), at: arrival)
    pass(until: meeting.end)
    if meeting.summary != nil { noteMinutes(of: meeting) }
    return "You came at \(arrival.timeText); the meeting ended at \(meeting.end.timeText).\(meeting.minutes)"
  }
}

extension Meeting {
  /// How many minutes before its start one can come to a meeting, and after it without being late.
  fileprivate static let tolerance = 5

  /// What was said, for those who were there.
  fileprivate var minutes: String { summary.map { "\n\nMinutes of the meeting:\n\($0)" } ?? "" }
}
