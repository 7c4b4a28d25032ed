import Notation

extension Tool {
  static let bookMeeting = Tool(
    name: "BookMeeting",
    summary: "Books a room for a meeting and invites people. Nothing is booked when the room or somebody is not free.",
    parameters: [Parameter.identity("applicant"), attendees, room, start, end]
  ) { arguments, world throws(Refusal) in
    let window = Window(start: try arguments[start], end: try arguments[end])
    let meeting = Meeting(
      room: try world.room(named: arguments[room]), start: window.start, end: window.end,
      applicant: world.trainee.name, attendees: try world.people(named: arguments[attendees]).map(\.name))
    try world.checkBooking(of: meeting)
    return .work { world in
      world.calendar.meetings.append(meeting)
      world.ledger.append(.booked(meeting), at: world.now)
      return "Booked \(meeting.room) on \(window.text) for \(meeting.attendees.joined(separator: ", "))."
    }
  }

  private static let attendees = Parameter.names(
    "attendees", "The full names of those invited, separated by commas or as a list.")
  private static let room = Parameter.text("room_name", "The room, for example Room_01.")
  private static let start = Parameter.moment("start", "When the meeting begins.")
  private static let end = Parameter.moment("end", "When the meeting ends, on the same day.")
}

extension World {
  /// The room's name as the company writes it.
  func room(named name: String) throws(Refusal) -> String {
    if let room = stage.room(named: name) { return room }
    let rooms = stage.bundle.day.company.rooms.joined(separator: ", ")
    throw Refusal("there is no room '\(name.excerpt)'; the rooms are \(rooms)")
  }

  fileprivate func checkBooking(of meeting: Meeting) throws(Refusal) {
    let window = meeting.window
    let company = stage.bundle.day.company
    guard window.start < window.end else { throw Refusal("the end must be after the start") }
    guard window.start.dayNumber == window.end.dayNumber else {
      throw Refusal("a meeting begins and ends on the same day")
    }
    guard window.start >= now else { throw Refusal("\(window.start.clockText) is past; it is \(now.clockText)") }
    guard window.isWithinOfficeHours(of: company) else {
      throw Refusal("rooms can be used from \(company.officeHours) only")
    }
    try checkConflicts(of: meeting)
  }

  private func checkConflicts(of meeting: Meeting) throws(Refusal) {
    let others = calendar.meetings(overlapping: meeting.window)
    if let taken = others.first(where: { $0.room == meeting.room }) {
      throw Refusal("\(meeting.room) is taken on \(taken.window.text); GetAvailableRooms tells which rooms are free")
    }
    let people = [meeting.applicant] + meeting.attendees.filter { $0 != meeting.applicant }
    let clashes = people.compactMap { name in
      let busy = others.filter { $0.involves(name) }.map { "\($0.start.timeText)-\($0.end.timeText) in \($0.room)" }
      return busy.isEmpty ? nil : "\(name) is in a meeting \(busy.joined(separator: ", "))"
    }
    guard clashes.isEmpty else { throw Refusal("not everybody is free: " + clashes.joined(separator: "; ")) }
  }
}
