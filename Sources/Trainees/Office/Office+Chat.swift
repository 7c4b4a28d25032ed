import Desk
import Notation

extension Office {
  /// Everybody in the company but the trainee.
  func colleagues() async throws -> [Colleague] {
    if let directory { return directory }
    let everybody = Colleague.table(try await use("ListUsers")).filter { $0.name != briefing.trainee }
    directory = everybody
    return everybody
  }

  /// Sends one message.
  /// - Returns: The reply without its heading.
  func ask(_ person: String, _ question: String) async throws -> String {
    Office.reply(try await use([message(question, to: person)])[0])
  }

  /// Puts the same question to several people.
  /// - Returns: The replies in the order of the people.
  func askEach(_ people: [String], _ question: String) async throws -> [String] {
    try await use(people.map { message(question, to: $0) }).map(Office.reply)
  }

  /// Asks one person after another until somebody gives an answer that `understand` makes sense of.
  ///
  /// Who asks back gets the details; who names somebody else has that person asked next.
  /// - Throws: `Stuck` when nobody gives one.
  func learn<Answer>(
    from people: [String], _ question: String, details: String, understand: (String) -> Answer?
  ) async throws -> Answer {
    let staff = try await colleagues().map(\.name)
    var waiting = people
    var asked: Set<String> = []
    while asked.count < Office.patience, let person = waiting.first {
      waiting.removeFirst()
      guard asked.insert(person).inserted else { continue }
      var reply = try await ask(person, question)
      if let answer = understand(reply) { return answer }
      if reply.contains("?") {
        reply = try await ask(person, question + " " + details)
        if let answer = understand(reply) { return answer }
      }
      waiting.insert(contentsOf: staff.filter { reply.contains($0) && $0 != person }, at: 0)
    }
    throw Stuck("nobody answered '\(question)'")
  }

  /// How many people are asked before a question is given up.
  private static var patience: Int { 6 }

  private func message(_ text: String, to person: String) -> ToolCall {
    ToolCall(
      "SendMessage",
      ["sender": .string(briefing.trainee), "receiver": .string(person), "message": .string(text)])
  }

  private static func reply(_ text: String) -> String {
    guard text.hasPrefix("Reply from "), let colon = text.firstIndex(of: ":") else { return text }
    return Prose.trimmed(text[text.index(after: colon)...])
  }
}
