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

  @Test(arguments: ["hidden_deadline", "changing_plans"])
  func `on a day that changes it costs them in the form in force, and other tasks only time`(scenario: String)
    async throws
  {
    let found = try await Certifier().withholdings(in: LivingDayTests.bundle(scenario))
    #expect(!found.isEmpty && found.compactMap(\.complaint) == [])
    // The meeting that was to be booked is withdrawn.
    if scenario == "changing_plans" { #expect(!found.contains { $0.clue.hasPrefix("meeting_book/") }) }
  }

  @Test func `a clue is withheld in whatever form, and where it comes from later`() throws {
    let start = Day.empty.start
    var day = Day.empty
    day.tasks = [
      Day.Task(
        id: "t", family: "t", variant: "v", title: "T", objective: "", arrives: start, deadline: day.end, effort: 1)
    ]
    let meeting = Meeting(
      room: "R", start: start + 90, end: start + 105, applicant: "Ann", attendees: [], summary: "The budget is 3.")
    day.timeline = [
      Day.Event(
        at: start + 60, kind: .change(.init(task: "t", effect: .amended(objective: "", answers: "t@1"), channel: .told))
      ),
      Day.Event(
        at: start + 60, kind: .delivery(.init(id: "t@1", removes: ["cloud_disk/gone.md"], meetings: [meeting]))),
    ]
    let bundle = DayBundle(
      day: day,
      knowledge: [
        "Ann": [
          Knowledge(clue: "t/both", topics: [], says: "1", until: start + 59),
          Knowledge(clue: "t/both", topics: [], says: "2", from: start + 60),
          Knowledge(clue: "t/early", topics: [], says: "3", until: start + 59),
        ]
      ],
      sources: [
        "t/manual": .init(document: "m.md"), "t/minutes": .init(meeting: meeting.start),
        "t/old": .init(document: "gone.md"),
      ],
      answers: [:], cloudDisk: FileTree([("m.md", File("a")), ("gone.md", File("b"))]), workspace: .init(),
      deliveries: FileTree([("t@1/cloud_disk/m.md", File("c")), ("t@1/cloud_disk/n/m.md", File("d"))]))
    #expect(bundle.cluesInForce == ["t/both", "t/manual", "t/minutes"])
    let unread = bundle.withholding("t/manual")
    #expect(unread.cloudDisk["m.md"] == nil && Array(unread.deliveries.paths) == ["t@1/cloud_disk/n/m.md"])
    #expect(bundle.withholding("t/both").knowledge["Ann"]?.map(\.clue) == ["t/early"])
    guard case .delivery(let delivery) = bundle.withholding("t/minutes").day.timeline[1].kind else {
      Issue.record("the delivery is gone")
      return
    }
    #expect(delivery.meetings.map(\.summary) == [nil])
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
