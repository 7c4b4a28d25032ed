import Desk
import Notation

/// Invites everybody whom it concerns without asking whether they have time.
struct MeetingBookGuess: Playbook {
  let title = "Meeting Book"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let staff = try await office.colleagues()
    let request = try MeetingRequest(reading: task.objective, today: office.now, staff: staff)
    try await office.book(request.people, from: request.start, to: request.end)
  }
}
