import Chance
import Foundation
import MetaTasks
import Notation
import Testing
import Trainees
import Workplace

@testable import Generation

/// Makes and plays the days of `configs/living_day.yaml`.
@Suite struct LivingDayTests {
  static let scenarios = [
    "hidden_deadline", "changing_plans", "trouble", "chain_and_document", "peer_and_minutes", "incident",
  ]

  static func builder(seed: Int? = nil) throws -> DayBuilder {
    let hub = try TestHub.hub.get()
    let config = try ScenarioConfig(at: TestHub.root + "configs/living_day.yaml", hub: hub)
    return try DayBuilder(config: config, hub: hub, hubDigest: Digest(of: "tests"), seed: seed)
  }

  static func bundle(_ name: String, seed: Int? = nil) throws -> DayBundle {
    let builder = try builder(seed: seed)
    let index = try #require(builder.config.scenarios.firstIndex { $0.name == name })
    return try builder.bundle(scenario: index, day: 0)
  }

  private func play(_ bundle: DayBundle) async throws -> World {
    try await Workday.play(Skilled.diligent, in: World(bundle)).world
  }

  @Test(arguments: scenarios, [nil, 1, 2, 3] as [Int?])
  func `each day is solvable, not free, and needs its clues`(scenario: String, seed: Int?) async throws {
    let certificate = try await Certifier().certificate(for: Self.bundle(scenario, seed: seed))
    #expect(certificate.complaints == [], "seed \(seed ?? 4)")
  }

  @Test(arguments: scenarios) func `each day comes back from its files as it was`(scenario: String) throws {
    let bundle = try Self.bundle(scenario)
    #expect(try DayFiles(bundle).bundle(folder: "test") == bundle)
    let again = try DayFiles(Self.bundle(scenario)).digest
    #expect(try DayFiles(bundle).digest == again)
  }

  @Test func `together they exercise every kind of event`() throws {
    let events = try Self.scenarios.flatMap { try Self.bundle($0).day.timeline }
    let kinds = try events.map { String(try JSON(encoding: $0.kind).text().split(separator: "\"")[1]) }
    let known = ["notice", "change", "delivery", "absence", "outage", "throttle", "roomWithdrawn", "site"]
    // The website's incident needs a family whose kit makes one.
    #expect(Set(known).subtracting(kinds).isSubset(of: ["site"]))
    let changes = events.compactMap { if case .change(let change) = $0.kind { change } else { nil } }
    #expect(Set(changes.map(\.channel)) == Set(ScenarioConfig.Channel.allCases))
  }

