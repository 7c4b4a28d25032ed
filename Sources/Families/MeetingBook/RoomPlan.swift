import Chance
import Notation
import Workplace

/// The meetings that others hold that day: some rooms are taken at the time, and nobody who is expected is.
struct RoomPlan {
  /// The meetings, by start and room.
  private(set) var meetings: [Meeting] = []

  private let company: Company
  private let window: MeetingWindow
  private let circle: Circle
  private var chance: Chance

  /// Draws the meetings; at least two rooms stay free in the window wherever there are that many.
  init(company: Company, window: MeetingWindow, circle: Circle, chance: Chance) {
    self.company = company
    self.window = window
    self.circle = circle
    self.chance = chance
    takeRooms()
    addOthers()
    meetings.sort { ($0.start, $0.room) < ($1.start, $1.room) }
  }

  /// Takes four to seven of ten rooms for some part of the window.
  private mutating func takeRooms() {
    let count = company.rooms.count
    let most = max(0, min(count - 2, count * 7 / 10))
    let taken = chance.sample(company.rooms, count: chance.integer(in: min(count * 4 / 10, most)...most))
    for room in taken {
      let length = chance.choice([30, 60, 90, 120])
      book(room, at: startWithin(length: length), length: length)
    }
    burdenSomebody()
  }

  /// A start on the quarter hour such that the meeting overlaps the window and keeps to opening hours.
  private mutating func startWithin(length: Int) -> Moment {
    let first = (window.start.minuteOfDay - length + 15 + 14) / 15
    let last = max(first, (window.end.minuteOfDay - 15) / 15)
    let minute = chance.integer(in: first...last) * 15
    return window.start.at(minuteOfDay: min(max(minute, company.opens), company.closes - length))
  }

  /// Puts one of those who cannot come into a meeting, in half of the cases: the calendar shows what they say.
  private mutating func burdenSomebody() {
    guard chance.boolean(), !meetings.isEmpty, !circle.unavailable.isEmpty else { return }
    let index = chance.integer(in: 0...meetings.count - 1)
    meetings[index].attendees.append(chance.choice(circle.unavailable))
  }

  /// Adds meetings outside the window, some right before or after it.
  private mutating func addOthers() {
    for _ in 0..<chance.integer(in: 4...8) {
      guard !company.rooms.isEmpty else { return }
      let room = chance.choice(company.rooms)
      let length = chance.choice([30, 60, 90])
      let anywhere = window.start.at(minuteOfDay: chance.integer(in: company.opens / 15...company.closes / 15) * 15)
      let start = chance.choice([anywhere, anywhere, window.start + -length, window.end])
      let end = start + length
      guard start.minuteOfDay >= company.opens, end <= start.at(minuteOfDay: company.closes),
        !window.overlaps(start: start, end: end)
      else { continue }
      book(room, at: start, length: length)
    }
  }

  /// Books a room for people who have time, unless it is taken.
  private mutating func book(_ room: String, at start: Moment, length: Int) {
    let end = start + length
    let parallel = meetings.filter { $0.start < end && start < $0.end }
    guard !parallel.contains(where: { $0.room == room }) else { return }
    var occupied = Set(parallel.flatMap { [$0.applicant] + $0.attendees })
    if window.overlaps(start: start, end: end) { occupied.formUnion(circle.members.map(\.name)) }
    let available = company.people.map(\.name).filter { !occupied.contains($0) }
    let party = chance.sample(available, count: min(available.count, chance.integer(in: 2...4)))
    guard let applicant = party.first else { return }
    meetings.append(
      Meeting(room: room, start: start, end: end, applicant: applicant, attendees: Array(party.dropFirst())))
  }
}
