import Chance
import MetaTasks
import Notation
import Testing
import Trainees
import Workplace

@testable import Generation

@Suite struct TighteningTests {
  private static func sampled(_ dials: [Double], difficulty: Bool, seed: Int = 3) throws -> ScenarioConfig {
    let hub = try TestHub.hub.get()
    return try ScenarioConfig.sampled(
      scenarios: 2, days: 1, seed: seed, mode: .mutable, hub: hub,
      families: ["transactions", "sales", "data_completion", "meeting_attend", "kb_fix", "website_analysis"],
      pressures: difficulty ? [] : dials, difficulties: difficulty ? dials : [])
  }

  @Test(arguments: [false, true])
  func `tight days hold, are worth a whole schedule, and do not depend on how many are made at once`(
    difficulty: Bool
  ) async throws {
    let loose = try Self.sampled([0.2, 1], difficulty: difficulty)
    let tight = try await Tightening(hub: TestHub.hub.get()).tightened(loose, jobs: 2)
    let again = try await Tightening(hub: TestHub.hub.get()).tightened(loose, jobs: 1)
    #expect(tight.yamlText == again.yamlText && tight.digest != loose.digest)
    let builder = try DayBuilder(config: tight, hub: TestHub.hub.get(), hubDigest: .init(of: "tests"))
    for scenario in tight.scenarios.indices {
      let made = try await SuiteGenerator(builder: builder).day(0, ofScenario: scenario)
      let bundle = try made.files.bundle(folder: "tests")
      let dial = [0.2, 1][scenario % 2]
      #expect(bundle.day.dials == (difficulty ? Dials(difficulty: dial) : Dials(pressure: dial)))
      let outcome = try await Workday.play(Skilled.diligent, in: World(bundle))
      #expect(outcome.measures.value == 1 && outcome.measures.onTime == 1 && outcome.measures.lateness == 0)
    }
  }

  @Test func `harder days have more tasks`() throws {
    func count(_ dial: Double) throws -> Int {
      try Self.sampled([dial], difficulty: true).scenarios.reduce(0) { $0 + $1.days[0].tasks.count }
    }
    #expect(try count(0) == 4)
    #expect(try count(1) >= 10)
  }

  @Test func `a day is loosened step by step: tasks go before what makes them hard`() throws {
    let end = try #require(Moment("2025-10-01T22:45:00"))
    let day: JSON = [
      "tasks": [
        ["name": "a", "deadline": "x", "arrives": "09:00", "clues": [1]],
        ["name": "b", "deadline": "x", "changes": [["deadline": "y"], ["priority": "high"]]],
      ],
      "disruptions": [["kind": "outage"], ["kind": "late_rows", "task": "b"]],
    ]
    let forms = day.forms(endingAt: end)
    #expect(forms.count == 8 && forms[0] == day)
    #expect(forms[1]["tasks"]?.array?[0]["arrives"] == "09:00")
    // A deadline that moves must move, so that it stops short of the task's own.
    let moved = JSON.string((end + -15).description)
    #expect(forms[1]["tasks"]?.array?[1]["changes"] == [["deadline": moved], ["priority": "high"]])
    #expect(forms[2]["tasks"]?.array?[0]["arrives"] == nil && forms[2]["disruptions"] == day["disruptions"])
    #expect(forms[3]["tasks"]?.array?.count == 1 && forms[3]["disruptions"] == [["kind": "outage"]])
    #expect(forms[6]["tasks"]?.array?.count == 2 && forms[6]["disruptions"] == nil)
    let calm = try #require(forms.last)
    #expect(calm == ["tasks": [["name": "a", "deadline": .string(end.description)]]])
  }
}
