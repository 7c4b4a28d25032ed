import Chance
import Notation
package import Workplace

/// The kit of Meeting Attend: who meets where, what is said there, and what is to be recorded of it.
package enum MeetingAttendKit: Kit {
  package static let name = "meeting_attend"

  package static func build(_ order: WorkOrder) throws -> WorkProduct {
    let level = order.arguments["task_level"]?.integer ?? 3
    guard (1...3).contains(level) else { throw Unbuildable("'task_level' must be 1, 2 or 3") }
    let window = try MeetingWindow(order, start: "meeting_start_time", length: "meeting_last_time", questions: 1)
    var chance = order.chance.stream("party")
    let party = try party(of: 4 + level, in: order.company, &chance)
    guard let room = order.company.rooms.isEmpty ? nil : chance.choice(order.company.rooms) else {
      throw Unbuildable("the company has no room to meet in")
    }
    let sheets = ProcurementSheets(drawing: order.house)
    let names = party.map(\.name)
    let discussion = try Discussion(
      level: level, names: Array(names.dropFirst()), limits: sheets.valid, chance: order.chance.stream("discussion"))
    var facts: JSON = [
      "organiser": .string(names[0]),
      "department": .text(party[0].department),
      "party": .texts(names),
      "room": .string(room),
      "topic": .string(chance.choice(RequestWords.topics)),
      "lines": .array(discussion.lines.map { ["name": .string($0.name), "text": .string($0.text)] }),
      "sheet": .string(sheets.code),
      "sheets": .array(sheets.all),
    ]
    facts.merge(window.facts)
    facts.merge(PurchaseSummary(discussion, order).facts)
    let own = Meeting(
      room: room, start: window.start, end: window.end, applicant: names[0],
      attendees: Array(names.dropFirst()) + [order.company.trainee.name])
    return WorkProduct(
      facts: facts, meetings: [own] + others(beside: own, in: order.company, drawing: order.chance.stream("others")),
      engagements: [window.engagement])
  }

  /// A manager and those who come; of the own department first.
  private static func party(of count: Int, in company: Company, _ chance: inout Chance) throws -> [Person] {
    let managers = company.people.filter(\.isManager)
    guard !managers.isEmpty, company.people.count > count else {
      throw Unbuildable("the meeting needs a manager and \(count) other people; the company has not enough")
    }
    let organiser = chance.choice(managers)
    let staff = chance.shuffled(company.people.filter { $0.department == organiser.department && !$0.isManager })
    let rest = chance.shuffled(company.people.filter { $0 != organiser && !staff.contains($0) })
    return [organiser] + (staff + rest).prefix(count)
  }

  /// Some other meetings, so that a taken room tells nothing.
  private static func others(beside own: Meeting, in company: Company, drawing chance: Chance) -> [Meeting] {
    var chance = chance
    let rooms = company.rooms.filter { $0 != own.room }
    var people = chance.shuffled(
      company.people.map(\.name).filter { $0 != own.applicant && !own.attendees.contains($0) })
    return chance.sample(rooms, count: rooms.count / 2).compactMap { room in
      guard people.count >= 3 else { return nil }
      let party = people.prefix(chance.integer(in: 2...3))
      people.removeFirst(party.count)
      return Meeting(
        room: room, start: own.start, end: own.end, applicant: party[0], attendees: Array(party.dropFirst()))
    }
  }
}
