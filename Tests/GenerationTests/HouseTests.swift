import Chance
import MetaTasks
import Notation
import Testing
import Workplace

@testable import Generation

@Suite struct HouseTests {
  /// What is written about how things are done, by path, and what is said, by person and clue: the same words mean the same rules. Lines
  /// that name a month or a day belong to the task and are left out.
  private static func rules(_ bundle: DayBundle) -> [String: [Substring]] {
    let read = bundle.answers.values.joined().flatMap { checkpoint in
      if case .documentRead(let test) = checkpoint.test { test.documents } else { [] as [String] }
    }
    var rules: [String: [Substring]] = [:]
    for path in read where !path.contains("/resumes/") {
      let lines = (bundle.cloudDisk[path]?.text ?? "").split(separator: "\n")
      rules[path] = lines.filter { !$0.contains(/20\d\d/) }
    }
    for (name, known) in bundle.knowledge {
      for entry in known
      where ["convention", "rates", "parameters", "limits"].contains(entry.clue.split(separator: "/").last) {
        rules["\(name): \(entry.clue)"] = [entry.says[...]]
      }
    }
    return rules
  }

  private static func days(_ family: String, overnight: String) throws -> [DayBundle] {
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

  /// All families but three, of whose rules none is drawn: Meeting Attend, Meeting Book, Event Planning.
  @Test(arguments: [
    "transactions", "sales", "resume_select", "website_analysis", "data_completion", "attendance", "kb_fix",
    "ads_strategy", "trade_data_pull",
  ])
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
