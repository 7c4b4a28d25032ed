import Notation
import Workplace

/// How much there is to mend, by difficulty level and overrides.
struct KBWorkload: Sendable {
  /// The articles to correct.
  let articles: Int
  /// Outdated links of an article.
  let links: ClosedRange<Int>
  /// People who share an article's outdated links, at most one for each link.
  let owners: Int
  /// Links of an article that are in order.
  let sound: ClosedRange<Int>
  /// Articles that are nobody's business today.
  let bystanders: Int
  /// Outdated charts whose successor has been renewed again.
  let renewed: Int
  /// Outdated charts that have no successor.
  let withdrawn: Int
  /// Owners who have left the company.
  let departed: Int
  /// Outdated links that occur twice in their article.
  let repeated: Int

  /// Reads an order: what the arguments override, else what the level says.
  /// - Throws: `Unbuildable` for a number out of range.
  init(_ order: WorkOrder) throws {
    func number(_ name: String, overriding parameter: String, in range: ClosedRange<Int>) throws -> Int {
      let given = order.arguments["task_params"]?[name].flatMap { $0.isNull ? nil : $0 } ?? order.parameters[parameter]
      return try Int(given, named: name, in: range)
    }
    func parameter(_ name: String) throws -> Int { try number(name, overriding: name, in: 0...20) }
    articles = try number("num_articles", overriding: "articles", in: 1...11)
    let least = try number("links_per_article_min", overriding: "links_min", in: 1...20)
    let most = try number("links_per_article_max", overriding: "links_max", in: 1...20)
    links = min(least, most)...max(least, most)
    owners = try number("owners_per_article", overriding: "owners", in: 1...20)
    let sound = try parameter("sound")
    self.sound = min(1, sound)...sound
    bystanders = try parameter("bystanders")
    renewed = try parameter("renewed")
    withdrawn = try parameter("withdrawn")
    departed = try parameter("departed")
    repeated = try parameter("repeated")
  }
}
