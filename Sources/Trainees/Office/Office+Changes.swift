import Desk
import Notation

extension Office {
  /// Takes note of what happened meanwhile: tasks, changes of tasks, invitations, rooms that are lost.
  func heed(_ notification: String) {
    if let task = Arrival.task(in: notification), !notification.contains("## Task amended: ") { receive(task) }
    if let invitation = Invitation.appointment(in: notification) { appointments.append(invitation) }
    if let lost = Invitation.lost(in: notification) { lostMeetings.append(lost) }
    take(newsIn: notification, from: .notice)
  }

  /// Where news comes from.
  enum Channel {
    /// A notification: it comes once.
    case notice
    /// The document that keeps everything that was ever posted.
    case board
    /// Somebody who tells all that has changed so far.
    case person
  }

  /// Takes note of all changes that a text tells of.
  /// - Returns: Whether it told of any.
  @discardableResult func take(newsIn text: String, from channel: Channel) -> Bool {
    guard policy.heedsNews else { return false }
    let news = News.all(in: text, deadlines: deadlines)
    var amendments: [String: [Briefing.Task]] = [:]
    for news in news {
      switch news {
      case .deadline(let moment, let title): reschedule(title, to: moment)
      case .priority(let priority, let title): dossiers[title]?.priority = priority
      case .amended(let task): amendments[task.title, default: []].append(task)
      case .withdrawn(let title): drop(title)
      }
    }
    for (title, versions) in amendments.sorted(by: { $0.key < $1.key }) {
      guard let last = versions.last, isNew(last, of: versions.count, on: channel) else { continue }
      if channel == .board { postedAmendments[title] = versions.count }
      replace(last)
    }
    return !news.isEmpty
  }

  /// Whether the last of some versions of a task is not known yet. An amendment may change the data alone and leave the words as they were.
  private func isNew(_ task: Briefing.Task, of count: Int, on channel: Channel) -> Bool {
    switch channel {
    case .notice: true
    case .board: count > postedAmendments[task.title] ?? 0
    case .person: task.objective != amended[task.title]
    }
  }

  /// Asks about every waiting task that was not asked about for a while, whether anything has changed.
  func checkForChanges() async throws {
    guard policy.asksForNews else { return }
    while let title = waitingTitles.first(where: { needsCheck($0) }) {
      dossiers[title]?.lastChecked = now
      if let requester = dossiers[title]?.requester { try await inquire(about: title, requester) }
    }
    try await readBoard()
  }

  private func needsCheck(_ title: String) -> Bool {
    guard let dossier = dossiers[title], dossier.requester != nil else { return false }
    return dossier.lastChecked.map { now - $0 > Office.freshness } ?? true
  }

  /// The minutes for which an answer is taken to hold.
  private static var freshness: Int { 90 }

  private func inquire(about title: String, _ requester: String) async throws {
    let staff = try await colleagues().map(\.name)
    var waiting = [requester]
    var asked: Set<String> = []
    while asked.count < 5, let person = waiting.first {
      waiting.removeFirst()
      guard asked.insert(person).inserted else { continue }
      let reply = try await say(to: person, "Has anything changed about the task \"\(title)\"?")
      if take(newsIn: reply, from: .person) { return }
      waiting += staff.filter { reply.contains($0) && $0 != person }
    }
  }

  /// Reads the document in which changes are posted, where the instructions name one.
  private func readBoard() async throws {
    guard let board, boardRead.map({ now - $0 > Office.freshness }) ?? true, hasDeadlineAhead else { return }
    boardRead = now
    if case .success(let text) = try await attempt({ try await self.study(board) }) { take(newsIn: text, from: .board) }
  }

  /// Looks at the board again while there is nothing else to do.
  func glanceAtBoard() async throws { if policy.asksForNews { try await readBoard() } }

  /// The path of the document in which changes are posted.
  private var board: String? {
    let line = briefing.instructions.split(whereSeparator: \.isNewline).first { $0.contains("posted") }
    return line.flatMap { Paths.files(".md", in: String($0)).first }
  }

  /// Finds another room for each meeting that lost its own.
  func rebookLostMeetings() async throws {
    while let lost = lostMeetings.first {
      lostMeetings.removeFirst()
      guard let index = appointments.firstIndex(where: { $0.start == lost.start && $0.room == lost.room }) else {
        continue
      }
      let appointment = appointments.remove(at: index)
      do {
        try await book(appointment.attendees, from: appointment.start, to: appointment.end, task: appointment.owner)
      } catch let stuck as Stuck {
        complain("the meeting at \(lost.start): \(stuck)")
      }
    }
  }

  /// Works on other tasks, attends meetings, or waits, until a moment has come; looks up now and then for what has arrived meanwhile.
  func pause(until moment: Moment) async throws {
    while now < moment, !isOver {
      if policy.retries, try await workOnNext() { continue }
      if !isKeepingAppointment, try await attendsSoon(by: moment) { continue }
      try await wait(minutes: min(moment - now, Office.nap))
    }
  }
}
