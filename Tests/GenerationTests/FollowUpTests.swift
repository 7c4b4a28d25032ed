import MetaTasks
import Notation
import OrderedCollections
import Testing
import Trainees

@testable import Generation
@testable import Workplace

/// Tasks that refer to what was handed in the day before.
@Suite struct FollowUpTests {
  private static let cases: [(title: String, arguments: String)] = [
    ("Sales Analysis", "{task_type: sales_statistics, task_params: {department: Sales_2}}"),
    ("Sales Analysis", "{task_type: dept_person_qoq_count, task_params: {department: Sales_1, quarter: 2}}"),
    ("Transaction Data Review", "{num_normal_transactions: 3, num_abnormal_transactions: 2}"),
    ("Attendance Statistics", "{task_type_name: attendance_statistics, difficulty: {level: L1}}"),
    ("Attendance Statistics", "{task_type_name: average_overtime_hours, difficulty: {level: L2}}"),
    ("Trade Data Pull", "{trouble: repeated_rows}"),
  ]

  private static func yaml(_ title: String, _ first: String, _ second: String, before: String = "") -> String {
    """
    seed: 5
    scenarios:
      - name: follow
        days:
          - {name: day_1, tasks: [{name: \(title), arguments: \(first), \(before)deadline: "2025-10-01T22:00:00"}]}
          - {name: day_2, tasks: [{name: \(title), arguments: \(second), follows: true, deadline: "2025-10-01T22:00:00"}]}
    """
  }

  @Test(arguments: cases)
  func `what changed since yesterday follows from what was filed, and is certified`(
    title: String, arguments: String
  ) async throws {
    let builder = try TestHub.builder(yaml: Self.yaml(title, arguments, arguments))
    let (before, today) = (try builder.bundle(scenario: 0, day: 0), try builder.bundle(scenario: 0, day: 1))
    let id = try #require(today.day.tasks.first?.id)
    let filed = try #require(today.cloudDisk["filed/2025-10-01/\(id).json"]?.text)
    // What is filed is what yesterday's checkpoints expect.
    let figures = try #require(try JSON(parsing: filed).object)
    for (name, value) in figures {
      let expected = before.answers[id]?.compactMap { checkpoint -> Checkpoint.Expectation? in
        guard case .json(let test) = checkpoint.test, test.at == ["/\(name)"] else { return nil }
        return test.expect
      }
      switch try #require(expected?.first) {
      case .number(let number, _, _): #expect(value.number == number)
      case .set(let elements): #expect(value.array.map(Set.init) == Set(elements))
      default: Issue.record("\(name) is compared with what is no figure")
      }
    }
    #expect(before.cloudDisk["filed/2025-10-01/\(id).json"] == nil)
    #expect(today.answers[id]?.contains { $0.id.hasPrefix("since/") } == true)
    #expect(try await Certifier().certificate(for: today).holds)
  }

  @Test func `a comparison with the wrong sign, or of other figures, earns nothing`() async throws {
    let (title, arguments) = Self.cases[0]
    let bundle = try TestHub.builder(yaml: Self.yaml(title, arguments, arguments)).bundle(scenario: 0, day: 1)
    let path = "since_2025-10-01_sales.json"
    let world = try await Workday.play(Skilled.diligent, in: World(bundle)).world
    let right = try #require(world.workspace[path]?.text)
    #expect(Set(Self.earned(path, right, in: world)) == ["since/total_sales", "since/avg_sales_per_person"])
    let members = try #require(try JSON(parsing: right).object)
    let filed = try JSON(parsing: try #require(bundle.cloudDisk["filed/2025-10-01/sales.json"]?.text))
    let wrong: [JSON] = [
      .object(members.mapValues { .number(-($0.number ?? 0)) }), filed, .object(["changes": .object(members)]), .null,
      .object(members.mapValues { .array([$0, .number(0)]) }),
    ]
    for text in wrong.map({ $0.text() }) + ["", "same as yesterday"] {
      #expect(Self.earned(path, text, in: world).isEmpty, "\(text)")
    }
  }

  /// The comparisons that earn points when the file holds that text.
  private static func earned(_ path: String, _ text: String, in world: World) -> [String] {
    var world = world
    world.workspace[path] = File(text)
    let marks = Scorecard(judging: world).tasks[0].marks
    return marks.filter { $0.checkpoint.hasPrefix("since/") && $0.eventual > 0 }.map(\.checkpoint)
  }

  @Test(
    arguments: [
      ("{num_normal_transactions: 3, num_abnormal_transactions: 0}", nil, "", "no follow-up for these arguments"),
      (
        cases[2].arguments, "{num_normal_transactions: 4, num_abnormal_transactions: 2}", "",
        "arguments were others then"
      ),
      (
        cases[2].arguments, nil, "changes: [{at: \"09:00\", withdrawn: true}], ",
        "amended or withdrawn cannot be compared"
      ),
    ] as [(String, String?, String, String)])
  func `what cannot be compared is refused`(arguments: String, first: String?, before: String, complaint: String) {
    let yaml = Self.yaml("Transaction Data Review", first ?? arguments, arguments, before: before)
    let problems = #expect(throws: Problems.self) { try TestHub.builder(yaml: yaml) }
    #expect(problems?.description.contains(complaint) == true, "\(problems?.description ?? "")")
  }

  @Test func `a first day has nothing to follow`() {
    let yaml = Self.yaml("Sales Analysis", Self.cases[0].arguments, Self.cases[0].arguments, before: "follows: true, ")
    let problems = #expect(throws: Problems.self) { try TestHub.builder(yaml: yaml) }
    #expect(problems?.description.contains("there is no such task on it") == true)
  }

  @Test func `sampled tasks that come back follow as often as is asked for`() throws {
    let hub = try TestHub.hub.get()
    func count(_ share: Double) throws -> Int {
      let config = try ScenarioConfig.sampled(
        scenarios: 20, days: 3, seed: 4, mode: .stationary, hub: hub, families: hub.playableFamilies, followUps: share)
      #expect(config.scenarios.allSatisfy { $0.days[0].tasks.allSatisfy { !$0.follows } })
      return config.scenarios.flatMap(\.days).flatMap(\.tasks).count(where: \.follows)
    }
    let all = try count(1)
    #expect(try count(0) == 0 && all > 10)
    #expect(try (1..<all).contains(count(0.5)))
  }
}
