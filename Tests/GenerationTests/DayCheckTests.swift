import MetaTasks
import Notation
import Testing
import Workplace

@testable import Generation

struct DayCheckTests {
  static let spoilt: [(pointer: String, spoil: @Sendable (inout DayBundle) -> Void)] = [
    ("/default_cost", { $0.day.defaultCost = .max }),
    ("/costs/a~1b", { $0.day.costs["a/b"] = -1 }),
    ("/group_messages/extra_cost", { $0.day.groupCost.extraCost = .max }),
    ("/calls_per_turn", { $0.day.callsPerTurn = 0 }),
    ("/end", { $0.day.end = $0.day.start }),
    ("/end", { $0.day.end = $0.day.start + 1441 }),
    ("/company/closes", { $0.day.company.closes = $0.day.company.opens }),
    ("/company/opens", { $0.day.company.opens = -1 }),
    ("/tasks/0/id", { $0.answers = [:] }),
    ("/tasks/1/id", { $0.day.tasks.append($0.day.tasks[0]) }),
    ("/tasks/0/deadline", { $0.day.tasks[0].deadline = $0.day.start + 400 * 1440 }),
    ("/tasks/0/arrives", { $0.day.tasks[0].arrives = $0.day.start + -400 * 1440 }),
  ]

  @Test(arguments: spoilt.indices)
  func `a day that no world can play is refused with its place`(_ index: Int) throws {
    let (pointer, spoil) = Self.spoilt[index]
    var bundle = try TestHub.builder(scenarios: 1, seed: 5, families: ["transactions"]).bundle(scenario: 0, day: 0)
    spoil(&bundle)
    let files = try DayFiles(bundle)
    let error = #expect(throws: Problems.self) { try files.bundle(folder: "s/day_1") }
    let places = error?.list.map(\.place)
    #expect(places == [.init(file: "s/day_1/day.json", pointer: pointer)], "\(error?.description ?? "")")
  }

  @Test func `everything wrong with a day is said at once`() throws {
    var bundle = try TestHub.builder(scenarios: 1, seed: 5, families: ["transactions"]).bundle(scenario: 0, day: 0)
    for place in [0, 4, 8] { Self.spoilt[place].spoil(&bundle) }
    let files = try DayFiles(bundle)
    let error = #expect(throws: Problems.self) { try files.bundle(folder: "s/day_1") }
    #expect(error?.list.count == 3)
  }
}
