import Notation
package import Workplace

/// The kit of Transaction Data Review: a purchase ledger, its papers, and which suppliers are abnormal by the policy.
package enum TransactionsKit: Kit {
  package static let name = "transactions"

  package static func build(_ order: WorkOrder) throws -> WorkProduct {
    let ledger = try PurchaseLedger(
      regular: Int(order.arguments["num_normal_transactions"], named: "num_normal_transactions", in: 1...12),
      abnormal: Int(order.arguments["num_abnormal_transactions"], named: "num_abnormal_transactions", in: 0...6),
      company: order.company, today: order.start, chance: order.chance, house: order.house)
    // The patterns are made to meet or miss the policy; a slip there must never become a wrong truth.
    guard ledger.abnormal == ledger.intended else {
      throw Unbuildable(kitFault: "the drawn payments do not follow their patterns")
    }
    return WorkProduct(
      facts: facts(ledger), cloudDisk: papers(ledger, company: order.company.name),
      workspace: ["transactions.db": File(bytes: try LedgerFile.bytes(ledger))])
  }

  private static func facts(_ ledger: PurchaseLedger) -> JSON {
    let policy = ledger.policy
    return [
      "months": .integer(policy.months),
      "payments": .integer(policy.payments),
      "every_month": .bool(policy.frequency == .everyMonth),
      "margin": .integer(policy.margin),
      "example_lowest": .string("\(Amount.grouped(units: 100 * (100 - policy.margin))).00"),
      "limits_text": .string(ledger.limits.text),
      "abnormal": .texts(ledger.abnormal),
      "near_limit": .integer(ledger.nearLimitPayments),
    ]
  }

  private static func papers(_ ledger: PurchaseLedger, company: String) -> [String: File] {
    let papers = PurchasePapers(suppliers: ledger.suppliers, company: company)
    var files: [String: File] = [:]
    files.reserveCapacity(2 * ledger.payments.count)
    for payment in ledger.payments {
      files["financial/invoices/\(payment.invoice).txt"] = File(papers.invoice(payment))
      files["financial/approvals/\(payment.approval).txt"] = File(papers.approval(payment))
    }
    return files
  }
}
