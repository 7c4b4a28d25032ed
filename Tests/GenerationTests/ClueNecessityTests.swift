import Notation
import Testing
import Workplace

@testable import Generation
@testable import MetaTasks

struct ClueNecessityTests {
  /// Every family that can be played.
  static let families = (try? TestHub.hub.get().playableFamilies) ?? []

  @Test(arguments: families, 0..<2)
  func `a withheld clue costs exactly the checkpoints that depend on it`(family: String, seed: Int) async throws {
    let builder = try TestHub.builder(scenarios: 2, seed: 500 + seed, families: [family])
    for scenario in 0..<2 {
      let bundle = try builder.bundle(scenario: scenario, day: 0)
      let found = try await Certifier().withholdings(in: bundle)
      #expect(!found.isEmpty)
      #expect(found.compactMap(\.complaint) == [], "\(builder.config.scenarios[scenario].days[0].tasks[0].arguments)")
    }
  }

  @Test func `a checkpoint depends on what it names, needs and requires, but not on part of a partial one`() {
    let asked = Checkpoint(
      id: "asked", points: 1, feedback: "", isPartial: true, test: .colleagueConsulted(.init(clues: ["a", "b"])))
    let read = Checkpoint(
      id: "read", points: 1, feedback: "", needs: ["way"], test: .documentRead(.init(documents: ["m.md"])))
    let file = Checkpoint(
      id: "file", points: 1, feedback: "", requires: ["asked", "read"], test: .filePresent(.init(file: "f")))
    let full = Checkpoint(
      id: "full", points: 1, feedback: "", requiresFull: ["asked"], needs: ["c"], test: .filePresent(.init(file: "f")))
    var bundle = DayBundle(
      day: .empty, knowledge: ["Ann": [Knowledge(clue: "t/c", topics: [], says: "", after: ["t/d"])]],
      answers: ["t": [asked, read, file, full]], cloudDisk: .init(), workspace: .init())
    bundle.sources = ["t/manual": .init(document: "m.md"), "other/x": .init(document: "f")]
    let graph = ClueGraph(of: "t", in: bundle)
    #expect(graph.clues["asked"] == ["a", "b"])
    #expect(graph.clues["read"] == ["way", "manual"])
    #expect(graph.clues["file"] == ["way", "manual"])
    #expect(graph.clues["full"] == ["a", "b", "c", "d"])
    #expect(graph.dependents(of: "manual") == ["read", "file"])
  }

  @Test func `a clue that nothing depends on is complained about`() async throws {
    let builder = try TestHub.builder(scenarios: 1, seed: 5, families: ["transactions"])
    var bundle = try builder.bundle(scenario: 0, day: 0)
    let name = try #require(bundle.knowledge.keys.min())
    bundle.knowledge[name, default: []].append(Knowledge(clue: "transactions/gossip", topics: ["gossip"], says: "psst"))
    let complaints = try await Certifier().withholdings(in: bundle).compactMap(\.complaint)
    #expect(complaints == ["no checkpoint depends on the clue 'transactions/gossip'"])
  }
}

extension Day {
  fileprivate static let empty = Day(
    scenario: "s", name: "d", start: Moment("2025-10-01T08:00:00") ?? .init(minutes: 0),
    end: Moment("2025-10-01T23:00:00") ?? .init(minutes: 0),
    company: Company(
      name: "C", people: [],
      trainee: Person(name: "Alice Smith", department: nil, position: "Intern", isManager: false),
      rooms: [], opens: 540, closes: 1020), costs: [:], defaultCost: 1, instructions: "", tasks: [])
}
