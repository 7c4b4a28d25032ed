import Desk
import Notation

/// Evaluates a month of attendance: a manager, the manual, Human Resources, then the records.
struct AttendancePlaybook: Playbook {
  let title = "Attendance Statistics"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let staff = try await office.colleagues()
    let order = try AttendanceOrder(reading: task.objective, departments: Set(staff.map(\.department)).sorted())
    let managers =
      staff.filter { $0.isManager && $0.department == order.department }
      + staff.filter { $0.isManager && $0.department != order.department }
    let text = try await office.consultManual(
      from: managers.map(\.name), "Where can I find the rules of attendance?",
      details: "I mean the written attendance rules: working hours, lateness, absence, overtime.",
      fits: { AttendancePlaybook.holds($0, for: task) })
    let manual = try AttendanceManual(reading: text)
    let roster = try StaffEntry.list(in: try await office.study(manual.rosterPath))
    let exempt = try await exempt(manual, roster, task, office)
    let counted = roster.filter { entry in
      entry.isActive && !manual.excludedKinds.contains(entry.kind) && !exempt.contains(entry.id)
        && entry.department == order.department ?? entry.department
    }
    let log = try ClockRecord.log(in: try await office.study(manual.logPath))
    var records = log
    if let requests = manual.requestsPath {
      records += try ClockRecord.approved(in: try await office.study(requests))
    }
    let rows = try Timekeeper(manual: manual, records: log).rows(of: counted, records)
    let report = try AttendanceReport(rows: rows).answer(to: order.question)
    try await office.write(report, to: order.output)
  }

  /// Whether a manual is that of the month in question.
  private static func holds(_ manual: String, for task: Briefing.Task) -> Bool {
    let line = manual.split(whereSeparator: \.isNewline).first { $0.contains("It holds for ") }
    guard let month = line?.split(separator: "It holds for ").last?.prefix(while: { $0 != "." }) else { return false }
    return task.objective.contains(month)
  }

  /// The ids of those whom somebody takes out of the month's figures; nobody's where the manual knows no exemptions.
  private func exempt(
    _ manual: AttendanceManual, _ roster: [StaffEntry], _ task: Briefing.Task, _ office: Office
  ) async throws -> Set<String> {
    guard let exemption = manual.exemption else { return [] }
    let keepers = Staff.holders(in: exemption.text, among: try await office.colleagues())
    let ids = try await office.learn(
      from: keepers, "Who is exempt from attendance this month?",
      details: "I evaluate the attendance, and need the list of the people who are exempt and do not count.",
      understand: { reply in
        let named = roster.filter { reply.contains($0.id) }.map(\.id)
        return named.isEmpty ? nil : named
      })
    return Set(ids)
  }
}

extension Timekeeper {
  /// Counts the month of everybody on a list.
  func rows(of people: [StaffEntry], _ records: [ClockRecord]) throws -> [AttendanceReport.Row] {
    let byPerson = Dictionary(grouping: records, by: \.person)
    return try people.map { person in
      guard let hours = manual.hours[person.department] else {
        throw Stuck("the hours of \(person.department) are not known")
      }
      return (person, count(byPerson[person.id] ?? [], hours: hours))
    }
  }
}
