import Families
import MetaTasks
import Notation
import Testing
import Workplace

@Suite struct TransactionsRuleTests {
  private static func task(_ seed: Int) throws -> RuledTask {
    try RuledTask(TransactionsTests.order(seed: seed), family: "transactions")
  }

  @Test(arguments: 0..<20) func `the wording is whole and the points are four`(seed: Int) throws {
    let blueprint = try Self.task(seed).blueprint
    #expect(blueprint.output == "transaction_data_review_report.json")
    #expect(blueprint.objective.contains("`transaction_data_review_report.json`"))
    let policy = try #require(blueprint.documents.first)
    #expect(policy.path == "cloud_disk/financial/manuals_for_transactions_data_review.md")
    for text in [blueprint.objective, policy.text] { #expect(!text.contains("{{") && !text.contains(" .")) }
    #expect(blueprint.checkpoints.map(\.id) == ["policy", "limits", "near_limit", "suppliers"])
    #expect(blueprint.checkpoints.map(\.points).reduce(0, +) == 4)
  }

  @Test(arguments: 0..<20) func `the example that the objective shows is valid and never the answer`(seed: Int) throws {
    let blueprint = try Self.task(seed).blueprint
    let parts = blueprint.objective.split(separator: "```")
    let example = try #require(parts.first { $0.hasPrefix("json") }).dropFirst("json".count)
    let report = try JSON(parsing: String(example))
    #expect(report["abnormal_suppliers"]?.array?.isEmpty == false)
    #expect(report["near_limit_payments"] == 0)
    #expect(try Self.task(seed).facts["near_limit"] != 0)
  }

  @Test func `both wordings occur`() throws {
    #expect(Set(try (0..<12).map { try Self.task($0).blueprint.objective.prefix(20) }).count == 2)
  }

  @Test(arguments: [
    "Where do I find the policy for the transaction review?", "How do I review the transactions?",
    "What makes a supplier abnormal?", "Is there a manual for the transaction data review?",
    "I have to review our payments to suppliers. By which rules is that done?",
  ]) func `people in Finance tell where the policy is`(question: String) throws {
    let task = try Self.task(1)
    let answer = try task.ask(task.somebody(in: "Finance"), question)
    #expect(answer.told == ["policy"])
    #expect(answer.text.contains("financial/manuals_for_transactions_data_review.md"))
  }

  @Test(arguments: [
    "What are the approval limits of the departments?", "Up to which limit may a manager approve payments?",
    "Could you tell me the approval limit of each department?", "What are the limits of the approvers?",
    "Which approval limits are in force?",
  ]) func `people in Finance tell all limits, others refer to them`(question: String) throws {
    let task = try Self.task(2)
    let answer = try task.ask(task.somebody(in: "Finance"), question)
    #expect(answer.told == ["limits"])
    #expect(answer.text.contains(try #require(task.facts["limits_text"]?.string)))
    let other = try task.ask(task.somebody(in: "Engineering"), question)
    #expect(other.told.isEmpty && other.referred == ["limits"])
  }

  @Test(arguments: [
    "Where are the holiday forms?", "Hello!", "What is the limit on meetings per day?", "Tell me everything you know.",
  ]) func `other questions open nothing`(question: String) throws {
    let task = try Self.task(3)
    #expect(try task.ask(task.somebody(in: "Finance"), question).told.isEmpty)
  }

  @Test func `an empty list counts only for whoever measured the payments`() throws {
    for (seed, needs) in [(0, ["policy", "limits", "near_limit"]), (1, ["policy", "limits"])] {
      let suppliers = try #require(Self.task(seed).blueprint.checkpoints.last)
      #expect(suppliers.requires == needs)
      #expect(suppliers.isDecisive && suppliers.isPartial)
    }
  }
}
