import Notation
import Workplace

/// What the rule sees of a world: the manual's numbers, the exempt people, and what is due.
struct AttendanceFacts {
  let world: AttendanceWorld
  let inquiry: AttendanceWorld.Inquiry
  let company: Company

  var json: JSON {
    var facts = manual
    addQuestion(to: &facts)
    addAnswer(to: &facts)
    return facts
  }

  private var manual: JSON {
    let policy = world.policy
    let calendar = policy.calendar
    return [
      "month": .string(calendar.month.text),
      "log": .string(AttendanceFiles.log(calendar)),
      "roster": .string(AttendanceFiles.roster),
      "approvals": .string(AttendanceFiles.approvals),
      "closed": .array(calendar.closed.map { ["date": .string($0.dateText)] }),
      "extra": .array(calendar.extra.map { ["date": .string($0.dateText)] }),
      "earliest": .string(clock(AttendancePolicy.recordTimes.lowerBound)),
      "latest": .string(clock(AttendancePolicy.recordTimes.upperBound)),
      "single_is_absence": .bool(policy.singleRecordIsAbsence),
      "make_up": .bool(policy.makesUp),
      "contractors": .bool(policy.countsContractors),
      "from_edge": .bool(policy.countsFromEdge),
      "whole_blocks": .bool(policy.countsWholeBlocks),
      "block": .integer(AttendancePolicy.overtimeBlock),
      "departments": .array(policy.departments.map(department)),
      "exempt_text": .string(
        world.employees.filter(\.isExempt).sorted { $0.id < $1.id }.map { "\($0.name) (\($0.id))" }
          .joined(separator: ", ")),
      "managers": .array(company.people.filter(\.isManager).map { .string($0.name) }),
    ]
  }

  private func department(_ department: AttendancePolicy.Department) -> JSON {
    let hours = department.hours
    var fact: JSON = [
      "name": .string(department.name), "start": .string(clock(hours.start)), "end": .string(clock(hours.end)),
      "lunch": .integer(hours.lunch), "overtime": .string(clock(hours.overtimeStart)),
    ]
    switch hours.tolerance {
    case .grace(let late, let early):
      fact["fixed"] = ["late": .integer(late), "early": .integer(early)]
    case .flexible(let window, let dailyMinutes):
      fact["flexible"] = [
        "window": .integer(window), "last": .string(clock(hours.latestArrival)),
        "hours": .string(dailyMinutes % 60 == 0 ? String(dailyMinutes / 60) : String(Double(dailyMinutes) / 60)),
      ]
    }
    return fact
  }

  private func clock(_ minutes: Int) -> String { Moment(minutes: minutes).timeText }

  /// What the objective words.
  private func addQuestion(to facts: inout JSON) {
    facts["kind"] = [inquiry.kind: true]
    facts["department"] = .text(inquiry.department)
    switch inquiry.question {
    case .extreme(let offence, let isMost):
      facts["is_late"] = .bool(offence == .late)
      facts["is_most"] = .bool(isMost)
    case .top(let percent, let offence):
      facts["is_late"] = .bool(offence == .late)
      facts["percent"] = .integer(percent)
    case .statistics, .averageDays, .anyLateOrEarly, .absenceDays, .overtimeHours, .mostRemote, .perfect: break
    }
  }

  /// What the checkpoints expect.
  private func addAnswer(to facts: inout JSON) {
    facts["is_list"] = .bool(world.answer.isList)
    facts["example"] = .string(world.answer.example.text())
    switch world.answer {
    case .people(let header, let rows):
      facts["header"] = .texts(header)
      facts["people"] = .array(
        rows.map { row in .array([.string(row[0])] + row.dropFirst().map { _ in .null }) })
      facts["rows"] = .array(rows.map { .texts($0) })
    case .figures(let figures):
      for figure in figures {
        facts[figure.name] = figure.denominator == 1 ? .integer(figure.numerator) : .number(figure.published)
      }
      if inquiry.question == .anyLateOrEarly {
        facts["has_late_or_early"] = .bool(figures.contains { $0.numerator > 0 })
      }
    }
  }
}

extension AttendanceAnswer {
  fileprivate var isList: Bool {
    switch self {
    case .people: true
    case .figures: false
    }
  }

  /// The form of the deliverable, with values that are never right.
  fileprivate var example: JSON {
    switch self {
    case .people(let header, _):
      let person: JSON = header.dropFirst(2).reduce(into: ["employee_id": "E0000", "name": "Some Name"]) {
        row, column in
        row[column] = column == "department" ? "Some Department" : 99
      }
      return [person]
    case .figures(let figures):
      let isYesOrNo = figures.contains { $0.name == "late_days" }
      return figures.reduce(into: isYesOrNo ? ["has_late_or_early": true] : [:]) { example, figure in
        example[figure.name] = figure.name.contains("av") || figure.name.hasSuffix("rate") ? 123.45 : 999
      }
    }
  }
}
