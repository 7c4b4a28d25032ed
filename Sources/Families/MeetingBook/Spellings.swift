import Notation
import Workplace

extension MeetingWindow {
  /// How a question may name the start.
  var startSpellings: [String] {
    let hour = (start.hour + 11) % 12 + 1
    let half = start.hour < 12 ? "am" : "pm"
    let exact = ["\(hour):\(start.timeText.suffix(2)) \(half)", "\(hour):\(start.timeText.suffix(2))\(half)"]
    let full = start.minute == 0 ? ["\(hour) \(half)", "\(hour)\(half)", "\(hour) o'clock", "\(start.hour)h"] : []
    return [start.timeText] + exact + full
  }
}

/// How questions may name the people of a company.
struct NameSpellings {
  private let names: [[Substring]]

  /// Prepares for everybody in the company.
  init(_ company: Company) { names = (company.people + [company.trainee]).map { $0.name.split(separator: " ") } }

  /// The full name, and the given and the family name where nobody else has them.
  func spellings(_ name: String) -> [String] {
    let parts = name.split(separator: " ")
    let unique = [parts.first, parts.last].compactMap(\.self).filter { part in
      names.count { $0.contains(part) } == 1
    }
    return [name] + unique.map(String.init).filter { $0 != name }
  }

  /// What the rule sees of somebody about whom a manager decides.
  func fact(_ member: Circle.Undecided) -> JSON {
    [
      "name": .string(member.name), "manager": .string(member.manager),
      "spellings": .array(spellings(member.name).map { .string($0) }),
    ]
  }
}
