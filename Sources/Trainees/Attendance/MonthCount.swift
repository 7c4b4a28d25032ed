import Notation

/// What a month comes to for one person.
struct MonthCount: Hashable, Sendable {
  var working = 0
  var absent = 0
  var late = 0
  var lateMinutes = 0
  var early = 0
  var earlyMinutes = 0
  var overtimeMinutes = 0
  var remote = 0
}

/// Counts days by the manual.
struct Timekeeper {
  let manual: AttendanceManual
  /// The working days.
  let days: [Moment]

  /// Prepares to count the month in which the records lie.
  init(manual: AttendanceManual, records: [ClockRecord]) throws {
    guard let some = records.first?.time.date,
      let first = Moment(year: some.year, month: some.month, day: 1)
    else { throw Stuck("the log is empty") }
    self.manual = manual
    days = (0..<Moment.length(ofMonth: some.month, year: some.year)).map { first + $0 * 1440 }.filter { day in
      manual.extra.contains(day) || day.weekday < 6 && !manual.closed.contains(day)
    }
  }

  func count(_ records: [ClockRecord], hours: DepartmentHours) -> MonthCount {
    let byDay = Dictionary(grouping: records.filter { manual.validTimes.contains($0.time.minuteOfDay) }) {
      $0.time.startOfDay
    }
    var month = MonthCount()
    for day in days { add(byDay[day] ?? [], hours, to: &month) }
    return month
  }

  private func add(_ records: [ClockRecord], _ hours: DepartmentHours, to month: inout MonthCount) {
    let came = records.filter(\.isArrival).map(\.time.minuteOfDay).min()
    let left = records.filter { !$0.isArrival }.map(\.time.minuteOfDay).max()
    month.working += 1
    if records.isEmpty || manual.singleRecordIsAbsence && (came == nil || left == nil) {
      month.absent += 1
      return
    }
    if records.contains(where: \.isRemote) { month.remote += 1 }
    if let came, came > hours.start + hours.lateTolerance {
      month.late += 1
      month.lateMinutes += came - hours.start - (manual.countsFromTolerance ? hours.lateTolerance : 0)
    }
    if let missing = missingMinutes(came, left, hours) {
      month.early += 1
      month.earlyMinutes += missing
    }
    if let left, left - hours.overtimeStart >= manual.overtimeBlock {
      let overtime = left - hours.overtimeStart
      month.overtimeMinutes +=
        manual.countsWholeBlocks ? overtime / manual.overtimeBlock * manual.overtimeBlock : overtime
    }
  }

  private func missingMinutes(_ came: Int?, _ left: Int?, _ hours: DepartmentHours) -> Int? {
    guard let left else { return nil }
    if let tolerance = hours.earlyTolerance {
      let missing = hours.end - left
      return missing > tolerance ? missing - (manual.countsFromTolerance ? tolerance : 0) : nil
    }
    guard let came, let minimum = hours.minimum else { return nil }
    let missing = minimum - max(0, left - came - hours.lunch)
    return missing > 0 ? missing : nil
  }
}
