import Notation
import Workplace

/// When a meeting takes place, checked against the day.
struct MeetingWindow: Hashable, Sendable {
  /// When it begins.
  let start: Moment
  /// When it ends.
  let end: Moment

  /// What asking a colleague and what finding and booking a room take at most, in virtual minutes.
  private static let question = 5, booking = 30

  /// Reads the window from an order.
  /// - Parameters:
  ///   - startName: The argument that says when it begins.
  ///   - lengthName: The argument that says how many hours it takes.
  ///   - questions: How many questions must be asked before it.
  /// - Throws: `Unbuildable` when the meeting cannot be held, prepared or judged in time.
  init(
    _ order: WorkOrder, start startName: String = "start_time", length lengthName: String = "last_time", questions: Int
  ) throws {
    guard let text = order.arguments[startName]?.string, let start = Moment(text) else {
      throw Unbuildable("'\(startName)' must be a date and time such as 2025-10-01T13:00:00")
    }
    let length = (order.arguments[lengthName]?.number ?? 1) * 60
    guard let minutes = Int(exactly: length), minutes > 0 else {
      throw Unbuildable("'\(lengthName)' must be a positive number of hours that makes whole minutes, such as 1.5")
    }
    self.start = start
    end = start + minutes
    try check(order, startName, questions: questions)
  }

  private func check(_ order: WorkOrder, _ startName: String, questions: Int) throws {
    let midnight = order.start.startOfDay
    let opens = midnight + order.company.opens
    let closes = midnight + order.company.closes
    guard start >= opens, end <= closes else {
      throw Unbuildable(
        "the meeting from \(start) to \(end) is not within the hours in which rooms can be booked, "
          + "\(opens.timeText) to \(closes.timeText) on \(midnight.dateText)")
    }
    let ready = max(order.start, order.arrives) + questions * MeetingWindow.question + MeetingWindow.booking
    guard start >= ready else {
      throw Unbuildable(
        "the meeting begins at \(start.timeText), but asking everybody takes until \(ready.timeText); "
          + "'\(startName)' must not be earlier than that")
    }
    guard order.deadline >= end else {
      throw Unbuildable("the deadline \(order.deadline) is before the meeting's end \(end)")
    }
  }

  /// What rules see of it.
  var facts: JSON {
    [
      "start": .string(start.description), "end": .string(end.description), "date_text": .string(start.dateText),
      "start_text": .string(start.timeText), "end_text": .string(end.timeText),
    ]
  }

  /// The time for which the trainee is needed.
  var engagement: Engagement { Engagement(start: start, end: end) }

  /// Whether it shares a minute with another window.
  func overlaps(start otherStart: Moment, end otherEnd: Moment) -> Bool { start < otherEnd && otherStart < end }
}
