import Notation

/// What a month has left behind of one person.
struct MonthSheet: Sendable {
  /// Which way somebody went.
  enum Way: String, Sendable {
    case arrival = "in"
    case departure = "out"
  }

  /// One record of the clock.
  struct Record: Hashable, Sendable {
    let time: Moment
    let way: Way
    let isRemote: Bool
  }

  /// Somebody's wish to have a missing record made up.
  struct Request: Hashable, Sendable {
    /// What became of it.
    enum Status: String, Sendable, CaseIterable {
      case approved, rejected, pending
    }

    let record: Record
    let status: Status
  }

  var records: [Record] = []
  var requests: [Request] = []
}

/// What the rules make of a month of one person, or of several together.
struct Tally: Hashable, Sendable {
  var workdays = 0
  var absenceDays = 0
  var lateDays = 0
  var lateMinutes = 0
  var earlyDays = 0
  var earlyMinutes = 0
  var overtimeMinutes = 0
  var remoteDays = 0

  /// Whether there is nothing to object to.
  var isPerfect: Bool { absenceDays + lateDays + earlyDays == 0 }

  static func + (left: Tally, right: Tally) -> Tally {
    var sum = left
    for field in [
      \Tally.workdays, \.absenceDays, \.lateDays, \.lateMinutes, \.earlyDays, \.earlyMinutes, \.overtimeMinutes,
      \.remoteDays,
    ] { sum[keyPath: field] += right[keyPath: field] }
    return sum
  }

  /// How often, and how long in all.
  struct Extent: Hashable, Comparable, Sendable {
    var days: Int
    var minutes: Int

    static func < (left: Extent, right: Extent) -> Bool {
      (left.days, left.minutes) < (right.days, right.minutes)
    }
  }

  func extent(of offence: AttendanceQuestion.Offence) -> Extent {
    switch offence {
    case .late: Extent(days: lateDays, minutes: lateMinutes)
    case .early: Extent(days: earlyDays, minutes: earlyMinutes)
    }
  }
}

extension AttendancePolicy {
  /// Applies the rules to a month.
  func tally(of sheet: MonthSheet, hours: WorkHours) -> Tally {
    let approved = sheet.requests.filter { $0.status == .approved }.map(\.record)
    let records = Dictionary(grouping: sheet.records + (makesUp ? approved : [])) { $0.time.startOfDay }
    return calendar.workdays.reduce(into: Tally()) { tally, day in
      let valid = (records[day] ?? []).filter { AttendancePolicy.recordTimes.contains($0.time.minuteOfDay) }
      add(valid, hours: hours, to: &tally)
    }
  }

  private func add(_ records: [MonthSheet.Record], hours: WorkHours, to tally: inout Tally) {
    let arrival = records.filter { $0.way == .arrival }.map(\.time.minuteOfDay).min()
    let departure = records.filter { $0.way == .departure }.map(\.time.minuteOfDay).max()
    tally.workdays += 1
    guard !records.isEmpty, !singleRecordIsAbsence || arrival != nil && departure != nil else {
      tally.absenceDays += 1
      return
    }
    if records.contains(where: \.isRemote) { tally.remoteDays += 1 }
    if let arrival, arrival > hours.latestArrival {
      tally.lateDays += 1
      tally.lateMinutes += arrival - (countsFromEdge ? hours.latestArrival : hours.start)
    }
    guard let departure else { return }
    let overtime = departure - hours.overtimeStart
    if overtime >= AttendancePolicy.overtimeBlock {
      tally.overtimeMinutes += countsWholeBlocks ? overtime - overtime % AttendancePolicy.overtimeBlock : overtime
    }
    if let shortfall = shortfall(from: arrival, to: departure, hours) {
      tally.earlyDays += 1
      tally.earlyMinutes += shortfall
    }
  }

  /// By how many minutes somebody left early; `nil` when that is not so, or cannot be said.
  private func shortfall(from arrival: Int?, to departure: Int, _ hours: WorkHours) -> Int? {
    switch hours.tolerance {
    case .grace(_, let early):
      guard departure < hours.end - early else { return nil }
      return hours.end - departure - (countsFromEdge ? early : 0)
    case .flexible(_, let dailyMinutes):
      guard let arrival else { return nil }
      let worked = max(0, departure - arrival - hours.lunch)
      return worked < dailyMinutes ? dailyMinutes - worked : nil
    }
  }
}
