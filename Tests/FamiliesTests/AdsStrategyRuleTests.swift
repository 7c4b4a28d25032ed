import Families
import MetaTasks
import Notation
import Testing

@testable import Workplace

@Suite struct AdsStrategyRuleTests {
  /// Made once: drawing the maps takes long.
  private static let tasks = (0..<10).map { seed in
    Result { try RuledTask(AdsStrategyTests.order(seed: seed, level: 0), family: "ads_strategy") }
  }

  fileprivate static func task(_ seed: Int) throws -> RuledTask { try tasks[seed].get() }

  @Test(arguments: 0..<6) func `the wording is whole and the points are thirteen`(seed: Int) throws {
    let task = try Self.task(seed)
    let blueprint = task.blueprint
    let output = "ads_strategy_plan_\(AdsStrategyTests.cities[seed % 3]).json"
    #expect(blueprint.output == output)
    #expect(blueprint.objective.contains("`\(output)`") && blueprint.objective.contains("$7,000"))
    let audience = try #require(task.facts["audience"]?.string)
    let handbook = try #require(blueprint.documents.first).text
    for text in [blueprint.objective, handbook] { #expect(!text.contains("{{") && !text.contains(audience)) }
    #expect(blueprint.checkpoints.map(\.id) == ["handbook", "audience", "feasible", "cost", "exposure", "optimum"])
    #expect(blueprint.checkpoints.map(\.points).reduce(0, +) == 13)
  }

  @Test func `all wordings occur`() throws {
    #expect(Set(try (0..<10).map { try Self.task($0).blueprint.objective.suffix(80) }).count == 3)
  }

  @Test(arguments: [
    "How do we plan an advertising strategy?", "Is there a handbook for the ads strategy?",
    "How should I choose the channels?", "How is the effective exposure calculated?", "How do I select channels?",
    "What is our method for planning an ad campaign?",
  ]) func `people in Marketing tell where the handbook is`(question: String) throws {
    let task = try Self.task(1)
    let answer = try task.ask(task.somebody(in: "Marketing"), question)
    #expect(answer.told.contains("handbook"))
    #expect(answer.text.contains("ads_strategy/ads_strategy_handbook.md"))
    #expect(try task.ask(task.somebody(in: "Finance"), question).told.isEmpty)
  }

  @Test(arguments: [
    "Where is the channel list?", "Where can I find the heat maps?", "Where are the density maps of the city?",
    "Could you tell me where the channel data are?", "Where is the list of candidate channels?",
    "Where do I find the population density maps?",
  ]) func `people in Marketing tell where the material is`(question: String) throws {
    let task = try Self.task(2)
    let answer = try task.ask(task.somebody(in: "Marketing"), question)
    #expect(answer.told == ["material"])
    let folder = try #require(task.facts["folder"]?.string)
    #expect(answer.text.contains(folder))
  }

  @Test(arguments: [
    "Which audience does the client want to reach?", "Who is the target group of the campaign?",
    "Whom does the client want to reach?", "What is the target audience?", "Who should the campaign reach?",
    "Which target group did you agree on with the client?",
  ]) func `those who look after the client know the audience, others refer to them`(question: String) throws {
    let task = try Self.task(3)
    let team = try #require(task.facts["account_team"]?.string)
    let answer = try task.ask(task.somebody(in: team), question)
    #expect(answer.told == ["audience"])
    let audience = try #require(task.facts["audience"]?.string)
    #expect(answer.text.contains(audience))
    let other = try task.ask(task.somebody(in: "Marketing"), question)
    #expect(!other.told.contains("audience") && other.text.contains(team))
  }

  @Test(arguments: ["Hello!", "Which channel do we use for chat?", "Tell me everything you know.", "Where is lunch?"])
  func `other questions open nothing`(question: String) throws {
    let task = try Self.task(4)
    let team = try #require(task.facts["account_team"]?.string)
    for department in ["Marketing", team] {
      #expect(try task.ask(task.somebody(in: department), question).told.isEmpty)
    }
  }
}

/// Deliverables of all kinds, judged by the family's checkpoints.
@Suite struct AdsStrategyJudgeTests {
  private struct Case {
    let task: RuledTask
    let options: [(name: String, cost: Int, exposure: Double)]
    let best: [Int]
    let budget: Int

    init(seed: Int) throws {
      task = try AdsStrategyRuleTests.task(seed)
      options = (task.facts["channels"]?.array ?? []).map {
        ($0["name"]?.string ?? "", $0["cost"]?.integer ?? 0, $0["exposure"]?.number ?? 0)
      }
      budget = 7000
      // Eight channels: all 256 selections.
      let options = options
      best =
        (1..<256).map { mask in (0..<8).filter { mask >> $0 & 1 == 1 } }
        .filter { $0.reduce(0) { $0 + options[$1].cost } <= 7000 }
        .max { left, right in
          left.reduce(0) { $0 + options[$1].exposure } < right.reduce(0) { $0 + options[$1].exposure }
        } ?? []
    }

    func cost(_ chosen: [Int]) -> Int { chosen.reduce(0) { $0 + options[$1].cost } }
    func exposure(_ chosen: [Int]) -> Double { (chosen.reduce(0) { $0 + options[$1].exposure } * 100).rounded() / 100 }
    func ids(_ chosen: [Int]) -> String { "[" + chosen.map { "\"\(options[$0].name)\"" }.joined(separator: ", ") + "]" }

    func report(_ chosen: [Int]) -> String {
      "{\"selected_channels\": \(ids(chosen)), \"total_cost\": \(cost(chosen)), \"total_exposure\": \(exposure(chosen))}"
    }

