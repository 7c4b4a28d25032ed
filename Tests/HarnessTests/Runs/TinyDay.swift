import Desk
import MetaTasks
import Notation
import Workplace

@testable import Harness

/// A small day made by hand: write `report.txt` with the number in it, and tell Ann.
enum TinyDay {
  static let start = Moment(minutes: 29_321_760)

  static func bundle(_ scenario: String = "scenario_1", _ name: String = "day_1", answer: Int = 42) throws -> DayBundle
  {
    let company = Company(
      name: "Tiny", people: [Person(name: "Ann Lee", department: "Finance", position: "Accountant", isManager: false)],
      trainee: Person(name: "Kim Trainee", department: nil, position: "Intern", isManager: false), rooms: ["Room_01"],
      opens: 540, closes: 1080)
    let tasks = ["report", "telling"].map { id in
      Day.Task(
        id: id, family: id, variant: "only", title: id == "report" ? "The Report" : "The Telling",
        objective: "Do \(id).",
        arrives: start, deadline: start + 120, effort: 10)
    }
    let day = Day(
      scenario: scenario, name: name, start: start, end: start + 600, company: company, costs: [:], defaultCost: 5,
      instructions: "You are an intern.", tasks: tasks)
    return DayBundle(
      day: day, knowledge: [:], answers: try answers(answer),
      cloudDisk: FileTree([("answer.txt", File("\(answer)"))]), workspace: FileTree())
  }

  private static func answers(_ answer: Int) throws -> [String: [Checkpoint]] {
    let expected = JSON.string("\(answer)")
    let answers: JSON = [
      "report": [
        ["id": "there", "kind": "file_present", "points": 1, "feedback": "Hand in report.txt.", "file": "report.txt"],
        [
          "id": "right", "kind": "text", "points": 2, "feedback": "The number is wrong.", "decisive": true,
          "file": "report.txt", "contains": [expected],
        ],
      ],
      "telling": [
        [
          "id": "told", "kind": "message_told", "points": 1, "feedback": "Tell Ann.", "decisive": true,
          "to": ["Ann Lee"], "facts": [[expected]],
        ]
      ],
    ]
    return try answers.decoded()
  }

  /// Days with different answers.
  static func assignments(scenarios: Int, days: Int) -> [Assignment] {
    (1...scenarios).flatMap { scenario in
      (1...days).map { day in
        Assignment(id: "scenario_\(scenario)/day_\(day)") {
          try bundle("scenario_\(scenario)", "day_\(day)", answer: scenario * 100 + day)
        }
      }
    }
  }

  static func plan(days: Int, repeats: Int = 1, trainee: String = "tiny", maxSteps: Int = 50) -> RunPlan {
    RunPlan(
      suite: "5f1c0de5f1c0de", suiteName: "tiny", trainee: trainee, repeats: repeats, maxSteps: maxSteps, days: days,
      generatorVersion: 1)
  }
}

/// Does the tiny day's work: all of it, or the report alone.
struct TinyTrainee: Trainee {
  let name = "tiny"
  var tells = true

  func live(at desk: any Desk) async throws {
    let read = try await desk.perform([ToolCall("ReadFile", ["file_path": "CloudDisk:answer.txt"])])
    let answer = read.results.first?.text ?? ""
    _ = try await desk.perform([
      ToolCall("WriteFile", ["file_path": "report.txt", "content": .string("The answer is \(answer)")]),
      ToolCall("NoSuchTool"),
    ])
    guard tells else { return }
    _ = try await desk.perform([
      ToolCall("SendMessage", ["receiver": "Ann Lee", "message": .string("It is \(answer).")])
    ])
  }
}
