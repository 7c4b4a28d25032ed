import Chance

/// Draws articles: what they are about, how they are built, where their links stand.
struct ArticleWriter {
  private var chance: Chance
  private var stems: Set<String> = []

  /// Creates a writer whose draws come from `chance`.
  init(drawing chance: Chance) { self.chance = chance }

  /// Draws the next article, with links to these charts.
  mutating func article(charts: [Int]) -> Article {
    let stem = nextStem()
    let subject = ArticleWriter.title(stem)
    var text = ArticleText(subject: subject, drawing: chance.stream(stem))
    var links: [Article.Link] = []
    for chart in charts {
      links.append(Article.Link(lead: text.insert(Article.mark(links.count)), chart: chart))
    }
    return Article(stem: stem, subject: subject, lines: text.lines, links: links)
  }

  private mutating func nextStem() -> String {
    let stem = stems.drawNew(&chance) { "\($0.choice(ArticleWords.fields)) \($0.choice(ArticleWords.kinds))" }
    return stem.split(separator: " ").joined(separator: "_")
  }

  private static func title(_ stem: String) -> String {
    stem.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}
