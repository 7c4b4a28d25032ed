import Notation
import Workplace

/// The meetings of a day in the making.
struct DayCalendar {
  /// The meetings, in the order in which they came.
  private(set) var meetings: [Meeting] = []
  private var engagements: [Engagement] = []
  private let trainee: String

  init(trainee: String) { self.trainee = trainee }

  /// Keeps a span of the trainee's time for one task.
  /// - Throws: `Unbuildable` when another task needs the trainee then.
  mutating func add(_ engagement: Engagement) throws(Unbuildable) {
    if let other = engagements.first(where: { $0.start < engagement.end && engagement.start < $0.end }) {
      throw Unbuildable(
        "the trainee has to be at a meeting from \(engagement.start.timeText) to \(engagement.end.timeText), and at "
          + "another task's from \(other.start.timeText) to \(other.end.timeText)")
    }
    engagements.append(engagement)
  }

  /// Enters a meeting. Of two that cannot take place together the one gives way that is not the trainee's.
  /// - Throws: `Unbuildable` when both are.
  mutating func add(_ meeting: Meeting) throws(Unbuildable) {
    let clashes = meetings.filter { $0.excludes(meeting) }
    if let fixed = clashes.first(where: { $0.includes(trainee) }) {
      guard meeting.includes(trainee) else { return }
      throw Unbuildable(
        "its meeting in \(meeting.room) at \(meeting.start.timeText) clashes with one at \(fixed.start.timeText)")
    }
    if !meeting.includes(trainee), !clashes.isEmpty { return }
    meetings.removeAll(where: clashes.contains)
    meetings.append(meeting)
  }

  /// Sets what those hear who attend the trainee's meeting that begins then.
  mutating func setMinutes(_ text: String, at start: Moment?) throws(Unbuildable) {
    guard let index = meetings.firstIndex(where: { $0.start == start && $0.includes(trainee) }) else {
      throw Unbuildable("there is no meeting for these minutes")
    }
    meetings[index].summary = text
  }
}

extension Meeting {
  fileprivate func includes(_ name: String) -> Bool { applicant == name || attendees.contains(name) }

  /// Whether both cannot take place: they share time, and a room or somebody.
  fileprivate func excludes(_ other: Meeting) -> Bool {
    start < other.end && other.start < end
      && (room == other.room || ([applicant] + attendees).contains(where: other.includes))
  }
}
