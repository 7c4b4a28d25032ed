import Notation

/// Reads notifications about meetings.
enum Invitation {
  /// The meeting to which a notification invites.
  static func appointment(in text: String) -> Appointment? {
    guard text.contains("nvit"), text.contains("minutes") else { return nil }
    return meeting(in: text)
  }

  /// The meeting that a notification says has lost its room.
  static func lost(in text: String) -> Appointment? {
    guard text.contains("booking"), text.contains("cancelled") else { return nil }
    return meeting(in: text)
  }

  private static func meeting(in text: String) -> Appointment? {
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "_") }
    let times = Clockface.times(in: text)
    guard let room = words.first(where: { $0.hasPrefix("Room_") }), let day = Clockface.dates(in: text).first,
      times.count >= 2
    else { return nil }
    return Appointment(room: String(room), start: day + times[0], end: day + times[1])
  }
}

/// Reads what comes back from somebody who is out of the office.
struct AutomaticReply: Hashable {
  let until: Moment
  /// Who stands in.
  let standIn: String?

  init?(_ text: String, now: Moment, staff: [String]) {
    guard text.hasPrefix("Automatic reply"), let time = Clockface.times(in: text).first else { return nil }
    until = now.startOfDay + time
    standIn = staff.first { text.contains($0) }
  }
}
