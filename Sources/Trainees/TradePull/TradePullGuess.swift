import Desk

/// What somebody reports who asks nobody: all records, as fast as the service gives them.
struct TradePullGuess: Playbook {
  let title = "Trade Data Pull"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let order = try TradePullOrder(reading: task.objective)
    let rows = try await TradePull(office: office, pace: 1).rows()
    try await order.write(TradeSummary(rows, TradeFloor()), office)
  }
}
