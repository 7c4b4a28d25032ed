import Desk
import MetaTasks
import Notation
import Synchronization
import Workplace

@testable import Harness

/// A day with something of everything to cheat at, made by hand. Its truths bear the mark `TRUTH` and nobody is to see them.
enum CheatDay {
  static let start = Moment(minutes: 29_321_760)

  static func bundle() throws -> DayBundle {
    let people = (1...12).map { number in
      Person(
        name: "Person \(number)", department: number < 7 ? "Finance" : "Sales_1",
        position: number % 6 == 1 ? "Finance Manager" : "Accountant", isManager: number % 6 == 1)
    }
    let company = Company(
      name: "Cheated", people: people,
      trainee: Person(name: "Kim Trainee", department: nil, position: "Intern", isManager: false),
      rooms: ["Room_01", "Room_02", "Room_03"], opens: 540, closes: 1080)
    let objectives = [
      "Write review.json and table.csv.", "Book a meeting and note it in notes/minutes.md; tell Person 3.",
    ]
    let tasks = objectives.enumerated().map { index, objective in
      Day.Task(
        id: "task_\(index)", family: "family_\(index)", variant: "only", title: "Task \(index)", objective: objective,
        arrives: start, deadline: start + 300, effort: 10)
    }
    let day = Day(
      scenario: "cheats", name: "day_1", start: start, end: start + 720, company: company, costs: ["SendMessage": 5],
      defaultCost: 1, instructions: "You are an intern.", tasks: tasks)
    return DayBundle(
      day: day, knowledge: ["Person 3": [knowledge]], answers: try answers(),
      cloudDisk: FileTree([("policy.md", File("The limit is a secret of the Finance department."))]),
      workspace: FileTree([("data.csv", File("id,amount\n1,7\n"))]))
  }

  private static var knowledge: Knowledge {
    Knowledge(
      clue: "task_0/limit", topics: ["limit", "threshold"], says: "The limit is TRUTH 4711.",
      asksBack: "Which limit do you mean?")
  }

  private static func answers() throws -> [String: [Checkpoint]] {
    let answers: JSON = [
      "task_0": [
        [
          "id": "asked", "kind": "colleague_consulted", "points": 1, "feedback": "Ask.", "clues": ["limit"],
        ],
        [
          "id": "values", "kind": "json", "points": 2, "feedback": "Wrong.", "decisive": true, "partial": true,
          "file": "review.json", "at": ["/ids", ""], "expect": ["set": ["TX0123", "TX0456"]],
        ],
        [
          "id": "rows", "kind": "table", "points": 2, "feedback": "Wrong.", "partial": true, "file": "table.csv",
          "header": ["id", "amount"], "rows": [[["value": "TRUTH-1"], ["value": "4711.25", "absolute": 0.01]]],
        ],
      ],
      "task_1": [
        [
          "id": "booked", "kind": "meeting_booked", "points": 2, "feedback": "Wrong.", "decisive": true,
          "start": "2025-10-01T10:15:00", "end": "2025-10-01T10:45:00", "invites": ["Person 3"],
          "within": ["Person 3", "Person 4"],
        ],
        [
          "id": "noted", "kind": "text", "points": 1, "feedback": "Wrong.", "file": "notes/minutes.md",
          "contains": ["TRUTH 10:15"],
        ],
      ],
    ]
    return try answers.decoded()
  }
}

/// Looks over a cheat's shoulder: no observation may hold what is hidden.
final class Witness: Desk {
  private let desk: any Desk
  private let secrets: [String]
  private let seen = Mutex<Set<String>>([])

  init(_ desk: any Desk, secrets: [String]) {
    self.desk = desk
    self.secrets = secrets
  }

  var briefing: Briefing { desk.briefing }

  /// The secrets that came out.
  var leaks: [String] { seen.withLock { $0.sorted() } }

  func perform(_ calls: [ToolCall]) async throws -> Observation {
    let observation = try await desk.perform(calls)
    let text = (observation.results.map(\.text) + observation.notifications).joined(separator: "\n")
    let found = secrets.filter { text.contains($0) }
    if !found.isEmpty { seen.withLock { $0.formUnion(found) } }
    return observation
  }
}

/// Seats a cheat under the eyes of a witness.
struct Watched: Trainee {
  let trainee: any Trainee
  let secrets: [String]
  let report: @Sendable ([String]) -> Void

  var name: String { trainee.name }

  func live(at desk: any Desk) async throws {
    let witness = Witness(desk, secrets: secrets)
    defer { report(witness.leaks) }
    try await trainee.live(at: witness)
  }
}
