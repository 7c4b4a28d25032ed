import Chance
import Notation

/// Draws a month of somebody's comings and goings.
struct MonthMaker {
  let policy: AttendancePolicy
  let hours: WorkHours
  let habits: Habits

  /// Draws the month day by day.
  /// - Parameter lastDay: The last one at work; nothing is recorded after it.
  func sheet(until lastDay: Moment?, drawing chance: Chance) -> MonthSheet {
    var slips = chance.stream("slip")
    let slipDay = habits.slip.map { _ in slips.choice(policy.calendar.workdays) }
    var sheet = MonthSheet()
    for day in policy.calendar.days where day <= lastDay ?? day {
      var draws = chance.stream(day.date.day)
      if policy.calendar.isWorkday(day) {
        workday(day, slip: day == slipDay ? habits.slip : nil, drawing: &draws, into: &sheet)
      } else if draws.boolean(probability: 0.02) {
        visit(day, drawing: &draws, into: &sheet)
      }
      // Somebody tests the gate at night.
      if draws.boolean(probability: 0.012) {
        let night = draws.integer(in: 3 * 60...AttendancePolicy.recordTimes.lowerBound - 1)
        sheet.records.append(.init(time: day + night, way: .arrival, isRemote: false))
      }
    }
    return sheet
  }

  /// A few hours on a day off.
  private func visit(_ day: Moment, drawing chance: inout Chance, into sheet: inout MonthSheet) {
    let isRemote = chance.boolean(probability: 0.4)
    let arrival = chance.integer(in: 9 * 60...14 * 60)
    let departure = arrival + chance.integer(in: 30...300)
    sheet.records.append(.init(time: day + arrival, way: .arrival, isRemote: isRemote))
    sheet.records.append(.init(time: day + departure, way: .departure, isRemote: isRemote))
  }

  private func workday(
    _ day: Moment, slip: Habits.Slip?, drawing chance: inout Chance, into sheet: inout MonthSheet
  ) {
    let isAbsent = chance.boolean(probability: habits.absence) && (slip == nil || slip == .absent)
    guard !isAbsent, slip != .absent else { return }
    let arrival = arrival(slip, drawing: &chance)
    let departure = departure(after: arrival, slip, drawing: &chance)
    let isRemote = chance.boolean(probability: habits.remote)
    // Somebody who changes places in the course of the day is remote all the same.
    let tags = isRemote && chance.boolean(probability: 0.2) ? (chance.boolean() ? (true, false) : (false, true)) : nil
    let (came, left) = tags ?? (isRemote, isRemote)
    let first = MonthSheet.Record(time: day + arrival, way: .arrival, isRemote: came)
    let last = MonthSheet.Record(time: day + departure, way: .departure, isRemote: left)
    let lacksIn = chance.boolean(probability: habits.missingIn) && slip == nil
    let lacksOut = chance.boolean(probability: habits.missingOut) && slip == nil && !lacksIn
    for (record, isMissing) in [(first, lacksIn), (last, lacksOut)] {
      if !isMissing {
        sheet.records.append(record)
      } else if policy.makesUp {
        sheet.requests.append(.init(record: record, status: status(drawing: &chance)))
      }
    }
    guard !lacksIn, !lacksOut else { return }
    extras(between: first, and: last, drawing: &chance, into: &sheet)
  }

  private func status(drawing chance: inout Chance) -> MonthSheet.Request.Status {
    let refused = (1 - habits.approval) / 2
    return chance.weightedChoice(
      MonthSheet.Request.Status.allCases, weights: [habits.approval, refused, refused])
  }

  /// Records that change nothing: a break outside, a second touch of the clock.
  private func extras(
    between first: MonthSheet.Record, and last: MonthSheet.Record, drawing chance: inout Chance,
    into sheet: inout MonthSheet
  ) {
    let day = first.time.startOfDay
    if chance.boolean(probability: 0.05), first.time.minuteOfDay < 700, last.time.minuteOfDay > 850 {
      let out = chance.integer(in: 715...765)
      sheet.records.append(.init(time: day + out, way: .departure, isRemote: first.isRemote))
      let back = out + chance.integer(in: 20...55)
      sheet.records.append(.init(time: day + back, way: .arrival, isRemote: first.isRemote))
    }
    if chance.boolean(probability: 0.03), last.time - first.time > 60 {
      let second = first.time + chance.integer(in: 1...9)
      sheet.records.append(.init(time: second, way: .arrival, isRemote: first.isRemote))
    }
  }

  private func arrival(_ slip: Habits.Slip?, drawing chance: inout Chance) -> Int {
    let isLate = chance.boolean(probability: habits.late)
    if slip == .late { return hours.latestArrival + chance.integer(in: 1...9) }
    guard isLate, slip == nil else {
      // Some come at the last minute that the rules allow.
      if chance.boolean(probability: 0.04) { return hours.latestArrival }
      return switch hours.tolerance {
      case .grace:
        chance.rounded(mean: 0, deviation: 3, in: hours.start - 12...hours.latestArrival, from: hours.start)
      case .flexible(let window, _): chance.integer(in: hours.start - window...hours.latestArrival)
      }
    }
    let from =
      switch hours.tolerance {
      case .grace: hours.start
      case .flexible: hours.latestArrival
      }
    return chance.rounded(
      mean: habits.lateMean, deviation: habits.lateDeviation, in: from + 1...from + 120, from: from)
  }

  private func departure(after arrival: Int, _ slip: Habits.Slip?, drawing chance: inout Chance) -> Int {
    let isEarly = chance.boolean(probability: habits.early)
    let staysOn = chance.boolean(probability: habits.overtime)
    let earliest = hours.earliestDeparture(after: arrival)
    let proper = hours.properDeparture(after: arrival)
    let latest = AttendancePolicy.recordTimes.upperBound - 1
    if slip == .early { return earliest - chance.integer(in: 1...9) }
    if isEarly, slip == nil {
      let minutes = chance.rounded(mean: habits.earlyMean, deviation: 8, in: 1...120, from: 0)
      return max(arrival + 30, proper - minutes)
    }
    if staysOn {
      let from = max(proper, hours.overtimeStart)
      let minutes = chance.rounded(mean: habits.overtimeMean, deviation: 30, in: 5...240, from: 0)
      return min(latest, from + minutes)
    }
    if chance.boolean(probability: 0.04) { return earliest }
    return min(latest, chance.rounded(mean: 2, deviation: 3, in: max(earliest, proper - 5)...proper + 10, from: proper))
  }
}

extension Chance {
  /// Draws a normal number of minutes from a point of time, rounded and brought into a range.
  fileprivate mutating func rounded(mean: Double, deviation: Double, in range: ClosedRange<Int>, from point: Int) -> Int
  {
    let minutes = normal(mean: mean, deviation: deviation).rounded()
    return min(max(point + Int(minutes), range.lowerBound), range.upperBound)
  }
}
