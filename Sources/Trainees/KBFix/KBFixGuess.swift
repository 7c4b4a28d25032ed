import Desk
import Notation

/// Corrects links by the notes of former reviews, which name a successor for every outdated chart.
struct KBFixGuess: Playbook {
  let title = "KB Link Fix"

  func work(on task: Briefing.Task, in office: Office) async throws {
    for article in try KBFixOrder(reading: task.objective).articles {
      var text = try await office.study(article.source)
      let notes = article.source.replacing("articles/", with: "articles_meta/").replacing(".md", with: ".json")
      let charts = (try? JSON(parsing: try await office.study(notes)))?["charts"]?.array ?? []
      for chart in charts {
        guard let id = chart["id"]?.string, let successor = chart["successor"]?.string else { continue }
        text = text.replacing(id, with: successor)
      }
      try await office.write(text, to: article.output)
    }
  }
}
