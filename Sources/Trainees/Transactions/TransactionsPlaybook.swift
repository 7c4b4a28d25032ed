import Desk
import Notation

/// Reviews the purchase ledger: handbook, somebody in charge, policy, limits, then the rows.
struct TransactionsPlaybook: Playbook {
  let title = "Transaction Data Review"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let order = try TransactionsOrder(reading: task.objective)
    let experts = try await experts(task, office)
    let policy = try await office.attempt { try await self.policy(from: experts, office) }
    let staff = try await office.colleagues()
    let departments = Set(staff.map(\.department)).sorted()
    let limits = try await office.learnRule(
      from: experts, "What are the approval limits of the managers, department by department?",
      details: "I need the approval limit in force for each department.",
      understand: { Limits.byDepartment($0, departments: departments) })
    let ledger = try Payment.ledger(in: try await office.readBytes(order.database))
    let approvers = try TransactionsPlaybook.limits(of: Set(ledger.map(\.approver)), among: staff, limits)
    let review = LedgerReview(policy: try policy.get(), limits: approvers, month: office.now.monthCount)
    try await office.write(review.report(on: ledger), to: order.output)
  }

  private func policy(from experts: [String], _ office: Office) async throws -> ReviewPolicy {
    let manual = try await office.consultManual(
      from: experts, "Where can I find the policy for the transaction data review?",
      details: "I mean the written rules by which supplier payments are called abnormal.")
    return try ReviewPolicy(reading: manual)
  }

  /// Whom the handbook names for reviews; without one, Finance.
  private func experts(_ task: Briefing.Task, _ office: Office) async throws -> [String] {
    var named: [String] = []
    if let handbook = Paths.files(".md", in: task.objective).first {
      let advice = Prose(try await office.consult(handbook)).sentences(with: ["review", "payment", "transaction"])
      named = Staff.holders(in: advice.map(\.text).joined(separator: " "), among: try await office.colleagues())
    }
    let finance = try await office.members(of: "Finance")
    let experts = named.filter { finance.contains($0) } + named.filter { !finance.contains($0) }
    return experts.isEmpty ? finance : experts
  }

  private static func limits(
    of approvers: Set<String>, among staff: [Colleague], _ limits: [String: Ratio]
  ) throws -> [String: Ratio] {
    var byName: [String: Ratio] = [:]
    for name in approvers {
      guard let department = staff.first(where: { $0.name == name })?.department, let limit = limits[department] else {
        throw Stuck("no limit is known for the approver \(name)")
      }
      byName[name] = limit
    }
    return byName
  }
}
