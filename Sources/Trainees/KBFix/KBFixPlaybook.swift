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
