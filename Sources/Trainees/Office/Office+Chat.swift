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

  /// The names of a department's people.
  func members(of department: String) async throws -> [String] {
    try await colleagues().filter { $0.department == department }.map(\.name)
  }

  /// Sends one message.
  /// - Returns: The reply without its heading.
  func say(to person: String, _ words: String) async throws -> String {
    try await withNotes(Office.reply(try await use([message(words, to: person)])[0]))
  }

  /// A reply, with what stands in a note that somebody put down instead of answering.
  private func withNotes(_ reply: String) async throws -> String {
    guard policy.followsReferrals,
      let path = Paths.files(".md", in: reply).first(where: { Paths.plain($0).hasPrefix("notes/") })
    else { return reply }
    if notes[path] == nil { notes[path] = try await read(Paths.inCloudDisk(path)) }
    return notes[path] ?? reply
  }

  /// Asks somebody for what only they can say, later when they are back soon.
  func ask(_ person: String, _ question: String) async throws -> String {
    let reply = try await say(to: person, question)
    guard let away = absence(in: reply), isWorthWaiting(until: away.until) else { return reply }
    try await pause(until: away.until)
    return try await say(to: person, question)
  }

  /// Puts the same question to several people; those who are out of the office are asked again when they are back.
  /// - Returns: The replies in the order of the people.
  func askEach(_ people: [String], _ question: String) async throws -> [String] {
    var replies = try await use(people.map { message(question, to: $0) }).map(Office.reply)
    for index in replies.indices {
      guard let away = absence(in: replies[index]), isWorthWaiting(until: away.until) else {
        replies[index] = try await withNotes(replies[index])
        continue
      }
      try await pause(until: away.until)
      replies[index] = try await say(to: people[index], question)
    }
    return replies
  }

  private func isWorthWaiting(until moment: Moment) -> Bool {
    policy.waitsForPeople && moment - now <= Office.longestWait
  }

  /// The most minutes for which it is worth waiting for somebody.
  private static var longestWait: Int { 180 }

  private func absence(in reply: String) -> AutomaticReply? {
    AutomaticReply(reply, now: now, staff: directory?.map(\.name) ?? [])
  }

  /// Asks one person after another until somebody gives an answer that `understand` makes sense of.
  ///
  /// Who asks back gets the details; who names somebody else has that person asked next; where somebody names a document or a meeting, the
  /// answer may stand there. Who is out of the office is asked last, when they are back.
  /// - Throws: `Stuck` when nobody gives one.
  func learn<Answer>(
    from people: [String], _ question: String, details: String, understand: (String) -> Answer?
  ) async throws -> Answer {
    let staff = try await colleagues().map(\.name)
    var waiting = people
    var asked: Set<String> = []
    var away: [(until: Moment, person: String)] = []
    while asked.count < Office.patience, let person = waiting.first {
      waiting.removeFirst()
      guard asked.insert(person).inserted else { continue }
      var reply = try await say(to: person, question)
      if let answer = try await sense(of: reply, understand) { return answer }
      if let absence = absence(in: reply) {
        away.append((absence.until, person))
      } else if reply.contains("?") {
        reply = try await say(to: person, question + " " + details)
        if let answer = understand(reply) { return answer }
      }
      if policy.followsReferrals {
        waiting.insert(contentsOf: staff.filter { reply.contains($0) && $0 != person }, at: 0)
      }
    }
    for (until, person) in away.sorted(by: { $0.until < $1.until }) where policy.waitsForPeople {
      try await pause(until: until)
      if let answer = try await sense(of: say(to: person, question), understand) { return answer }
    }
    throw Stuck("nobody answered '\(question)'")
  }

  /// What a reply says, or the document or the meeting that it points to.
  private func sense<Answer>(of reply: String, _ understand: (String) -> Answer?) async throws -> Answer? {
    if let answer = understand(reply) { return answer }
    guard policy.followsReferrals else { return nil }
    if reply.contains("CloudDisk:"), let path = Paths.files(".md", in: reply).first {
      let text = try await attempt { try await self.study(path) }
      if case .success(let text) = text, let answer = understand(text) { return answer }
    }
    guard reply.contains("meeting"), reply.contains("invited"), let time = Clockface.times(in: reply).first else {
      return nil
    }
    let start = now.startOfDay + time
    if appointments.contains(where: { $0.start == start }) { try await pause(until: start) }
    while let next = nextAppointment, next.start <= start { try await keepNextAppointment() }
    return heard.lazy.compactMap(understand).first
  }

  /// How many people are asked before a question is given up.
  private static var patience: Int { 10 }

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
