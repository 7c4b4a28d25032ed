/// An article of the knowledge base.
struct Article: Hashable, Sendable {
  /// A link in its text.
  struct Link: Hashable, Sendable {
    /// What the link shows, unique in the article.
    var lead: String
    /// The chart, as a position in the list of charts.
    var chart: Int
  }

  /// The file's name without extension.
  let stem: String
  /// The title.
  let subject: String
  /// The text, with a mark (`Article.mark`) where each link goes.
  let lines: [String]
  /// The links, in the order of their numbers.
  let links: [Link]

  /// What stands for a link in `lines`.
  static func mark(_ number: Int) -> String { "\u{1}\(number)\u{2}" }

  /// The text with links put in.
  func text(_ link: (Link) -> String) -> String {
    links.indices.reduce(lines.joined(separator: "\n") + "\n") { text, number in
      text.replacing(Article.mark(number), with: link(links[number]))
    }
  }

  /// The line that holds a link, with `text` in the link's place.
  func line(of number: Int, with text: String) -> String? {
    lines.first { $0.contains(Article.mark(number)) }?.replacing(Article.mark(number), with: text)
  }
}
