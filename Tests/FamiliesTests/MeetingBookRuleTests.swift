import Families
import MetaTasks
import Notation
import Testing
import Workplace

@Suite struct MeetingBookRuleTests {
  private static func task(_ seed: Int) throws -> RuledTask {
    try RuledTask(MeetingBookTests.order(seed: seed), family: "meeting_book")
  }

  private static func names(_ task: RuledTask, _ fact: String) -> [String] {
    task.facts[fact]?.array?.compactMap { $0.string ?? $0["name"]?.string } ?? []
  }

  @Test(arguments: 0..<24) func `the wording is whole and names the window`(seed: Int) throws {
    let task = try Self.task(seed)
    let objective = task.blueprint.objective
    #expect(!objective.contains("{{") && !objective.contains("  "))
    #expect(objective.contains(try #require(task.facts["start_text"]?.string) + " to "))
    if let team = task.facts["team"]?.string { #expect(objective.contains("**\(team)**")) }
    #expect(task.blueprint.checkpoints.map(\.points).reduce(0, +) == (seed % 2 == 0 ? 5 : 4))
  }

  @Test(arguments: 0..<24) func `everybody answers for themselves, and deciders for their people`(seed: Int) throws {
    let task = try Self.task(seed)
    let start = try #require(task.facts["start_text"]?.string)
    for name in Self.names(task, "requested") {
      #expect(try task.ask(name, "Are you free for a meeting today at \(start)?").told == ["availability/\(name)"])
      #expect(try task.ask(name, "Are you free for a meeting today?").told.isEmpty)
    }
    for person in task.facts["busy"]?.array ?? [] {
      let name = try #require(person["name"]?.string)
      let manager = try #require(person["manager"]?.string)
      let answer = try task.ask(manager, "Should I invite \(name) to the meeting from \(start)?")
      #expect(answer.told == ["decision/\(name)"])
      #expect(try task.ask(name, "Should I invite \(name) to the meeting?").told.isEmpty)
    }
  }

  @Test(arguments: 0..<24) func `one message about all undecided people gets all decisions`(seed: Int) throws {
    let task = try Self.task(2 * seed)
    let busy = Self.names(task, "busy")
    let manager = try #require(task.facts["busy"]?.array?.first?["manager"]?.string)
    let answer = try task.ask(manager, "Do \(busy.joined(separator: ", ")) take part in the meeting?")
    #expect(Set(answer.told) == Set(busy.map { "decision/\($0)" }))
  }

  @Test(arguments: 0..<24) func `the undecided cannot be told apart by what they say`(seed: Int) throws {
    let task = try Self.task(2 * seed)
    let start = try #require(task.facts["start_text"]?.string)
    let answers = try Self.names(task, "busy").map { name in
      try task.ask(name, "Can you attend at \(start)?").text.replacing(name, with: "I")
    }
    #expect(Set(answers).count == 1)
    #expect(answers.first?.contains("whether I attend") == true)
  }
}
