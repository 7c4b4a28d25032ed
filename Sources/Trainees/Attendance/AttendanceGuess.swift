import Desk
import Notation

/// What somebody reports who takes office hours and common sense for the rules.
struct AttendanceGuess: Playbook {
  let title = "Attendance Statistics"

  func work(on task: Briefing.Task, in office: Office) async throws {
    let paths = try await office.folder("attendance").map { "attendance/" + Paths.name($0) }
    guard let log = paths.first(where: { $0.hasSuffix(".csv") }),
      let list = paths.first(where: { $0.contains("staff") })
    else { throw Stuck("the folder has no log or no staff list") }
    let roster = try StaffEntry.list(in: try await office.study(list))
    let departments = Set(roster.map(\.department)).sorted()
    let order = try AttendanceOrder(reading: task.objective, departments: departments)
    let records = try ClockRecord.log(in: try await office.study(log))
    let manual = AttendanceManual(usual: departments, roster: list, log: log)
    let people = roster.filter { $0.department == order.department ?? $0.department }
    let rows = try Timekeeper(manual: manual, records: records).rows(of: people, records)
    let report = try AttendanceReport(rows: rows).answer(to: order.question)
    try await office.write(report, to: order.output)
  }
}

extension AttendanceManual {
  /// Nine to six with a lunch break of an hour, everywhere.
  fileprivate init(usual departments: [String], roster: String, log: String) {
    let hours = DepartmentHours(
      start: 540, end: 1080, lateTolerance: 5, earlyTolerance: 5, minimum: nil, lunch: 60, overtimeStart: 1080)
    self.init(
      rosterPath: roster, logPath: log, requestsPath: nil, excludedKinds: [], exemption: nil, closed: [], extra: [],
      validTimes: 0...1439, singleRecordIsAbsence: true, countsFromTolerance: false, overtimeBlock: 1,
      countsWholeBlocks: false, hours: Dictionary(uniqueKeysWithValues: departments.map { ($0, hours) }))
  }
}
