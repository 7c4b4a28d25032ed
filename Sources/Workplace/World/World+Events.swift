import Desk
import MetaTasks
import Notation

extension World {
  /// Lets something of the day's timeline happen.
  mutating func happen(_ kind: Day.Event.Kind) {
    switch kind {
    case .notice(let text): notify(text)
    case .change(let change):
      ledger.append(.changed(change), at: now)
      if let notice = change.notice { notify(notice) }
    case .delivery(let delivery): take(delivery)
    case .absence(let absence): absences[absence.person] = absence
    case .outage(let outage): diskTrouble.begin(outage)
    case .throttle(let throttle): diskTrouble.begin(throttle)
    case .roomWithdrawn(let withdrawal): withdrawRoom(withdrawal)
    case .site(let website): self.website = website
    }
  }

  private mutating func take(_ delivery: Day.Delivery) {
    var paths: [String] = []
    for path in delivery.removes { put(nil, at: path) }
    for path in stage.bundle.deliveries.paths where path.hasPrefix(delivery.id + "/") {
      let place = String(path.dropFirst(delivery.id.count + 1))
      put(stage.bundle.deliveries[path], at: place)
      paths.append(place)
    }
    calendar.meetings.removeAll { delivery.cancels.contains($0) }
    for meeting in delivery.meetings
    where !calendar.meetings.contains(where: { $0.room == meeting.room && $0.window.overlaps(meeting.window) }) {
      calendar.meetings.append(meeting)
    }
    ledger.append(.delivered(paths: paths, removed: delivery.removes), at: now)
    if let notice = delivery.notice { notify(notice) }
  }

  private mutating func put(_ file: File?, at place: String) {
    if place.hasPrefix("cloud_disk/") { cloudDisk[String(place.dropFirst("cloud_disk/".count))] = file }
    guard place.hasPrefix("workspace/") else { return }
    let path = String(place.dropFirst("workspace/".count))
    // What the trainee made of its own workspace comes first: a folder where a file should go keeps it out.
    if workspace.fileBlocking(path) == nil, !workspace.isFolder(path) { workspace[path] = file }
  }

  /// Takes the room of the trainee's next meeting; while it has none, looks again later, until rooms close.
  private mutating func withdrawRoom(_ withdrawal: Day.RoomWithdrawal) {
    let booked = calendar.meetings.filter { $0.applicant == trainee.name && $0.start > now }
    guard let meeting = booked.min(by: { ($0.start, $0.room) < ($1.start, $1.room) }) else {
      let later = now + 30
      if later.minuteOfDay < stage.bundle.day.company.closes {
        timeline.schedule(.event(.roomWithdrawn(withdrawal)), at: later)
      }
      return
    }
    calendar.meetings.removeAll { $0 == meeting }
    // The room stays taken, by nobody's meeting.
    calendar.meetings.append(
      Meeting(room: meeting.room, start: meeting.start, end: meeting.end, applicant: "", attendees: []))
    ledger.append(.roomWithdrawn(meeting), at: now)
    let words = [
      "{room}": meeting.room, "{date}": meeting.start.dateText, "{start}": meeting.start.timeText,
      "{end}": meeting.end.timeText,
    ]
    notify(words.reduce(withdrawal.notice) { $0.replacing($1.key, with: $1.value) })
  }
}

extension World {
  /// What a call to the cloud disk meets instead of what it came for; `nil` when the cloud disk works.
  func cloudDiskTrouble() -> Act? { diskTrouble.refusal(at: now).map { .disturbed($0) } }

  /// Notes what came of a call that the cloud disk refused.
  mutating func note(_ refused: DiskTrouble.Refused) -> String {
    let retryAt = refused.retryAt ?? now + refused.retryAfter
    diskTrouble.note(refused, retryAt: retryAt)
    ledger.append(.diskRefused(status: refused.status, retryAt: retryAt, isEarly: refused.isEarly), at: now)
    let reason = refused.status == 429 ? "429 Too Many Requests" : "503 Service Unavailable"
    let minutes = refused.retryAfter == 1 ? "1 minute" : "\(refused.retryAfter) minutes"
    return "\(reason): the cloud disk does not answer. Retry-After: \(minutes)"
  }

  /// Notes that a document of the cloud disk was read, and the clues that it holds.
  mutating func noteReading(of path: String, _ file: File) {
    documentsRead[path] = file
    ledger.append(.documentRead(path: path), at: now)
    learn(from: path) { $0.document == path }
  }

  /// Notes the clues that stand in the minutes of a meeting.
  mutating func noteMinutes(of meeting: Meeting) {
    learn(from: meeting.room) { $0.meeting == meeting.start }
  }

  private mutating func learn(from name: String, where holds: (Clue.Source) -> Bool) {
    let clues = stage.bundle.sources.filter { holds($0.value) }.keys.sorted()
    guard !clues.isEmpty else { return }
    told.formUnion(clues)
    ledger.append(.learned(clues: clues, from: name), at: now)
  }
}
