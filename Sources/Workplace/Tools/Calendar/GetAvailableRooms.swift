import Notation

extension Tool {
  static let getAvailableRooms = Tool(
    name: "GetAvailableRooms", summary: "Tells which meeting rooms are free from a start to an end.",
    parameters: [start, end]
  ) { arguments, world throws(Refusal) in
    let window = Window(start: try arguments[start], end: try arguments[end])
    guard window.start < window.end else { throw Refusal("the end must be after the start") }
    return .work { world in
      let company = world.stage.bundle.day.company
      guard window.isWithinOfficeHours(of: company) else {
        return "No room is free then: rooms can be used from \(company.officeHours), within one day."
      }
      let taken = Set(world.calendar.meetings(overlapping: window).map(\.room))
      let free = company.rooms.filter { !taken.contains($0) }
      return free.isEmpty
        ? "No room is free on \(window.text)." : "Free rooms: \(free.joined(separator: ", "))"
    }
  }

  private static let start = Parameter.moment("start", "When the meeting begins.")
  private static let end = Parameter.moment("end", "When the meeting ends.")
}
