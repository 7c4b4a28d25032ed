import Foundation
import MetaTasks
import Testing
import Workplace

@testable import Generation

/// Whether the colleagues of generated days understand what a polite trainee asks about the real clues.
///
/// The questions were written before anybody looked at how they fare. Each is asked on every day below, with that day's names, times and
/// files, and with another subject of the meeting each time.
struct RealQuestionsTests {
  /// A question with gaps for names, and the kinds of clues that it is due.
  struct Question: Decodable {
    /// Who is asked; see `RealDay.whoIs(_:)`.
    var to: String
    /// `policy`, `limits`, `handbook`, `fees`, `eta`, `availability`, or `decision` and the number of people.
    var due: [String]
    var text: String

    static func all(in file: String) throws -> [Question] {
      let url = try #require(Bundle.module.url(forResource: file, withExtension: "jsonl", subdirectory: "Questions"))
      return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map {
        try JSONDecoder().decode(Question.self, from: Data($0.utf8))
      }
    }
  }

  /// The days, made once for all tests.
  private static let days = Result { try generated() }

  private static func generated() throws -> [RealDay] {
    let tables = ["domain: transactions, task_type: tax_fee", "domain: logistics, task_type: eta_distance_sla"]
    let times = ["13:00", "14:30", "15:00"]
    let scenarios = (0..<10).map { number in
      """
        - name: scenario_\(number + 1)
          days:
            - name: day_1
              tasks:
                - name: Transaction Data Review
                  arguments: {num_normal_transactions: 3, num_abnormal_transactions: 1}
                  deadline: "2025-10-01T20:00:00"
                - name: Meeting Book
                  arguments: {task_type: department, start_time: "2025-10-01T\(times[number % 3]):00", last_time: 1, conflict_nums: \(number % 3 + 1)}
                  deadline: "2025-10-01T20:00:00"
                - name: Data Completion
                  arguments: {\(tables[number % 2]), difficulty: easy}
                  deadline: "2025-10-01T20:00:00"
      """
    }
    let builder = try TestHub.builder(yaml: "scenarios:\n" + scenarios.joined(separator: "\n"))
    let days = try (0..<10).map { number in
      try RealDay(builder.bundle(scenario: number, day: 0), start: times[number % 3], number: number)
    }
    // What is understood among three families must be among ten.
    return try days + FamilyQuestionsTests.bundles.get().prefix(2).map { try RealDay($0, start: "13:00", number: 10) }
  }

  @Test func `natural questions about the real clues are answered`() throws {
    let questions = try Question.all(in: "due")
    #expect(questions.count >= 150)
    var (due, told) = (0, 0)
    var missed: [String] = []
    var undue: [String] = []
    for day in try Self.days.get() {
      for (number, question) in questions.enumerated() {
        let (text, answer, wanted) = try day.ask(question, number: number)
        if wanted.isEmpty { continue }  // the day has another table
        due += wanted.count
        told += wanted.intersection(answer.told).count
        if !wanted.isSubset(of: answer.told) { missed.append("\(question.to): \(text) → \(answer.text)") }
        // A question that names the task besides may be told where its manual is, too; another task's clue may not come.
        let tasks = Set(wanted.map { $0.prefix { $0 != "/" } })
        let foreign = answer.told.filter { !tasks.contains($0.prefix { $0 != "/" }) }
        if !foreign.isEmpty { undue.append("\(question.to): \(text) → \(foreign)") }
      }
    }
    print("real questions: \(questions.count) on 12 days, recall \(told) of \(due)")
    #expect(Double(told) >= 0.97 * Double(due), "missed: \(missed.joined(separator: "\n"))")
    #expect(undue == [])
  }

  @Test func `nothing else is told on a real day`() throws {
    let questions = try Question.all(in: "undue")
    #expect(questions.count >= 80)
    var undue: [String] = []
    for day in try Self.days.get() {
      for (number, question) in questions.enumerated() {
        let (text, answer, _) = try day.ask(question, number: number)
        if !answer.told.isEmpty { undue.append("\(question.to): \(text) → \(answer.told)") }
      }
    }
    print("undue-risk questions: \(questions.count) on 12 days, \(undue.count) undue")
    #expect(undue == [])
  }
}