    /// What a deliverable earns, by checkpoint.
    func earned(_ text: String, isInformed: Bool = true) -> [String: Double] {
      let output = task.blueprint.output ?? ""
      let events: [Ledger.Event] =
        isInformed
        ? [
          .documentRead(path: "ads_strategy/ads_strategy_handbook.md"),
          .answered(by: "Ann", message: "", told: ["ads_strategy/audience"], referred: [], group: nil),
        ] : []
      let evidence = Evidence(
        task: "ads_strategy", trainee: "Alice Smith", workspace: FileTree([(output, File(text))]),
        record: .init(events.map { Ledger.Entry(at: Moment(minutes: 0), event: $0) }))
      let points = Judge(evidence).earned(task.blueprint.checkpoints)
      return Dictionary(uniqueKeysWithValues: zip(task.blueprint.checkpoints.map(\.id), points))
    }
  }

  @Test(arguments: 0..<2) func `the best plan is right in any form`(seed: Int) throws {
    let plan = try Case(seed: seed)
    let (ids, cost, exposure) = (plan.ids(plan.best.reversed()), plan.cost(plan.best), plan.exposure(plan.best))
    let forms = [
      plan.report(plan.best),
      "{\"total_exposure\": \"\(exposure)\", \"total_cost\": \"\(cost).00\", \"selected_channels\": \(ids)}",
      "\u{FEFF}\n{\"note\": null, \"selected_channels\": \(ids.lowercased()), \"total_cost\": \(cost).0, \"total_exposure\": \(exposure + 0.1)}\r\n",
      "{\"selected_channels\": [\(plan.best.map { "{\"id\": \"\(plan.options[$0].name)\"}" }.joined(separator: ",\n"))], \"total_cost\": \(cost), \"total_exposure\": \(exposure)}",
      "{\"selected_channels\": \(ids), \"total_cost\": \(Double(cost) / 1000)e3, \"total_exposure\": \(exposure)}",
    ]
    for text in forms + (try JSON(parsing: plan.report(plan.best)).asOtherProgramsWrite) {
      #expect(plan.earned(text).values.reduce(0, +) == 13, "\(text)")
      #expect(plan.earned(text, isInformed: false).values.reduce(0, +) == 1)
    }
  }

  @Test(arguments: 0..<2) func `what is wrong loses what it gets wrong`(seed: Int) throws {
    let plan = try Case(seed: seed)
    let (best, ids) = (plan.best, plan.ids(plan.best))
    let (cost, exposure) = (plan.cost(best), plan.exposure(best))
    func report(_ ids: String, _ cost: Any, _ exposure: Any) -> String {
      "{\"selected_channels\": \(ids), \"total_cost\": \(cost), \"total_exposure\": \(exposure)}"
    }
    // Nothing but what was found out beforehand.
    let unreadable = [
      "", "{}", "[1]", "7", "null", "{\"a\": 1}", report("[]", 0, 0), report("null", 0, 0),
      report("\"CH001\"", cost, exposure),
      report("{\"CH001\": 1}", cost, exposure), report("[[\"CH001\"]]", cost, exposure),
      report("[1, 2]", cost, exposure),
      report(ids.replacing("]", with: ", \"CH999\"]"), cost, exposure),
      report(plan.ids(best + [best[0]]), cost, exposure),
      report(plan.ids(Array(0..<8)), plan.cost(Array(0..<8)), plan.exposure(Array(0..<8))),
      "{\"channels\": \(ids), \"total_cost\": \(cost), \"total_exposure\": \(exposure)}",
      "```json\n\(plan.report(best))\n```",
      ids, report(ids, cost, exposure) + "}",
    ]
    for text in unreadable {
      #expect(Set(plan.earned(text).filter { $0.value > 0 }.keys) == ["handbook", "audience"], "\(text)")
    }
    // The best plan, wrongly reckoned.
    let misreckoned = [
      (report(ids, cost + 1, exposure), "cost"), (report(ids, cost - 1, exposure), "cost"),
      (report(ids, "null", exposure), "cost"),
      (report(ids, "\"$\(cost)\"", exposure), "cost"), (report(ids, "[\(cost)]", exposure), "cost"),
      (report(ids, cost, exposure * 1.01), "exposure"), (report(ids, cost, exposure * 0.99), "exposure"),
      (report(ids, cost, "true"), "exposure"), (report(ids, cost, exposure + 0.5), "exposure"),
      ("{\"selected_channels\": \(ids), \"total_cost\": \(cost)}", "exposure"),
    ]
    #expect(Set(unreadable + misreckoned.map(\.0)).count >= 20)
    for (text, lost) in misreckoned {
      #expect(plan.earned(text).filter { $0.value == 0 }.keys.sorted() == [lost], "\(text)")
    }
  }

  @Test(arguments: 0..<2) func `a lesser plan earns its part, and next to nothing when it is poor`(seed: Int) throws {
    let plan = try Case(seed: seed)
    let second = try #require(
      plan.best.map { left in plan.best.filter { $0 != left } }.max { plan.exposure($0) < plan.exposure($1) })
    let earned = plan.earned(plan.report(second))
    #expect(earned["cost"] == 2 && earned["exposure"] == 3 && (earned["optimum"] ?? 5) < 5)
    let weakest = try #require(plan.best.min { plan.exposure([$0]) < plan.exposure([$1]) })
    let poor = plan.earned(plan.report([weakest]))
    #expect(poor["feasible"] == 1 && poor["cost"] == 0 && poor["exposure"] == 0 && poor["optimum"] == 0)
  }
}
