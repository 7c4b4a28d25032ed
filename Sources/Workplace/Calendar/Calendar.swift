public import Notation

/// The meetings that stand, and which of them the trainee came to.
public struct Calendar: Hashable, Sendable {
  /// The meetings that are booked now, in the order of booking.
  public internal(set) var meetings: [Meeting]
  /// When the trainee first came to a meeting.
  public internal(set) var arrivals: [Meeting: Moment] = [:]

  /// Creates a calendar.
  public init(meetings: [Meeting]) { self.meetings = meetings }
}

extension Calendar {
  /// The meeting that fills exactly this window of this room, if any.
  func meeting(in room: String, _ window: Window) -> Meeting? {
    meetings.first { $0.room == room && $0.window == window }
  }

  /// The meetings that share time with a window, in the order of booking.
  func meetings(overlapping window: Window) -> [Meeting] { meetings.filter { $0.window.overlaps(window) } }
}

/// A stretch of time from `start` up to but not including `end`.
struct Window: Hashable, Sendable {
  let start: Moment
  let end: Moment

  func overlaps(_ other: Window) -> Bool { start < other.end && other.start < end }

  /// Whether it lies within one day, inside the hours at which rooms can be used.
  func isWithinOfficeHours(of company: Company) -> Bool {
    let midnight = start.startOfDay
    return midnight + company.opens <= start && end <= midnight + company.closes
  }

  /// `2025-10-01 from 13:00 to 14:30`.
  var text: String { "\(start.dateText) from \(start.timeText) to \(end.timeText)" }
}

extension Meeting {
  /// When it takes place.
  var window: Window { Window(start: start, end: end) }

  /// Whether that person booked it or is invited to it.
  func involves(_ name: String) -> Bool { applicant == name || attendees.contains(name) }
}

extension Company {
  /// `09:00 to 17:00`.
  var officeHours: String {
    let midnight = Moment(minutes: 0)
    return "\((midnight + opens).timeText) to \((midnight + closes).timeText)"
  }
}
