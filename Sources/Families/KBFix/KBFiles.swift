import Notation
import Workplace

/// The files of a knowledge base on the cloud disk.
struct KBFiles {
  /// Where the ids in force are listed.
  static let register = "kb/chart_register.csv"

  private let base: KnowledgeBase
  private let today: Moment

  /// Renders a knowledge base.
  init(_ base: KnowledgeBase, today: Moment) {
    self.base = base
    self.today = today
  }

  /// The files by path.
  var files: [String: File] {
    var files = [KBFiles.register: File("chart_id\n" + base.register.map { $0 + "\n" }.joined())]
    for (articles, charts) in [(base.articles, base.charts), (base.bystanders, base.otherCharts)] {
      for article in articles {
        files[KBFiles.source(of: article)] = File(article.text { charts[$0.chart].link })
        files["kb/articles_meta/\(article.stem).json"] = File(record(of: article, charts).text(.indented(2)) + "\n")
      }
    }
    return files
  }

  /// The path of an article.
  static func source(of article: Article) -> String { "kb/articles/\(article.stem).md" }

  /// What was noted when the article was last looked through: the ideas of that time are worth nothing now.
  private func record(of article: Article, _ charts: [Chart]) -> JSON {
    let links = article.links.map(\.chart).uniqued().map { charts[$0] }
    return [
      "subject": .string(article.subject),
      "last_reviewed": .string((today + -1440 * (200 + 7 * article.lines.count)).dateText),
      "charts": .array(
        links.map { chart in
          [
            "id": .string(chart.id), "owner": .string(chart.owner),
            "successor": .text(base.proposals[chart.id]),
          ]
        }),
    ]
  }
}