  @Test func `a deadline known to an absent manager's stand-in counts, and has to be found out`() async throws {
    let bundle = try Self.bundle("hidden_deadline")
    let task = try #require(bundle.day.tasks.first { $0.family == "transactions" })
    #expect(task.deadline.timeText == "17:00" && bundle.day.standing(of: task).deadline.timeText == "11:30")
    let absence = try #require(
      bundle.day.timeline.compactMap { if case .absence(let absence) = $0.kind { absence } else { nil } }.first)
    let standIn = try #require(absence.standIn)
    let clue = "transactions/change/1"
    let holders = bundle.knowledge.filter { $0.value.contains { $0.clue == clue && $0.kind == .tells } }.keys
    #expect(Set(holders) == [absence.person, standIn] && !holders.contains(task.requester ?? ""))
    let world = try await play(bundle)
    let told = world.ledger.entries.compactMap { entry in
      if case .answered(let person, _, let told, _, _) = entry.event, told.contains(clue) { person } else { nil }
    }
    #expect(told.first == standIn)
    let isSolved = Scorecard(judging: world).tasks.allSatisfy { $0.isSuccess }
    #expect(isSolved)
    let blind = try await play(bundle.withholding(clue))
    let lost = try #require(Scorecard(judging: blind).tasks.first { $0.task == "transactions" })
    #expect(!lost.isSuccess && lost.eventualScore == 1)
  }

  @Test func `what is withdrawn is not scored, and what is amended is judged anew`() async throws {
    let bundle = try Self.bundle("changing_plans")
    let world = try await play(bundle)
    #expect(Scorecard(judging: world).tasks.map(\.task).sorted() == ["data_completion", "transactions"])
    let completion = try #require(bundle.day.tasks.first { $0.family == "data_completion" })
    #expect(bundle.day.standing(of: completion).answers == "data_completion@1")
    // The first version's deliverable is not what is wanted.
    var early = World(bundle)
    early.finish()
    #expect(Scorecard(judging: early).tasks.allSatisfy { $0.points == 0 })
  }

  @Test func `a room is found again, and patience is recorded`() async throws {
    let world = try await play(try Self.bundle("trouble"))
    let events = world.ledger.entries.map(\.event)
    #expect(events.contains { if case .roomWithdrawn = $0 { true } else { false } })
    let refused = events.filter { if case .diskRefused = $0 { true } else { false } }
    #expect(refused.count >= 2)
    #expect(!refused.contains { if case .diskRefused(_, _, true) = $0 { true } else { false } })
  }

  @Test func `what lies there but is superseded differs from what is in force`() throws {
    let bundle = try Self.bundle("trouble")
    let stale = try #require(bundle.cloudDisk["financial/manuals_for_transactions_data_review.md"]?.text)
    #expect(stale.contains("Superseded") && stale.hasPrefix(">"))
    let path = try #require(
      bundle.cloudDisk.paths.first { $0.hasPrefix("financial/manuals_for_transactions_data_review_") })
    #expect(stale.contains("`CloudDisk:\(path)`"))
    let current = try #require(bundle.cloudDisk[path]?.text)
    #expect(!stale.hasSuffix(current))
    #expect(bundle.sources.values.contains { $0.document == path })
  }

  @Test(arguments: [("policy", 3), ("parameters", 0), ("limits", 0)])
  func `a placed clue has one holder and a way to it`(clue: String, depth: Int) throws {
    let bundle = try Self.bundle("chain_and_document")
    let name = try #require(bundle.placed.first { $0.hasSuffix("/" + clue) })
    let tellers = bundle.knowledge.filter { $0.value.contains { $0.clue == name && $0.kind == .tells } }.map(\.key)
    #expect(tellers.count + (bundle.sources[name] == nil ? 0 : 1) == 1)
    guard let holder = tellers.first else { return }
    // Everybody who used to know points, by some number of steps, to the holder.
    let next = bundle.knowledge.compactMapValues { entries in
      entries.first { $0.clue == name && $0.kind == .refers }.flatMap { entry in
        bundle.day.company.people.map(\.name).first { entry.says.contains($0) }
      }
    }
    let steps = next.keys.map { start in sequence(first: start) { next[$0] }.prefix(9) }
    #expect(steps.allSatisfy { $0.contains(holder) })
    #expect(depth == 0 || steps.map { $0.count(where: { _ in true }) - 1 }.max() ?? 0 >= depth)
  }

  @Test func `each task has a number of its own, however it comes`() throws {
    let day = try Self.bundle("changing_plans").day
    let place = try #require(day.agenda.firstIndex { $0.way == .meeting })
    let card = "## Task \(place + 1): \(day.agenda[place].title)"
    #expect(place > 0 && day.meetings.contains { $0.summary?.contains(card) == true })
  }

  @Test(arguments: ["duplicate_rows}", "late_rows, at: \"10:00\"}"])
  func `what becomes of a table becomes of one that the work needs`(disruption: String) throws {
    let text = """
      seed: 1
      scenarios:
        - name: s
          days:
            - name: day_1
              tasks:
                - name: Sales Analysis
                  arguments: {task_type: top_sales_employee, task_params: {department: Sales_3, quarter: 4}}
                  deadline: "18:00"
              disruptions: [{task: Sales Analysis, kind: \(disruption)]
      """
    let hub = try TestHub.hub.get()
    let config = try ScenarioConfig(parsing: text, file: "test.yaml", hub: hub)
    let bundle = try DayBuilder(config: config, hub: hub, hubDigest: Digest(of: "tests")).bundle(scenario: 0, day: 0)
    let notes = bundle.day.tasks[0].objective.split(separator: "\n").filter {
      $0.hasPrefix("> ") && $0.contains(".csv")
    }
    #expect(notes.count == 1 && notes.allSatisfy { $0.contains("sales_Sales_3_Q4_") }, "\(notes)")
  }

  @Test func `plain days know nothing of all this`() throws {
    let bundle = try TestHub.builder(scenarios: 1, seed: 5).bundle(scenario: 0, day: 0)
    #expect(bundle.day.timeline.isEmpty && bundle.deliveries.count == 0 && bundle.placed.isEmpty)
    #expect(bundle.cloudDisk[bundle.day.company.name] == nil && !bundle.day.instructions.contains("posted"))
    #expect(bundle.day.tasks.allSatisfy { $0.requester == nil && !$0.objective.contains("> From") })
  }
}
