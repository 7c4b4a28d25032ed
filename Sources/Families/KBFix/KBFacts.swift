import Notation
import Workplace

/// What the rule sees of a knowledge base.
struct KBFacts {
  private let base: KnowledgeBase
  private let everybody: [String]

  /// Reads a knowledge base.
  init(_ base: KnowledgeBase, company: Company) {
    self.base = base
    everybody = company.everybody.map(\.name) + base.departed.map(\.name)
  }

  /// The facts.
  var json: JSON {
    let outdated = base.charts.filter { $0.fate != .sound }
    return [
      "edition": .string(base.rules.cited),
      "other_edition": .string(base.rules.other),
      "notice": .string(base.rules.notice),
      "register": .string(KBFiles.register),
      "personnel": .string(ChartOwners.personnel),
      "articles": .array(base.articles.map(article)),
      "links": .array(base.articles.flatMap { links(of: $0) }),
      "split": .array(outdated.compactMap(split)),
      "renewed": .array(outdated.compactMap(renewed)),
      "withdrawn": .array(
        outdated.filter { $0.fate == .withdrawn }.map { ["id": .string($0.id), "keeper": .string($0.keeper)] }),
      "departed": .array(
        base.departed.map { owner in
          [
            "name": .string(owner.name), "successor": .string(owner.successor),
            "spellings": .texts(Spellings.person(owner.name, among: everybody)),
          ]
        }),
      "chart_clues": .texts(outdated.flatMap(clues).uniqued()),
    ]
  }

  // MARK: Articles and links

  private func article(_ article: Article) -> JSON {
    [
      "subject": .string(article.subject),
      "source": .string(KBFiles.source(of: article)),
      "output": .string(KBFacts.output(of: article)),
      "text": .string(article.text { mended(base.charts[$0.chart]) }),
      "links": .array(outdatedCharts(of: article).map { .string("link/" + $0.id) }),
      "points": .number(1 / Double(base.articles.count)),
    ]
  }

  private static func output(of article: Article) -> String { article.stem + "_fixed.md" }

  private func mended(_ chart: Chart) -> String { chart.mended(notice: base.rules.notice) }

  /// The outdated charts of an article, each once, in the order of the article's links.
  private func outdatedCharts(of article: Article) -> [Chart] {
    article.links.map { base.charts[$0.chart] }.filter { $0.fate != .sound }.uniqued()
  }

  private func links(of article: Article) -> [JSON] {
    let count = base.charts.count { $0.fate != .sound }
    return outdatedCharts(of: article).map { chart in
      [
        "id": .string(chart.id), "file": .string(KBFacts.output(of: article)),
        "contains": .texts(traces(of: chart, in: article)),
        "lacks": .texts(rivals(of: chart)),
        "needs": .texts(clues(of: chart)),
        "points": .number(2 / Double(count)),
      ]
    }
  }

  /// The ids that have no place in an article: the outdated one, and those that could be taken for its successor.
  private func rivals(of chart: Chart) -> [String] {
    guard case .split(let successors) = chart.fate else { return [chart.id] }
    return [chart.id, successors.other] + (successors.renewal == nil ? [] : [successors.cited])
  }

  /// What an article must contain when a chart's links are mended: the new link, or the whole lines where there is none.
  private func traces(of chart: Chart, in article: Article) -> [String] {
    if case .split = chart.fate { return [mended(chart)] }
    return article.links.indices.filter { base.charts[article.links[$0].chart] == chart }
      .compactMap { article.line(of: $0, with: mended(chart)) }
  }

  // MARK: Clues

  /// The clues without which a chart cannot be replaced.
  private func clues(of chart: Chart) -> [String] {
    var clues = ["chart/" + chart.id]
    if case .split(let successors) = chart.fate, successors.renewal != nil { clues.append("chart/" + successors.cited) }
    if chart.keeper != chart.owner { clues.append("successor/" + chart.owner) }
    return clues
  }

  private func split(_ chart: Chart) -> JSON? {
    guard case .split(let successors) = chart.fate else { return nil }
    let cited = (id: successors.cited, edition: base.rules.cited)
    let other = (id: successors.other, edition: base.rules.other)
    let (first, second) = successors.citedComesFirst ? (cited, other) : (other, cited)
    return [
      "id": .string(chart.id), "keeper": .string(chart.keeper),
      "first": .string(first.id), "first_edition": .string(first.edition),
      "second": .string(second.id), "second_edition": .string(second.edition),
    ]
  }

  private func renewed(_ chart: Chart) -> JSON? {
    guard case .split(let successors) = chart.fate, let renewal = successors.renewal else { return nil }
    return [
      "id": .string(successors.cited), "keeper": .string(chart.keeper), "renewal": .string(renewal),
      "before": .string(chart.id),
    ]
  }
}
