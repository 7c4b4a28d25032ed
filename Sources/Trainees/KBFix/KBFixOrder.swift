/// What the objective of a correction names.
struct KBFixOrder: Hashable {
  struct Article: Hashable {
    let source: String
    let output: String
  }

  let manual: String
  let articles: [Article]

  /// Reads an objective.
  /// - Throws: `Stuck` when it names no manual or no article.
  init(reading objective: String) throws {
    let files = Paths.files(".md", in: objective).map(Paths.plain)
    guard let manual = files.first(where: { Paths.name($0).contains("manual") }) else {
      throw Stuck("the objective names no manual")
    }
    self.manual = manual
    let sources = files.filter { $0.contains("/") && $0 != manual }
    articles = sources.compactMap { source in
      let stem = Paths.name(source).dropLast(".md".count)
      return files.first { !$0.contains("/") && $0.hasPrefix(stem) && $0 != Paths.name(source) }
        .map { Article(source: source, output: $0) }
    }
    guard !articles.isEmpty, articles.count == sources.count else {
      throw Stuck("the objective does not say which articles become which files")
    }
  }
}
