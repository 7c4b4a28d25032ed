import Notation
import Workplace

extension Report {
  /// The episodes of all runs one by one, each folded away with its timeline and its checkpoints.
  func episodes(atMost limit: Int) -> String {
    let share = max(1, limit / max(1, runs.count))
    let parts = zip(names, runs).map { name, run in
      let shown = run.record.episodes.prefix(share)
      let rest = run.record.episodes.count - shown.count
      let more = rest > 0 ? "<p class=\"soft\">\(rest) more episodes are in the run's folder.</p>" : ""
      return """
        <h2>Episodes of \(HTML.escaped(name))</h2>
        \(shown.isEmpty ? "<p class=\"soft\">None yet.</p>" : Report.key)
        \(shown.map(Report.details).joined(separator: "\n"))
        \(more)
        """
    }
    return parts.joined(separator: "\n")
  }

  /// What the timelines' signs mean.
  private static var key: String {
    func sign(_ kind: String, _ shape: String, _ text: String) -> String {
      "<span><svg viewBox=\"0 0 12 12\" aria-hidden=\"true\"><g class=\"event \(kind)\">\(shape)</g></svg>\(text)</span>"
    }
    let dot = "<circle cx=\"6\" cy=\"6\" r=\"4\"/>"
    let bar = "<path d=\"M6 1v10\"/>"
    let signs = [
      sign("call", bar, "tool call"), sign("call failed", bar, "refused"), sign("message", dot, "message"),
      sign("answer", dot, "answer"), sign("document", dot, "document read"), sign("file", dot, "file written"),
      sign("meeting", dot, "meeting"), sign("notice", dot, "notice"),
    ]
    return """
      <p class="key">\(signs.joined())<span>Bars reach from a task's arrival to its deadline; the dashed line is the end of \
      the day. Point at a sign to read it.</span></p>
      """
  }

  private static func details(_ episode: Episode) -> String {
    if let failure = episode.failure {
      return """
        <details><summary><span class="id">\(HTML.escaped(episode.id.description))</span>\
        <span class="bad">infrastructure failure</span></summary><div class="episode"><p>\(HTML.escaped(failure))</p>\
        </div></details>
        """
    }
    let done = episode.tasks.count { $0.score.isSuccess }
    let state = done == episode.tasks.count ? "good" : done > 0 ? "partial" : "bad"
    return """
      <details><summary><span class="id">\(HTML.escaped(episode.id.description))</span>\
      <span class="\(state)">\(done) of \(episode.tasks.count) tasks</span>\
      <span class="what">\(ending(episode)) at \(episode.effort.end.timeText) · \(episode.effort.steps) turns · \
      \(episode.effort.calls) calls, \(episode.effort.refusals) refused</span></summary>
      <div class="episode"><div class="scroll">\(EpisodeTimeline(episode: episode).svg)</div>
      \(checkpoints(episode))
      </div></details>
      """
  }

  private static func ending(_ episode: Episode) -> String {
    guard case .done(let ending, _) = episode.result else { return "failed" }
    switch ending {
    case .finished: return "finished"
    case .dayOver: return "day over"
    case .stepLimit: return "out of turns"
    case .left: return "left"
    }
  }

  private static func checkpoints(_ episode: Episode) -> String {
    let rows = episode.tasks.flatMap { task in
      task.score.marks.map { mark in
        let state = mark.isFull ? "good" : mark.onTime > 0 ? "partial" : "bad"
        return """
          <tr><td>\(HTML.escaped(task.title))</td><td class="text">\(HTML.escaped(mark.checkpoint))\
          \(mark.isDecisive ? " (decisive)" : "")</td><td class="\(state)">\(Figures.text(mark.onTime))</td>\
          <td>\(Figures.text(mark.eventual))</td><td>\(Figures.text(mark.possible))</td>\
          <td class="text">\(HTML.escaped(mark.feedback))</td></tr>
          """
      }
    }
    return """
      <div class="scroll"><table><thead><tr><th>task</th><th style="text-align:left">checkpoint</th><th>on time</th>\
      <th>eventual</th><th>possible</th><th style="text-align:left">what to do better</th></tr></thead><tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table></div>
      """
  }
}
