import Desk
import MetaTasks
import Notation
import Testing
import Workplace

@testable import Generation

struct CompanySettingsTests {
  @Test func `a day carries what the company's file says of turns and groups`() throws {
    let turns = try TestHub.builder(replacing: "calls_per_turn: 3", with: "calls_per_turn: 2")
    #expect(World(try turns.bundle(scenario: 0, day: 0)).briefing.callsPerTurn == 2)
    let groups = try TestHub.builder(replacing: "extra_cost: 1}", with: "extra_cost: 4}")
    #expect(try groups.bundle(scenario: 0, day: 0).day.groupCost == GroupCost(freeMembers: 5, extraCost: 4))
  }

  @Test func `the greeting is the company's, with the tasks that are there`() throws {
    let builder = try TestHub.builder(
      yaml: """
        scenarios:
          - name: mine
            days:
              - name: day_1
                tasks:
                  - name: Transaction Data Review
                    arguments: {num_normal_transactions: 3, num_abnormal_transactions: 1}
                    deadline: "2025-10-01T20:00:00"
                    arrives: "2025-10-01T10:00:00"
                  - name: Meeting Book
                    arguments: {task_type: manager, start_time: "2025-10-01T13:00:00", last_time: 1.0, conflict_nums: 1}
                    deadline: "2025-10-01T20:00:00"
        """)
    let bundle = try builder.bundle(scenario: 0, day: 0)
    let greeting = World(bundle).briefing.greeting
    #expect(greeting.hasPrefix("Good morning, Alice! It is 2025-10-01 08:00:00. This is on your desk today:\n"))
    #expect(greeting.contains("## Task 1: Meeting Book\n\n\(bundle.day.tasks[1].objective)"))
    #expect(greeting.contains("Please have this finished before **2025-10-01 20:00:00**."))
    #expect(!greeting.contains("Transaction Data Review"))
  }

  @Test func `the cost of a tool there is not is refused where it stands`() throws {
    let error = #expect(throws: Problems.self) {
      try TestHub.builder(replacing: "  BookMeeting: 5", with: "  BookMeting: 5")
    }
    let problem = try #require(error?.list.first)
    #expect(error?.list.count == 1 && problem.fault == "there is no tool 'BookMeting'")
    #expect(problem.remedy == "did you mean 'BookMeeting'?" && problem.place.line == 20)
    #expect(try TestHub.hub.get().strayCosts == [])
  }
}
