import Desk
import Notation

/// Pulls trade data: asks for the agreement and the conventions, fetches at that pace, hands in, and reports what counts.
struct TradePullPlaybook: Playbook {
  let title = "Trade Data Pull"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let order = try TradePullOrder(reading: task.objective)
    let finance = try await office.members(of: "Finance")
    let pace = try await office.attempt {
      try await office.learnRule(
        from: finance, "How often may we send requests to the trade data provider?",
        details: "I need the interval from one request to the next that was agreed on with the provider.",
        understand: { $0.firstMatch(of: /(\d+) minutes/).flatMap { Int($0.1) } })
    }
    let convention = try await office.attempt {
      try await office.learnRule(
        from: finance, "By which conventions are trade figures reported?",
        details: "I need to know which trade records count in our report.",
        understand: { TradeFloor($0) })
    }
    // What was not told does not keep the rest of the work from being done.
    let rows = try await TradePull(office: office, pace: pace.found ?? 1).rows()
    try await order.write(TradeSummary(rows, convention.found ?? TradeFloor()), office)
  }
}
