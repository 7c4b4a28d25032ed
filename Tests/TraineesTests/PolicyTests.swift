import Notation
import Testing

@testable import Trainees

@Suite struct PolicyTests {
  private static func task(
    _ place: Int, due: Int, deadline: Int? = nil, _ priority: Dossier.Priority = .normal
  ) -> Policy.Candidate {
    .init(
      place: place, id: "t\(place)", due: Moment(minutes: due), deadline: Moment(minutes: deadline ?? due),
      priority: priority)
  }

  private static func first(_ order: Policy.Order, _ tasks: [Policy.Candidate], at now: Int = 0) -> Int? {
    order.first(of: tasks, at: Moment(minutes: now))?.place
  }

  @Test func `orders of work`() {
    let tasks = [Self.task(0, due: 300), Self.task(1, due: 100, .low), Self.task(2, due: 100, .high)]
    #expect(Self.first(.arrival, tasks) == 0)
    #expect(Self.first(.deadline, tasks) == 1)
    #expect(Self.first(.urgency, tasks) == 2)
    #expect(Self.first(.urgency, []) == nil)
  }

  @Test func `what cannot be on time any more waits for what can`() {
    let tasks = [Self.task(0, due: 100), Self.task(1, due: 300)]
    #expect(Self.first(.deadline, tasks, at: 200) == 0)
    #expect(Self.first(.urgency, tasks, at: 200) == 1)
    // One should have been done by now, but still can be.
    #expect(Self.first(.urgency, [Self.task(0, due: 100, deadline: 400), Self.task(1, due: 300)], at: 200) == 0)
  }

  @Test(arguments: [
    ("> From Ann Lee (Accountant). Priority: high.", Dossier.Priority.high),
    ("The task \"KB Link Fix\" has low priority from now on.", .low),
    ("The priority of the task \"High Tea\" has changed: it is normal now.", .normal),
  ]) func `priorities in words`(line: String, priority: Dossier.Priority) {
    #expect(Dossier.Priority(in: line) == priority)
  }

  @Test func `no priority, none read`() {
    #expect(Dossier.Priority(in: "It is high time.") == nil)
    #expect(Dossier.Priority(in: "Priority is not decided.") == nil)
  }
}
