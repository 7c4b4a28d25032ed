import Desk
import Notation

/// Reads the card of a task that arrives during the day.
enum Arrival {
  /// The task that a notification brings, or `nil` when it brings none.
  ///
  /// A card has a heading with the title, the objective, and a last line with the deadline.
  static func task(in notification: String) -> Briefing.Task? {
    let lines = notification.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    guard let heading = lines.firstIndex(where: { $0.hasPrefix("## Task") }),
      let colon = lines[heading].firstIndex(of: ":"), let last = lines.lastIndex(where: { !$0.isEmpty }),
      last > heading,
      let day = Clockface.dates(in: lines[last]).last, let time = Clockface.times(in: lines[last]).last
    else { return nil }
    let title = Prose.trimmed(lines[heading][lines[heading].index(after: colon)...])
    let objective = Prose.trimmed(lines[(heading + 1)..<last].joined(separator: "\n"))
    return Briefing.Task(id: title, title: title, objective: objective, deadline: day + time)
  }
}
