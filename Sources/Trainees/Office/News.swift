import Desk
import Notation

/// What a text says of changes of tasks: a message, a notice on the board, a colleague's answer.
enum News: Hashable {
  case deadline(Moment, of: String)
  case priority(Dossier.Priority, of: String)
  case amended(Briefing.Task)
  case withdrawn(String)

  /// Reads a text.
  /// - Parameter deadlines: The tasks that are known, with the deadlines that they had, the present one last.
  static func all(in text: String, deadlines: [String: [Moment]]) -> [News] {
    var news: [News] = []
    // What follows such a heading is a task's own text, up to its deadline.
    var rest = text[...]
    while let heading = rest.firstRange(of: "## Task amended: ") {
      let card = rest[heading.lowerBound...]
      let end = card.firstRange(of: "**This must be done by ").flatMap { start in
        card[start.upperBound...].firstRange(of: "**")?.upperBound
      }
      if let task = Arrival.task(in: String(card[..<(end ?? card.endIndex)])) { news.append(.amended(task)) }
      news += all(inProse: rest[..<heading.lowerBound], deadlines)
      rest = card[(end ?? card.endIndex)...]
    }
    return news + all(inProse: rest, deadlines)
  }

  private static func all(inProse text: Substring, _ deadlines: [String: [Moment]]) -> [News] {
    text.split(whereSeparator: \.isNewline).flatMap { line in
      deadlines.sorted { $0.key < $1.key }.compactMap { title, known in
        line.contains("\"\(title)\"") ? news(of: title, in: String(line), known: known) : nil
      }
    }
  }

  private static func news(of title: String, in line: String, known: [Moment]) -> News? {
    let words = line.lowercased()
    if ["withdrawn", "no longer needed", "cancelled"].contains(where: words.contains) { return .withdrawn(title) }
    if let priority = Dossier.Priority(in: line) { return .priority(priority, of: title) }
    guard words.contains("due") || words.contains("deadline") else { return nil }
    // A message on the board begins with the time of its posting, before the title.
    let after = line.firstRange(of: "\"\(title)\"").map { String(line[$0.upperBound...]) } ?? line
    let moments = zip(Clockface.dates(in: after), Clockface.times(in: after)).map { $0 + $1 }
    // Announcements name the old deadline, too; one that names no new one tells again what is known.
    guard !moments.isEmpty, let news = moments.first(where: { !known.contains($0) }) ?? known.last else { return nil }
    return .deadline(news, of: title)
  }
}

/// Thrown out of work on a task that was amended or withdrawn meanwhile.
struct Overtaken: Error {}
