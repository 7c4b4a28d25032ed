import Desk
import Notation

/// Corrects articles: manual, list of ids in force, articles, owners, then the copies.
struct KBFixPlaybook: Playbook {
  let title = "KB Link Fix"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let order = try KBFixOrder(reading: task.objective)
    let manual = try LinkManual(reading: try await office.consult(order.manual))
    let valid = Set(ChartLink.ids(in: try await office.study(manual.register)))
    var articles: [(output: String, text: String)] = []
    for article in order.articles { articles.append((article.output, try await office.study(article.source))) }
    var inquiry = ChartInquiry(office: office, manual: manual, valid: valid)
    try await inquiry.ask(about: articles.flatMap { ChartLink.all(in: $0.text) })
    for article in articles {
      try await office.write(manual.corrected(article.text, inquiry.findings), to: article.output)
    }
  }
}

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
