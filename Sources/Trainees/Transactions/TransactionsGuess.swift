import Desk
import Notation

/// What somebody reports who thinks to know how reviews are done: unrated suppliers, and amounts just below a round limit.
struct TransactionsGuess: Playbook {
  let title = "Transaction Data Review"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let order = try TransactionsOrder(reading: task.objective)
    let ledger = try Payment.ledger(in: try await office.readBytes(order.database))
    let unrated = Set(ledger.filter { !$0.isRated }.map(\.supplier)).sorted()
    let nearLimit = ledger.count { $0.amount >= 9500 && $0.amount < 10_000 }
    let report = LedgerReview.report(abnormal: unrated, nearLimit: nearLimit)
    try await office.write(report, to: order.output)
  }
}
