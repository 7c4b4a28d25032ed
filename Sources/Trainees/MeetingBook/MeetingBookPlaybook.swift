import Desk
import Notation

/// Prepares a meeting: asks everybody, follows up with whoever decides, books for those who come.
struct MeetingBookPlaybook: Playbook {
  let title = "Meeting Book"

  func due(_ task: Briefing.Task) -> Moment { MeetingOrder.due(task) }

  func work(on task: Briefing.Task, in office: Office) async throws {
    let staff = try await office.colleagues()
    let order = try MeetingOrder(reading: task.objective, today: office.now, staff: staff)
    let window = "on \(order.start.dateText) from \(order.start.timeText) to \(order.end.timeText)"
    let question = "Are you available for a meeting \(window)?"
    var attendees: [String] = []
    var undecided: [(person: String, decider: String?)] = []
    let replies = try await office.askEach(order.people, question)
    for (person, reply) in zip(order.people, replies) {
      let others = staff.map(\.name).filter { $0 != person }
      switch try await settled(person, reply, others, question, office) ?? .dependsOn(nil) {
      case .comes: attendees.append(person)
      case .staysAway: break
      case .dependsOn(let decider): undecided.append((person, decider))
      }
    }
    for (person, decider) in undecided {
      // Whom nobody speaks for is not invited; the meeting takes place all the same.
      let wanted = try await office.attempt { try await isWanted(person, decider, window, office) }
      if case .success(true) = wanted { attendees.append(person) }
    }
    let inOrder = order.people.filter(attendees.contains)
    try await office.book(inOrder, from: order.start, to: order.end)
  }

  private func settled(
    _ person: String, _ reply: String, _ others: [String], _ question: String, _ office: Office
  ) async throws -> Availability? {
    if let answer = Availability.ofSpeaker(reply, others: others) { return answer }
    let again = try await office.ask(person, "Can you attend the meeting? " + question)
    return Availability.ofSpeaker(again, others: others)
  }

  private func isWanted(
    _ person: String, _ decider: String?, _ window: String, _ office: Office
  ) async throws -> Bool {
    let question = "Should I invite \(person) to the meeting \(window)?"
    guard let decider else {
      // Who decides is not known: of several superiors one may decline in words that sound like a no.
      let replies = try await office.askEach(try await superiors(of: person, office), question)
      return replies.contains { Availability.of(person, in: $0) == .comes }
    }
    let answer = try await office.learn(
      from: [decider], question, details: "\(person) said that you decide whether \(person) can attend the meeting.",
      understand: { Availability.of(person, in: $0) })
    return answer == .comes
  }

  private func superiors(of person: String, _ office: Office) async throws -> [String] {
    let staff = try await office.colleagues()
    let department = staff.first { $0.name == person }?.department
    return staff.filter { $0.isManager && $0.department == department && $0.name != person }.map(\.name)
  }
}
