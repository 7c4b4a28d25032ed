import Notation
import Workplace

/// A drawing of one episode: its tasks as bars from arrival to deadline, and lanes of what happened, over virtual time.
struct EpisodeTimeline {
  let episode: Episode

  private static let width = 960.0
  private static let left = 172.0
  private static let right = 18.0
  private static let taskHeight = 20.0
  private static let laneHeight = 24.0

  /// The lanes, each with the kinds of events in it.
  private static let lanes: [(name: String, kinds: Set<Episode.Event.Kind>)] = [
    ("tools", [.call]), ("messages", [.message, .answer]), ("documents, files", [.document, .file]),
    ("meetings", [.meeting]), ("notices", [.notice]),
  ]

  /// The drawing as inline SVG.
  var svg: String {
    let top = 8.0
    let lanesTop = top + Double(episode.tasks.count) * EpisodeTimeline.taskHeight + 6
    let bottom = lanesTop + Double(EpisodeTimeline.lanes.count) * EpisodeTimeline.laneHeight
    let tasks = episode.tasks.enumerated().map { index, task in
      bar(of: task, y: top + Double(index) * EpisodeTimeline.taskHeight)
    }
    let lanes = EpisodeTimeline.lanes.enumerated().map { index, lane in
      drawing(of: lane.name, lane.kinds, y: lanesTop + Double(index) * EpisodeTimeline.laneHeight)
    }
    return """
      <svg class="timeline" viewBox="0 0 \(HTML.coordinate(EpisodeTimeline.width)) \(HTML.coordinate(bottom + 24))" \
      role="img" aria-label="Timeline of \(HTML.escaped(episode.id.description))">
      \(hours(from: top, to: bottom))
      \(tasks.joined(separator: "\n"))
      \(lanes.joined(separator: "\n"))
      \(end(from: top, to: bottom))
      </svg>
      """
  }

  // MARK: Time

  private var start: Moment { episode.effort.start }

  private var end: Moment {
    let times = [episode.effort.end] + episode.tasks.map(\.deadline) + episode.events.map(\.at)
    return max(start + 60, times.max() ?? start)
  }

  private func x(_ moment: Moment) -> Double {
    let share = Double(moment - start) / Double(end - start)
    let span = EpisodeTimeline.width - EpisodeTimeline.left - EpisodeTimeline.right
    return EpisodeTimeline.left + min(1, max(0, share)) * span
  }

  private func hours(from top: Double, to bottom: Double) -> String {
    let span = end - start
    let step = span <= 4 * 60 ? 30 : span <= 12 * 60 ? 60 : span <= 48 * 60 ? 240 : 1440
    let first = start + (step - start.minuteOfDay % step) % step
    return stride(from: first.minutes, through: end.minutes, by: step).map { minutes in
      let moment = Moment(minutes: minutes)
      let x = HTML.coordinate(x(moment))
      return """
        <line class="grid" x1="\(x)" x2="\(x)" y1="\(HTML.coordinate(top))" y2="\(HTML.coordinate(bottom))"/>\
        <text class="tick" x="\(x)" y="\(HTML.coordinate(bottom + 15))" text-anchor="middle">\(moment.timeText)</text>
        """
    }.joined(separator: "\n")
  }

  private func end(from top: Double, to bottom: Double) -> String {
    let x = HTML.coordinate(x(episode.effort.end))
    return """
      <g><title>The trainee's day ended at \(episode.effort.end.clockText)</title>\
      <line class="end" x1="\(x)" x2="\(x)" y1="\(HTML.coordinate(top))" y2="\(HTML.coordinate(bottom))"/></g>
      """
  }

  // MARK: Lanes

  private func name(_ text: String, y: Double) -> String {
    let short = text.count > 24 ? text.prefix(23) + "…" : text[...]
    return """
      <text class="name" x="\(HTML.coordinate(EpisodeTimeline.left - 10))" y="\(HTML.coordinate(y))" \
      text-anchor="end">\(HTML.escaped(short))</text>
      """
  }

  private func bar(of task: Episode.Task, y: Double) -> String {
    let (from, to) = (x(max(start, task.arrives)), x(task.deadline))
    let state = task.score.isSuccess ? "good" : task.score.points > 0 ? "partial" : "bad"
    let tip = """
      \(task.title): \(Figures.text(task.score.points)) of \(Figures.text(task.score.possible)) points on time, \
      due \(task.deadline.clockText)
      """
    return """
      \(name(task.title, y: y + 13))
      <g class="\(state)"><title>\(HTML.escaped(tip))</title><rect class="bar" x="\(HTML.coordinate(from))" \
      y="\(HTML.coordinate(y + 4))" width="\(HTML.coordinate(max(2, to - from)))" height="11" rx="2"/>\
      <path class="due" d="M\(HTML.coordinate(to)) \(HTML.coordinate(y + 1))v17"/></g>
      """
  }

  private func drawing(of lane: String, _ kinds: Set<Episode.Event.Kind>, y: Double) -> String {
    let middle = y + EpisodeTimeline.laneHeight / 2
    let events = episode.events.filter { kinds.contains($0.kind) }
    let marks = events.map { mark($0, y: middle) }.joined()
    let rule = HTML.coordinate(y)
    return """
      <line class="rule" x1="0" x2="\(HTML.coordinate(EpisodeTimeline.width))" y1="\(rule)" y2="\(rule)"/>\
      \(name(lane, y: middle + 4))\(marks)
      """
  }

  private func mark(_ event: Episode.Event, y: Double) -> String {
    let heading = [event.at.timeText, event.kind.rawValue, event.name].filter { !$0.isEmpty }.joined(separator: " ")
    let text = event.text.count > 160 ? event.text.prefix(160) + "…" : event.text[...]
    let tip = HTML.escaped(text.isEmpty ? heading : "\(heading): \(text)")
    let (px, py) = (x(event.at), y)
    let kind = event.isError ? "failed" : event.kind.rawValue
    let shape: String
    switch event.kind {
    case .call:
      shape = "<path d=\"M\(HTML.coordinate(px)) \(HTML.coordinate(py - 7))v14\"/>"
    case .answer:
      shape = "<circle cx=\"\(HTML.coordinate(px))\" cy=\"\(HTML.coordinate(py + 4))\" r=\"3.4\"/>"
    case .message:
      shape = "<circle cx=\"\(HTML.coordinate(px))\" cy=\"\(HTML.coordinate(py - 4))\" r=\"3.4\"/>"
    default:
      shape = "<circle cx=\"\(HTML.coordinate(px))\" cy=\"\(HTML.coordinate(py))\" r=\"3.8\"/>"
    }
    return "\n<g class=\"event \(kind)\"><title>\(tip)</title>\(shape)</g>"
  }
}
