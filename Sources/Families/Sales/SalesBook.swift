import Chance
import Notation
import Workplace

/// The drawn world of one task: who sold what, and the figures that answer the question.
struct SalesBook: Sendable {
  let question: SalesQuestion
  let rules: SalesRules
  let sellers: [Seller]
  let extracts: [SalesExtract]
  let figures: SalesFigures

  /// Draws books until their figures decide the question beyond any rounding.
  init(_ order: WorkOrder) throws {
    question = try SalesQuestion(order)
    rules = SalesRules(drawing: order.house.stream("rules"))
    let roster = try SalesRoster(company: order.company, drawing: order.chance.stream("roster"))
    sellers = roster.sellers
    let year = order.start.date.year - 1
    for attempt in 0..<500 {
      var maker = SalesMaker(rules, roster, year: year, chance: order.chance.stream("orders").stream(attempt))
      let extracts = maker.extracts()
      let figures = SalesFigures(extracts, rules, sellers)
      if question.isDecided(by: figures) {
        (self.extracts, self.figures) = (extracts, figures)
        return
      }
    }
    throw Unbuildable(kitFault: "no sales figures decide the question")
  }
}

extension SalesQuestion {
  /// Whether no two figures that are compared come close, and a count is neither none nor all.
  fileprivate func isDecided(by figures: SalesFigures) -> Bool {
    let margin = 1_000_000
    let quarters = [quarter - 1, quarter].filter { $0 > 0 }
    let areApart = quarters.allSatisfy { quarter in
      let totals = figures.ranking(SalesQuestion.allDepartments, quarter).map(\.total.millionths)
      return (totals.last ?? 0) > 0 && zip(totals, totals.dropFirst()).allSatisfy { $0 - $1 >= margin }
    }
    guard areApart else { return false }
    switch kind {
    case .peopleCompared:
      let changes = figures.compared(departments[0], quarter).map { $0.now - $0.before }
      return SalesQuestion.differ(changes, by: margin)
    case .departmentsCompared:
      let changes = departments.map { figures.total($0, quarter) - figures.total($0, quarter - 1) }
      return SalesQuestion.differ(changes, by: margin)
    case .top, .statistics, .extremeOfAll, .extremeOfEach, .averages, .topOfEach, .topOfAll: return true
    }
  }

  private static func differ(_ changes: [Int], by margin: Int) -> Bool {
    changes.allSatisfy { abs($0) >= margin } && changes.contains { $0 > 0 } && changes.contains { $0 < 0 }
  }
}
