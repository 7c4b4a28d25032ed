import Chance
import Notation
import Workplace

/// Writes the roster, the log of the clocks and the requests for missing records.
struct AttendanceFiles {
  let world: AttendanceWorld
  let company: Company

  /// The cloud-disk path of the log.
  static func log(_ calendar: WorkCalendar) -> String { "attendance/attendance_\(calendar.key).csv" }
  static let roster = "attendance/staff_roster.json"
  static let approvals = "attendance/approvals.json"

  /// All files by path. Requests exist where they are of use.
  func all(drawing chance: Chance) -> [String: File] {
    var files = [AttendanceFiles.log(world.policy.calendar): File(log), AttendanceFiles.roster: File(roster)]
    if world.policy.makesUp { files[AttendanceFiles.approvals] = File(approvals(drawing: chance)) }
    return files
  }

  private var roster: String {
    let rows: [JSON] = world.employees.sorted { $0.id < $1.id }.map { employee in
      [
        "employee_id": .string(employee.id), "name": .string(employee.name),
        "department": .string(employee.department), "employment_type": .string(employee.employment.rawValue),
        "active": .bool(employee.isActive),
      ]
    }
    return lines(rows)
  }

  private var log: String {
    let rows = zip(world.employees, world.sheets).flatMap { employee, sheet in
      sheet.records.map { record in
        [
          employee.id, record.time.clockText, record.way.rawValue, record.isRemote ? "app" : "gate",
          #"{"remote": \#(record.isRemote)}"#,
        ]
      }
    }
    let sorted = rows.sorted { ($0[0], $0[1], $0[2]) < ($1[0], $1[1], $1[2]) }
    return CSV(header: ["employee_id", "timestamp", "io", "source", "tags"], rows: sorted).text()
  }

  private func approvals(drawing chance: Chance) -> String {
    var chance = chance
    let managers = company.people.filter(\.isManager)
    let requests = zip(world.employees, world.sheets).flatMap { employee, sheet in
      sheet.requests.map { (employee: employee, request: $0) }
    }
    let numbers = chance.sample(1000...9999, count: requests.count)
    let rows: [JSON] = zip(numbers, requests).sorted { $0.0 < $1.0 }.map { number, entry in
      let own = managers.filter { $0.department == entry.employee.department }
      return [
        "request_id": .string("R-\(number)"), "employee_id": .string(entry.employee.id),
        "timestamp": .string(entry.request.record.time.clockText), "io": .string(entry.request.record.way.rawValue),
        "tags": ["remote": .bool(entry.request.record.isRemote)], "reason": .string(chance.choice(Self.reasons)),
        "status": .string(entry.request.status.rawValue),
        "decided_by": entry.request.status == .pending
          ? .null : .string(chance.choice(own.isEmpty ? managers : own).name),
      ]
    }
    return lines(rows)
  }

  private static let reasons = [
    "badge left at home", "gate out of order", "app did not start", "came with visitors", "phone battery empty",
    "back entrance used", "forgot to touch the clock",
  ]

  /// An array with one element a line.
  private func lines(_ rows: [JSON]) -> String {
    "[\n" + rows.map { "  " + $0.text() }.joined(separator: ",\n") + "\n]\n"
  }
}
