import Chance
import Notation
import Workplace

@testable import Harness

/// Runs made up for reports.
enum SampleRuns {
  static func run(
    _ trainee: String, skill: Double, scenarios: Int = 10, days: Int = 2, failures: Int = 0
  ) -> RunRecord {
    var episodes: [Episode] = []
    for scenario in 1...scenarios {
      for day in 1...days {
        let position = episodes.count
        episodes.append(
          position < failures
            ? failure(scenario: scenario, day: day, position: position)
            : episode(scenario: scenario, day: day, position: position, skill: skill))
      }
    }
    let plan = RunPlan(
      suite: "3f9a0c77d1e2b4a8c6f0", suiteName: "sample", trainee: trainee, repeats: 1, maxSteps: 500,
      days: scenarios * days, generatorVersion: 1)
    return RunRecord(plan: plan, episodes: episodes)
  }

  static func failure(scenario: Int, day: Int, position: Int) -> Episode {
    Episode(
      id: .init(scenario: "scenario_\(scenario)", day: "day_\(day)", repetition: 1), position: position,
      result: .infrastructureFailure("the program ended with exit code 1 <before> it was done"),
      effort: .init(start: TinyDay.start, end: TinyDay.start), events: [])
  }

  /// A trainee that earns each checkpoint with a likelihood of its skill, sometimes late.
  static func episode(scenario: Int, day: Int, position: Int, skill: Double) -> Episode {
    var chance = Chance(seed: "sample").stream(scenario).stream(day).stream(skill)
    let families = [
      ("transaction_data_review", "Transaction Data Review"), ("meeting_book", "Meeting Book"),
      ("data_completion", "Data Completion"),
    ]
    let tasks = families.enumerated().map { index, family in
      let marks = ["read_manual", "file_present", "right_values"].map { id in
        let points = Double(chance.integer(in: 1...3))
        let isEarned = chance.boolean(probability: skill)
        let isLate = chance.boolean(probability: 0.1)
        return Scorecard.Mark(
          checkpoint: id, possible: points, onTime: isEarned && !isLate ? points : 0, eventual: isEarned ? points : 0,
          isDecisive: id == "right_values",
          feedback: isEarned && !isLate ? "" : "Look again at \"\(id)\" & the <manual>.")
      }
      return Episode.Task(
        variant: "only", title: family.1, arrives: TinyDay.start + index * 30,
        deadline: TinyDay.start + 180 + index * 100,
        score: Scorecard.Task(task: family.0, family: family.0, marks: marks))
    }
    var effort = Episode.Effort(start: TinyDay.start, end: TinyDay.start + 430)
    effort.steps = 30
    effort.calls = 40
    effort.refusals = 2
    return Episode(
      id: .init(scenario: "scenario_\(scenario)", day: "day_\(day)", repetition: 1), position: position,
      result: .done(.finished, tasks), effort: effort, events: events(&chance))
  }

  private static func events(_ chance: inout Chance) -> [Episode.Event] {
    var events: [Episode.Event] = []
    var now = TinyDay.start
    for index in 0..<40 {
      now = now + chance.integer(in: 1...18)
      let kinds: [(Episode.Event.Kind, String, String)] = [
        (.message, "Ann Lee", "What is the limit for <meals>?"), (.answer, "Ann Lee", "It is 40 & no more."),
        (.document, "financial/policy.md", ""), (.file, "report.json", "120 bytes"),
        (.meeting, "Room_02", "booked 13:00–14:00"), (.notice, "", "A new task has arrived."),
      ]
      let (kind, name, text) = chance.choice(kinds)
      events.append(.init(at: now, kind: kind, name: name, text: text))
      events.append(.init(at: now, kind: .call, name: "SendMessage", text: "{…}", isError: index % 13 == 0))
    }
    return events
  }
}
