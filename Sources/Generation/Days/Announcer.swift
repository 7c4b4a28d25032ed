import Chance
import MetaTasks
import Notation
import Workplace

/// Words what happens during a day, from the company's wordings.
struct Announcer {
  let announcements: Announcements
  let chance: Chance

  /// One wording, drawn by the labels.
  /// - Throws: `Unbuildable` when the company's file has none; `Problem` when it is at fault.
  func text(_ kind: Announcements.Kind, _ labels: [String], _ values: [String: JSON]) throws -> String {
    let texts = try announcements.texts(kind, values)
    guard !texts.isEmpty else {
      throw Unbuildable("company.yaml has no announcements called '\(kind.rawValue)'")
    }
    var stream = labels.reduce(chance.stream(kind.rawValue)) { $0.stream($1) }
    return stream.choice(texts)
  }

  /// The phrases by which people ask for changes of a task.
  func topics(title: String) -> [String] {
    announcements.topics.map { $0.replacing("{title}", with: title) }
  }

  /// A message as it reaches the trainee.
  static func message(_ text: String, from person: Person) -> String {
    "Message from \(person.name) (\(person.position)): \(text)"
  }
}
