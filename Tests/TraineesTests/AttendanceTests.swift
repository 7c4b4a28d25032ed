import Notation
import Testing

@testable import Trainees

@Suite struct AttendanceTests {
  private static let manual = """
    - `CloudDisk:attendance/staff_roster.json` is the staff list.
    - `CloudDisk:attendance/attendance_2025-07.csv` is the log.
    - `CloudDisk:attendance/approvals.json` has the requests.
    - Of the kinds of employment, `full_time` and `intern` count; people with a `contract` do not count.
    - Human Resources keeps the list of exempt people.
    - The house was closed on 2025-07-22: no working day.
    - Saturday 2025-07-12 was a working day like any other.
    - A record is valid if its time lies between 06:00 and 23:59, both included.
    - A working day that has an arrival but no departure, or the other way round, is an absence as well.
    - Late and early minutes count from the scheduled time, the tolerance included.
    - Overtime of less than 30 minutes does not count.
    - Longer overtime counts in whole blocks of 30 minutes.

    ### Sales_1

    - Fixed hours: 09:00 to 18:00.
    - Lunch break: 45 minutes.
    - Not late: arrival up to 6 minutes after the start.
    - Not early: departure up to 4 minutes before the end.
    - Overtime start: 18:30.

    ### Human Resources

    - Flexible hours: 10:00 to 20:00.
    - Lunch break: 60 minutes.
    - Not late: arrival up to 30 minutes after the start, that is until 10:30.
    - Minimum: 9 hours of work a day.
    - Overtime start: 20:00.
    """

  @Test func `the manual's rules are read from its words`() throws {
    let manual = try AttendanceManual(reading: Self.manual)
    #expect(manual.rosterPath == "CloudDisk:attendance/staff_roster.json")
    #expect(manual.requestsPath == "CloudDisk:attendance/approvals.json")
    #expect(manual.excludedKinds == ["contract"])
    #expect(manual.closed.map(\.dateText) == ["2025-07-22"] && manual.extra.map(\.dateText) == ["2025-07-12"])
    #expect(manual.validTimes == 360...1439)
    #expect(manual.singleRecordIsAbsence && !manual.countsFromTolerance && manual.countsWholeBlocks)
    #expect(manual.overtimeBlock == 30)
    #expect(
      manual.hours["Sales_1"]
        == DepartmentHours(
          start: 540, end: 1080, lateTolerance: 6, earlyTolerance: 4, minimum: nil, lunch: 45, overtimeStart: 1110))
    #expect(
      manual.hours["Human Resources"]
        == DepartmentHours(
          start: 600, end: 1200, lateTolerance: 30, earlyTolerance: nil, minimum: 540, lunch: 60, overtimeStart: 1200))
  }

  @Test(arguments: ["between 06:00 and 23:59", "less than 30 minutes", "staff_roster.json", "a `contract`"])
  func `a manual without one of its rules is refused`(phrase: String) {
    #expect(throws: Stuck.self) { try AttendanceManual(reading: Self.manual.replacing(phrase, with: "something")) }
  }

  @Test func `days are counted by the manual`() throws {
    let manual = try AttendanceManual(reading: Self.manual)
    func record(_ time: String, _ way: String, isRemote: Bool = false) -> ClockRecord? {
      ClockRecord(person: "E1", time: "2025-07-\(time):00", way: way, tags: ["remote": .bool(isRemote)])
    }
    let records = [
      record("01 05:50", "in"), record("01 09:07", "in"), record("01 19:29", "out", isRemote: true),
      record("02 09:06", "in"), record("02 17:55", "out"), record("03 09:00", "in"), record("22 11:00", "in"),
      record("22 12:00", "out"), record("12 09:00", "in"), record("12 17:56", "out"),
    ].compactMap { $0 }
    let hours = try #require(manual.hours["Sales_1"])
    let month = try Timekeeper(manual: manual, records: records).count(records, hours: hours)
    #expect(month.working == 23 && month.absent == 20)
    #expect(month.late == 1 && month.lateMinutes == 7)
    #expect(month.early == 1 && month.earlyMinutes == 5)
    #expect(month.overtimeMinutes == 30 && month.remote == 1)
  }

  @Test func `an objective's question is read from its form`() throws {
    func request(_ words: String, _ example: String) throws -> AttendanceOrder {
      try AttendanceOrder(
        reading: words + " Write `dept_Human Resources_x.json`.\n```json\n\(example)\n```",
        departments: ["Human Resources"])
    }
    let rows = #"[{"employee_id":"E","name":"N","late_days":1,"late_minutes_total":1}]"#
    #expect(try request("Who of **Human Resources** was late **least**?", rows).question == .least(late: true))
    #expect(try request("Who was late most?", rows).question == .most(late: true))
    let top = try request("Name the **15 percent** who were late most.", rows)
    #expect(top.question == .top(try #require(Ratio(3, over: 20)), late: true))
    #expect(top.department == nil && top.output == "dept_Human Resources_x.json")
    #expect(try request("Sum?", #"{"total_absence_days":1}"#).question == .figures(["total_absence_days"]))
  }

  @Test func `what is read in pages is put together`() {
    let page = FilePage("a\nb\n[Lines 1 to 2 of 5; go on with offset 2.]")
    #expect(page.content == "a\nb\n" && page.next == 2)
    #expect(FilePage("c\n[Lines 3 to 3 of 3.]").next == nil)
    #expect(FilePage("[1, 2.]").content == "[1, 2.]")
  }
}
