package import Notation

/// The ways in which a trainee may write what a question has to mention; kits put them into facts for `Clue.mentions`.
package enum Spellings {
  /// A time of day, with and without the date: `13:00`, `1:00 PM`, `1 pm`, `13h00`, `2025-10-01T13:00:00`, …
  ///
  /// Colleagues compare times as times, so any one would do; the list is for readers of `colleagues.json` and for other judges.
  package static func time(_ moment: Moment) -> [String] {
    let (hour, minute) = (moment.hour, moment.minute)
    let half = hour < 12 ? "am" : "pm"
    let short = hour % 12 == 0 ? 12 : hour % 12
    let digits = moment.timeText.suffix(2)
    var spellings = [
      moment.timeText, "\(hour)h\(digits)", "\(hour).\(digits)", "\(short):\(digits) \(half)",
      "\(short):\(digits)\(half)",
    ]
    if hour < 10 { spellings.append("\(hour):\(digits)") }
    if minute == 0 { spellings += ["\(short) \(half)", "\(short)\(half)"] }
    return spellings + [moment.description, moment.clockText]
  }

  /// A person: the full name; the given and the family name alone where no other of the people shares it as any of theirs.
  ///
  /// - Parameters:
  ///   - fullName: The person's full name.
  ///   - people: The full names of everybody whom a question could be about, best the whole company.
  package static func person(_ fullName: String, among people: [String]) -> [String] {
    let parts = fullName.split(separator: " ").map(String.init)
    guard let given = parts.first, let family = parts.last, parts.count > 1 else { return [fullName] }
    let others = people.filter { $0 != fullName }.flatMap { $0.split(separator: " ").map { $0.lowercased() } }
    return [fullName] + [given, family].filter { !others.contains($0.lowercased()) }
  }
}
