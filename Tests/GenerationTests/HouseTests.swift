import Chance
import MetaTasks
import Notation
import Testing
import Workplace

@testable import Generation

@Suite struct HouseTests {
  /// What is said and written about how things are done, by clue or path: the same words mean the same rules.
  private static func rules(_ bundle: DayBundle) -> [String: Set<String>] {
    var rules: [String: Set<String>] = [:]
    for (path, file) in bundle.cloudDisk.contents
    where path.hasSuffix(".md") && path != "manuals_for_intern.md" && !path.contains("/resumes/") {
      rules[path, default: []].insert(file.text ?? "")
    }
    return rules
  }

  static func days(_ family: String, overnight: String) throws -> [DayBundle] {
    let hub = try TestHub.hub.get()
    let rule = try #require(hub.rule(family: family))
    let arguments = rule.sampleArguments(chance: .init(seed: "house")).text()
    let yaml = """
      seed: 5
      scenarios:
        - name: house
          days:
            - {name: day_1, tasks: [{name: \(rule.title), arguments: \(arguments), deadline: "2025-10-01T20:00:00"}]}
            - {name: day_2, tasks: [{name: \(rule.title), arguments: \(arguments), deadline: "2025-10-01T20:00:00"}]}
            - name: day_3
              overnight: \(overnight)
              tasks: [{name: \(rule.title), arguments: \(arguments), deadline: "2025-10-01T20:00:00"}]
      """
    let builder = try TestHub.builder(yaml: yaml)
    return try (0..<3).map { try builder.bundle(scenario: 0, day: $0) }
  }

  /// Families with rules in writing that name nothing of the day.
  @Test(arguments: ["transactions", "sales", "resume_select", "website_analysis", "data_completion"])
  func `rules stay overnight, data do not; a change changes them`(family: String) throws {
    let title = try #require(TestHub.hub.get().rule(family: family)).title
    let same = try Self.days(family, overnight: "[]")
    let rules = same.map(Self.rules)
    #expect(!rules[0].isEmpty && rules[0] == rules[1] && rules[1] == rules[2])
    #expect(same[0].answers != same[1].answers && same[1].answers != same[2].answers)
    let changed = try Self.days(family, overnight: "[{task: \(title), announced: true}]")
    #expect(Self.rules(changed[1]) == rules[1] && Self.rules(changed[2]) != rules[2])
    #expect(changed[2].day.greeting.contains("\"\(title)\"") && changed[2].day.greeting.contains("rules"))
    let hidden = try Self.days(family, overnight: "[{task: \(title), announced: false}]")
    #expect(Self.rules(hidden[2]) == Self.rules(changed[2]))
    #expect(!hidden[2].day.greeting.contains("\"\(title)\""))
  }

  @Test(arguments: [
    ("day_1", "[{task: Sales Analysis}]", "nothing can change before the first day"),
    ("day_2", "[{task: Sales Analisis}]", "there is no task called 'Sales Analisis'"),
    ("day_2", "[{task: Sales Analysis}, {task: Sales Analysis}]", "change twice in one night"),
  ]) func `nights that make no sense are refused`(day: String, overnight: String, complaint: String) {
    let task = "{name: Meeting Attend, arguments: {}, deadline: \"2025-10-01T20:00:00\"}"
    let days = ["day_1", "day_2"].map { name in
      "        - {name: \(name), \(name == day ? "overnight: \(overnight), " : "")tasks: [\(task)]}"
    }
    let yaml = "scenarios:\n  - name: nights\n    days:\n" + days.joined(separator: "\n")
    let problems = #expect(throws: Problems.self) {
      try ScenarioConfig(parsing: yaml, file: "nights.yaml", hub: TestHub.hub.get())
    }
    #expect(problems?.list.contains { $0.description.contains(complaint) } == true)
  }
}
