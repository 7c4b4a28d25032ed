import MetaTasks
import Notation
import Testing
import Workplace

@testable import Generation

struct CertificateTests {
  @Test(arguments: 0..<3)
  func `sampled days are solvable, not free, and need their clues`(seed: Int) async throws {
    let builder = try TestHub.builder(scenarios: 4, days: 2, seed: 1000 + seed)
    let generator = SuiteGenerator(builder: builder, keepsUncertified: true)
    for scenario in 0..<4 {
      for day in 0..<2 {
        let made = try await generator.day(day, ofScenario: scenario)
        #expect(made.entry.certificate.complaints == [], "seed \(seed), \(made.entry.folder)")
      }
    }
  }

  @Test(
    arguments: [
      "quarter_from_months sales", "qoq_rate sales", "tax_fee transactions", "total_from_items transactions",
      "ending_from_flow inventory", "daily_interpolation inventory", "account_balance_from_details finance",
      "depreciation_straight_line finance", "eta_distance_sla logistics", "segment_time_sum logistics",
      "rolling_avg web",
      "funnel web",
    ], ["very_easy", "easy", "medium", "hard", "very_hard"])
  func `every table can be completed at every difficulty`(type: String, difficulty: String) async throws {
    let words = type.split(separator: " ")
    let days = (1...3).map { number in
      """
        - name: scenario_\(number)
          days:
            - name: day_1
              tasks:
                - name: Data Completion
                  arguments: {domain: \(words[1]), task_type: \(words[0]), difficulty: \(difficulty)}
                  deadline: "2025-10-01T20:00:00"
      """
    }
    let builder = try TestHub.builder(yaml: "scenarios:\n" + days.joined(separator: "\n"))
    for scenario in 0..<3 {
      let certificate = try await Certifier().certificate(for: try builder.bundle(scenario: scenario, day: 0))
      #expect(certificate.complaints == [])
    }
  }

  @Test func `a day whose answer is wrong is not handed out`() async throws {
    let builder = try TestHub.builder(scenarios: 1, seed: 5, families: ["transactions"])
    var bundle = try builder.bundle(scenario: 0, day: 0)
    for (task, checkpoints) in bundle.answers {
      bundle.answers[task] = checkpoints.map { checkpoint in
        var checkpoint = checkpoint
        if case .json(var test) = checkpoint.test, case .number(let value, let absolute, let relative) = test.expect {
          test.expect = .number(value + 1, absolute: absolute, relative: relative)
          checkpoint.test = .json(test)
        }
        return checkpoint
      }
    }
    let certificate = try await Certifier().certificate(for: bundle)
    #expect(!certificate.holds)
    #expect(certificate.complaints.contains { $0.contains("near_limit") })
    let day = builder.config.scenarios[0].days[0]
    let error = #expect(throws: Problems.self) { try SuiteGenerator.check(certificate, of: day) }
    let problem = try #require(error?.list.first)
    #expect(problem.place == day.tasks[0].place)
    #expect(problem.fault.hasPrefix("'\(day.tasks[0].title)' cannot be certified"))
  }
}
