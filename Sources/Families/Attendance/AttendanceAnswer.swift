import Notation

/// What is due for a question: people, or figures.
enum AttendanceAnswer: Sendable {
  /// Rows of text cells; the first column is the id.
  case people(header: [String], rows: [[String]])
  case figures([Figure])

  /// A named exact fraction.
  struct Figure: Hashable, Sendable {
    let name: String
    let numerator: Int
    let denominator: Int

    init(_ name: String, _ numerator: Int, per denominator: Int = 1) {
      self.name = name
      self.numerator = numerator
      self.denominator = denominator
    }

    var value: Double { Double(numerator) / Double(denominator) }
    /// The value to six places, two of which are asked for.
    var published: Double { (value * 1e6).rounded() / 1e6 }
  }

  /// Somebody and what the rules make of the month.
  typealias Entry = (employee: Employee, tally: Tally)

  /// Answers a question about these people.
  init(_ question: AttendanceQuestion, about entries: [Entry]) {
    switch question {
    case .extreme(let offence, let isMost):
      let extents = entries.map { $0.tally.extent(of: offence) }
      let due = isMost ? extents.max() : extents.min()
      self = .offenders(offence, entries.filter { $0.tally.extent(of: offence) == due })
    case .top(let percent, let offence):
      let ranked = entries.map { $0.tally.extent(of: offence) }.sorted(by: >)
      let count = max(1, (entries.count * percent + 99) / 100)
      let least = max(ranked[min(count, ranked.count) - 1], Tally.Extent(days: 1, minutes: 0))
      self = .offenders(offence, entries.filter { $0.tally.extent(of: offence) >= least })
    case .mostRemote:
      let due = entries.map(\.tally.remoteDays).max()
      self = .people(
        header: ["employee_id", "name", "remote_days"],
        rows: entries.filter { $0.tally.remoteDays == due }.map { row($0, [String($0.tally.remoteDays)]) })
    case .perfect:
      self = .people(
        header: ["employee_id", "name", "department"],
        rows: entries.filter(\.tally.isPerfect).map { row($0, [$0.employee.department]) })
    case .statistics, .averageDays, .anyLateOrEarly, .absenceDays, .overtimeHours:
      self = .figures(AttendanceAnswer.figures(question, entries.map(\.tally)))
    }
  }

  private static func offenders(_ offence: AttendanceQuestion.Offence, _ entries: [Entry]) -> AttendanceAnswer {
    .people(
      header: ["employee_id", "name", "\(offence.rawValue)_days", "\(offence.rawValue)_minutes_total"],
      rows: entries.map { entry in
        let extent = entry.tally.extent(of: offence)
        return row(entry, [String(extent.days), String(extent.minutes)])
      })
  }

  private static func figures(_ question: AttendanceQuestion, _ tallies: [Tally]) -> [Figure] {
    let total = tallies.reduce(Tally(), +)
    let people = tallies.count
    let averages = [
      Figure("avg_late_days", total.lateDays, per: people), Figure("avg_early_days", total.earlyDays, per: people),
    ]
    return switch question {
    case .statistics:
      [Figure("employees", people)] + averages + [
        Figure("avg_absence_days", total.absenceDays, per: people),
        Figure("attendance_rate", 100 * (total.workdays - total.absenceDays), per: total.workdays),
      ]
    case .averageDays: averages
    case .anyLateOrEarly: [Figure("late_days", total.lateDays), Figure("early_days", total.earlyDays)]
    case .absenceDays: [Figure("total_absence_days", total.absenceDays)]
    case .overtimeHours: [Figure("average_overtime_hours", total.overtimeMinutes, per: 60 * people)]
    case .extreme, .top, .mostRemote, .perfect: []
    }
  }

  /// Whether no checkpoint of this answer is satisfied by the other.
  func differs(from other: AttendanceAnswer) -> Bool {
    switch (self, other) {
    case (.people(_, let left), .people(_, let right)): Set(left.map { $0[0] }) != Set(right.map { $0[0] })
    case (.figures(let left), .figures(let right)): zip(left, right).allSatisfy { abs($0.value - $1.value) > 0.0105 }
    default: true
    }
  }
}

private func row(_ entry: AttendanceAnswer.Entry, _ cells: [String]) -> [String] {
  [entry.employee.id, entry.employee.name] + cells
}
