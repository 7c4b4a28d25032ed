import Chance
import Workplace

/// The drawn world of one task: articles, the charts they link to, and who knows what has become of these.
struct KnowledgeBase: Sendable {
  /// What the manual lays down.
  let rules: ChartRules
  /// The articles to correct.
  let articles: [Article]
  /// Further articles, with outdated links of their own.
  let bystanders: [Article]
  /// The charts that the articles to correct link to.
  let charts: [Chart]
  /// The charts that the others link to.
  let otherCharts: [Chart]
  /// Owners who left, and who took over from each.
  let departed: [(name: String, successor: String)]
  /// The ids in force, in order.
  let register: [String]
  /// What somebody once meant to replace outdated charts by; no such chart was ever registered.
  let proposals: [String: String]

  /// Draws a knowledge base.
  /// - Throws: `Unbuildable` when the company has nobody to own charts or nobody who knows about people that left.
  init(_ workload: KBWorkload, company: Company, chance: Chance, house: Chance) throws {
    rules = ChartRules(drawing: house.stream("rules"))
    var ids = ChartIDs(drawing: chance.stream("ids"))
    var cast = try ChartOwners(company: company, drawing: chance.stream("owners"))
    let maker = ChartMaker(workload, chance: chance.stream("charts"))
    let plans = maker.plans(&cast, &ids)
    charts = plans.flatMap(\.charts)
    departed = cast.departed
    var writer = ArticleWriter(drawing: chance.stream("articles"))
    var first = 0
    articles = plans.map { plan in
      defer { first += plan.charts.count }
      return writer.article(charts: plan.order.map { first + $0 })
    }
    let others = maker.bystanders(&cast, &ids)
    otherCharts = others.flatMap(\.charts)
    first = 0
    bystanders = others.map { plan in
      defer { first += plan.charts.count }
      return writer.article(charts: plan.order.map { first + $0 })
    }
    proposals = Dictionary(
      uniqueKeysWithValues: (charts + otherCharts).filter { $0.fate != .sound }.map { ($0.id, ids.next()) })
    let decoys = (0..<40).map { _ in ids.next() }
    register = ((charts + otherCharts).flatMap(\.registered) + decoys).sorted()
  }
}

extension Chart {
  /// The ids in force that go back to this chart.
  fileprivate var registered: [String] {
    switch fate {
    case .sound: [id]
    case .split(let successors): [successors.valid, successors.other]
    case .withdrawn: []
    }
  }
}
