import Families
import MetaTasks
import Notation
import Testing
import Workplace

/// Reports of all kinds, judged by the family's checkpoints.
@Suite struct TransactionsJudgeTests {
  private static func task(_ seed: Int) throws -> RuledTask {
    try RuledTask(TransactionsTests.order(seed: seed, regular: 6, abnormal: 1 + seed % 3), family: "transactions")
  }

  private static func right(_ task: RuledTask) -> JSON {
    [
      "abnormal_suppliers": task.facts["abnormal"] ?? .null, "near_limit_payments": task.facts["near_limit"] ?? .null,
    ]
  }

  private static func lost(_ text: String, _ task: RuledTask) -> [String] {
    task.earned(["transaction_data_review_report.json": text]).filter { $0.value < 1 }.keys.sorted()
  }

  @Test(arguments: 0..<6) func `a right report counts in any shape`(seed: Int) throws {
    let task = try Self.task(seed)
    let right = Self.right(task)
    let names = (right["abnormal_suppliers"]?.array ?? []).compactMap(\.string)
    var turned: JSON = ["near_limit_payments": .string("\(right["near_limit_payments"]?.integer ?? 0)")]
    turned["abnormal_suppliers"] = .array(names.reversed().map { .string(" " + $0.uppercased()) })
    turned["reasons"] = "see the policy"
    task.expectAcceptance(
      of: (right.asOtherProgramsWrite + [turned.text()]).map { ["transaction_data_review_report.json": $0] })
  }

  @Test(arguments: 0..<6) func `a wrong list costs the suppliers, a wrong number the number`(seed: Int) throws {
    let task = try Self.task(seed)
    let right = Self.right(task)
    let ledger = try PublishedLedger(try #require(task.product.workspace["transactions.db"]).bytes)
    let all = Set(ledger.rows.map(\.supplier)).sorted()
    let due = (right["abnormal_suppliers"]?.array ?? []).compactMap(\.string)
    let sound = try #require(all.first { !due.contains($0) })
    let count = right["near_limit_payments"]?.integer ?? 0
    func report(_ suppliers: JSON) -> String {
      (["abnormal_suppliers": suppliers, "near_limit_payments": .integer(count)] as JSON).text()
    }
    func list(_ names: [String]) -> JSON { .array(names.map { .string($0) }) }
    let wrongLists: [JSON] = [
      list(all), list(due + [sound]), list(Array(due.dropLast())), list([sound]), list([]), .null, true,
      list(["none"]), list(["all"]), list([due[0] + " or " + sound]), list([due[0] + "?"]), list(["not " + due[0]]),
      list([due.joined(separator: ", ") + ", " + sound]), list(due.map { String($0.dropLast(3)) }),
      .string(due.joined(separator: "; ")), .array(due.map { ["name": .string($0)] }),
      .array(due.map { [.string($0)] }),
      .array([.integer(due.count)]), .integer(due.count), list(due.map { $0 + " (abnormal)" }),
      list(all.filter { !due.contains($0) }),
    ]
    #expect(Set(wrongLists).count >= 20 && Set(wrongLists).isDisjoint(with: [list(due)]))
    for wrong in wrongLists { #expect(Self.lost(report(wrong), task) == ["suppliers"], "\(wrong)") }
    let wrongCounts: [JSON] = [
      .integer(count + 1), .integer(count - 1), 0, .integer(-count), .null, .string("\(count) or \(count + 1)"),
      .string("about \(count)"), [.integer(count)], true, .number(Double(count) + 0.5), .string("\(count) payments"),
      .integer(ledger.rows.count),
    ]
    #expect(Set(wrongCounts).count >= 10)
    for wrong in wrongCounts {
      var report = right
      report["near_limit_payments"] = wrong
      #expect(Self.lost(report.text(), task) == ["near_limit"], "\(wrong)")
    }
    for text in [
      "", "[]", "null", right.text() + right.text(), "```json\n\(right.text())\n```", "[\(right.text())]",
      right.text().replacing("\"", with: "'"), #"{"report": \#(right.text())}"#,
      right.text().replacing("{", with: #"{"near_limit_payments": 1, "#),
    ] { #expect(Self.lost(text, task) == ["near_limit", "suppliers"], "\(text)") }
  }
}
