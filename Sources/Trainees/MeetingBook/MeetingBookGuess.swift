import Desk
import Notation

/// Invites everybody whom it concerns without asking whether they have time.
struct MeetingBookGuess: Playbook {
  let title = "Meeting Book"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let staff = try await office.colleagues()
    let order = try MeetingOrder(reading: task.objective, today: office.now, staff: staff)
    do {
      try await office.book(order.people, from: order.start, to: order.end)
    } catch let refusal as Stuck {
      // The calendar names those who are in another meeting; without asking, that is all one can learn.
      let free = order.people.filter { !refusal.description.contains($0) }
      guard !free.isEmpty, free.count < order.people.count else { throw refusal }
      try await office.book(free, from: order.start, to: order.end)
    }
  }
}
