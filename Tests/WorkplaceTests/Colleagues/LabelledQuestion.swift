import Foundation
import Testing

/// A message to a colleague, with what it is due.
struct LabelledQuestion: Decodable, Sendable {
  enum Category: String, Decodable, CaseIterable, Sendable {
    case rightTopic = "right_topic"
    case wrongTopic = "wrong_topic"
    case wrongPerson = "wrong_person"
    case smallTalk = "small_talk"
    case injection
  }

  /// The role of who is asked; see `ColleagueCompany.roles`.
  var to: String
  var category: Category
  /// The clues that must be told, and the only ones that may.
  var due: Set<String>
  var text: String

  /// Whether the question belongs to the half that the matching was tuned on.
  var isForTuning: Bool {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 } >> 32 & 1 == 0
  }

  /// Reads the questions of a file in `Questions/`, one JSON object a line.
  static func all(in file: String) throws -> [LabelledQuestion] {
    let url = try #require(Bundle.module.url(forResource: file, withExtension: "jsonl", subdirectory: "Questions"))
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(LabelledQuestion.self, from: Data($0.utf8))
    }
  }
}
