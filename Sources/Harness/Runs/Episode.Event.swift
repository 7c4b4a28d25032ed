package import Notation
package import Workplace

extension Episode {
  /// One thing that happened, for timelines: the ledger's entry in short.
  package struct Event: Hashable, Sendable {
    /// What kind of thing.
    package enum Kind: String, CaseIterable, Hashable, Sendable {
      case call, message, answer, document, file, meeting, notice, deadline, end
    }

    /// When, in virtual time.
    package var at: Moment
    /// What kind of thing.
    package var kind: Kind
    /// The tool, person, path, room or task concerned.
    package var name: String
    /// What was said or came of it, shortened.
    package var text: String
    /// Whether a call was refused or failed.
    package var isError: Bool

    /// Creates an event.
    package init(at: Moment, kind: Kind, name: String, text: String, isError: Bool = false) {
      self.at = at
      self.kind = kind
      self.name = name
      self.text = text
      self.isError = isError
    }
  }
}

extension Episode.Event {
  private static let longestText = 300

  /// Shortens a ledger's entry; `nil` for what only a replay needs.
  package init?(_ entry: Ledger.Entry) {
    func event(_ kind: Kind, _ name: String, _ text: String = "", isError: Bool = false) -> Self {
      let short = text.count > Self.longestText ? text.prefix(Self.longestText) + "…" : text[...]
      return Self(at: entry.at, kind: kind, name: String(name.prefix(200)), text: String(short), isError: isError)
    }
    switch entry.event {
    case .called(let tool, let arguments, let text, let isError):
      let shown = arguments.text().prefix(150)
      self = event(.call, tool, "\(shown)\n\(text)", isError: isError)
    case .documentRead(let path): self = event(.document, path)
    case .said(let person, let message, _): self = event(.message, person, message)
    case .answered(let person, let message, _, _, _): self = event(.answer, person, message)
    case .booked(let meeting): self = event(.meeting, meeting.room, "booked \(Self.window(meeting))")
    case .cancelled(let meeting): self = event(.meeting, meeting.room, "cancelled \(Self.window(meeting))")
    case .attended(let meeting, _): self = event(.meeting, meeting.room, "attended \(Self.window(meeting))")
    case .wrote(let path, let bytes): self = event(.file, path, bytes.map { "\($0) bytes" } ?? "deleted")
    case .roomWithdrawn(let meeting): self = event(.meeting, meeting.room, "lost for \(Self.window(meeting))")
    case .diskRefused(let status, let retryAt, _):
      self = event(.notice, "cloud disk", "\(status), retry at \(retryAt.timeText)", isError: true)
    case .learned, .changed, .delivered, .cameFromOutside: return nil
    case .notified(let text): self = event(.notice, "", text)
    case .deadlinePassed(let task): self = event(.deadline, task)
    case .finished: self = event(.end, "")
    }
  }

  private static func window(_ meeting: Meeting) -> String {
    "\(meeting.start.dateText) \(meeting.start.timeText)–\(meeting.end.timeText)"
  }
}
