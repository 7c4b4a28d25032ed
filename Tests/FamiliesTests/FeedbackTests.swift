import Families
import MetaTasks
import Notation
import OrderedCollections
import Testing

@testable import Workplace

/// What a trainee that fell short is told never says what would have been right.
@Suite struct FeedbackTests {
  /// A task of every variant of every family, some of them twice.
  private static let tasks = Result {
    var orders: [(String, WorkOrder)] = []
    orders += try (0..<19).map { ("attendance", try AttendanceInstance.order(number: $0)) }
    orders += SalesReading.kinds.map { ("sales", SalesReading.order($0, seed: 2)) }
    orders += try ["easy", "medium", "hard"].map { ("kb_fix", try KBFixReading.order($0, seed: 3)) }
    orders += (0..<4).map { ("resume_select", ResumeSelectTests.order(seed: $0)) }
    orders += (0..<5).map { ("meeting_attend", MeetingAttendTests.order($0)) }
    orders += (0..<4).map { ("meeting_book", MeetingBookTests.order(seed: $0)) }
    orders += (0..<6).map { ("website_analysis", WebsiteAnalysisInstance.order(seed: $0)) }
    orders += [("ads_strategy", AdsStrategyTests.order(seed: 0, level: 0))]
    orders += EventPlanningInstance.levels.map { ("event_planning", EventPlanningInstance.order($0, seed: 1)) }
    orders += (0..<3).map { ("transactions", TransactionsTests.order(seed: $0)) }
    orders += DataCompletionInstance.published.keys.sorted().map {
      ("data_completion", DataCompletionInstance.order($0, "easy", seed: 5))
    }
    orders += TradePullTests.troubles.map { ("trade_data_pull", TradePullTests.order($0, seed: 1)) }
    return try orders.compactMap { family, order in
      var order = order
      let rule = try #require(try RuledTask.hub.get().rule(family: family))
      order.parameters = rule.parameters(for: order.arguments)
      do { return (family, try RuledTask(order, family: family)) } catch is Unbuildable { return nil }
    } as [(String, RuledTask)]
  }

  @Test func `no feedback and no remark gives an answer away`() throws {
    let tasks = try Self.tasks.get()
    #expect(Set(tasks.map(\.0)).count == 12 && tasks.count >= 80)
    for (family, task) in tasks {
      let secrets = try Self.secrets(of: task)
      #expect(!secrets.isEmpty, "\(family)")
      for text in task.blueprint.checkpoints.map(\.feedback) + Self.remarks(on: task) {
        let folded = Judge.Wording.folded(text)
        let told = secrets.filter { Judge.Wording.occurs($0, in: folded) }
        #expect(told.isEmpty, "\(family), \(task.order.variant): \(told) in '\(text)'")
      }
    }
  }

  /// The test above sees what it should see.
  @Test func `a feedback that names an answer is found`() throws {
    let task = try #require(try Self.tasks.get().first { $0.0 == "website_analysis" }?.1)
    let secrets = try Self.secrets(of: task)
    for fact in ["page", "load_time", "server", "server_measure", "page_measure", "owner", "code", "ticket"] {
      let value = try #require(task.facts[fact]?.string ?? task.facts[fact]?.text())
      #expect(secrets.contains { Judge.Wording.occurs($0, in: Judge.Wording.folded("It is \(value).")) }, "\(fact)")
    }
  }

  /// What the judge remarks on files of many wrong kinds.
  private static func remarks(on task: RuledTask) -> [String] {
    let files = Set(task.blueprint.checkpoints.compactMap(\.test.file))
    return ["", "{}", "[]", "null", "x", "a,b\n1,2\n", "{\"a\": 1}", "[{\"a\": 1}]", "Cause: x\nCause: y"].flatMap {
      text in
      let tree = FileTree(files.sorted().map { ($0, File(text)) })
      let evidence = Evidence(task: task.order.taskID, trainee: task.order.company.trainee.name, workspace: tree)
      return Judge(evidence).verdicts(on: task.blueprint.checkpoints).map(\.remark).filter { !$0.isEmpty }
        .map { $0.replacing(/line \d+, column \d+/, with: "") }  // where in the file, which the trainee wrote
    }
  }

  /// Every value that a checkpoint expects, apart from what the trainee is told beforehand: whatever the objective says, and
  /// the names of columns and files. Values of one or two letters, and yes and no, are words of any sentence.
  private static func secrets(of task: RuledTask) throws -> Set<String> {
    let objective = Judge.Wording.folded(task.blueprint.objective)
    let values = try task.blueprint.checkpoints.flatMap { checkpoint in
      let payload = try JSON(encoding: checkpoint)
      return (payload.object ?? [:]).elements.filter { !said.contains($0.key) }.flatMap { leaves(of: $0.value) }
    }
    let everyday: Set<String> = ["true", "false", "yes", "no"]
    return Set(values).filter { value in
      (value.contains(where: \.isNumber) || value.count > 2) && !everyday.contains(value.lowercased())
        && !Judge.Wording.occurs(value, in: objective)
    }
  }

  /// The members of a checkpoint that hold no answer.
  private static let said: Set<String> = [
    "id", "points", "feedback", "decisive", "partial", "requires", "requires_full", "needs", "kind", "file", "label",
    "header", "at", "key", "units", "dimensions", "at_least", "tool", "clues", "after", "before_booking",
  ]

  private static func leaves(of value: JSON) -> [String] {
    switch value {
    case .string(let text): [text]
    case .integer, .number: [value.integer.map(String.init) ?? value.text()]
    case .array(let elements): elements.flatMap(leaves)
    case .object(let members):
      members.elements.filter { !["absolute", "relative", "by", "member"].contains($0.key) }
        .flatMap { leaves(of: $0.value) }
    case .bool, .null: []
    }
  }
}
