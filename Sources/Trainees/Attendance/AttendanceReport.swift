import Notation
import OrderedCollections

/// Turns the counts of everybody who counts into what an objective asks for.
struct AttendanceReport {
  typealias Row = (person: StaffEntry, month: MonthCount)

  let rows: [Row]

  func answer(to question: AttendanceOrder.Question) throws -> JSON {
    switch question {
    case .most(let late): return offenders(late: late) { mine, all in !all.contains { mine < $0 } }
    case .least(let late): return offenders(late: late) { mine, all in !all.contains { $0 < mine } }
    case .top(let share, let late):
      // Rounded up.
      let count = max(1, -Int(Ratio(-rows.count).times(share)?.floor ?? 0))
      return offenders(late: late) { mine, all in mine.0 > 0 && all.count { mine < $0 } < count }
    case .mostRemote:
      let most = rows.map(\.month.remote).max()
      return list(rows.filter { $0.month.remote == most }) { ["remote_days": .integer($0.month.remote)] }
    case .perfect:
      return list(rows.filter { $0.month.late + $0.month.early + $0.month.absent == 0 }) {
        ["department": .string($0.person.department)]
      }
    case .figures(let names):
      var report: OrderedDictionary<String, JSON> = [:]
      for name in names { report[name] = try figure(name) }
      return .object(report)
    }
  }

  private typealias Extent = (Int, Int)

  private func offenders(late: Bool, _ isMeant: (Extent, [Extent]) -> Bool) -> JSON {
    func extent(_ row: Row) -> Extent {
      late ? (row.month.late, row.month.lateMinutes) : (row.month.early, row.month.earlyMinutes)
    }
    let all = rows.map(extent)
    let name = late ? "late" : "early"
    return list(rows.filter { isMeant(extent($0), all) }) { row in
      ["\(name)_days": .integer(extent(row).0), "\(name)_minutes_total": .integer(extent(row).1)]
    }
  }

  private func list(_ rows: [Row], _ more: (Row) -> OrderedDictionary<String, JSON>) -> JSON {
    .array(
      rows.map { row in
        let person: OrderedDictionary<String, JSON> = [
          "employee_id": .string(row.person.id), "name": .string(row.person.name),
        ]
        return .object(person.merging(more(row)) { first, _ in first })
      })
  }

  private func figure(_ name: String) throws -> JSON {
    func sum(_ field: KeyPath<MonthCount, Int>) -> Int { rows.reduce(0) { $0 + $1.month[keyPath: field] } }
    func average(_ total: Int, per count: Int) throws -> JSON {
      guard let average = Ratio(Int128(total), over: Int128(count)) else { throw Stuck("nobody counts") }
      return .number(average.hundredths)
    }
    switch name {
    case "employees": return .integer(rows.count)
    case "avg_late_days": return try average(sum(\.late), per: rows.count)
    case "avg_early_days": return try average(sum(\.early), per: rows.count)
    case "avg_absence_days": return try average(sum(\.absent), per: rows.count)
    case "attendance_rate": return try average(100 * (sum(\.working) - sum(\.absent)), per: sum(\.working))
    case "average_overtime_hours": return try average(sum(\.overtimeMinutes), per: 60 * rows.count)
    case "late_days": return .integer(sum(\.late))
    case "early_days": return .integer(sum(\.early))
    case "total_absence_days": return .integer(sum(\.absent))
    case "has_late_or_early": return .bool(sum(\.late) + sum(\.early) > 0)
    default: throw Stuck("what '\(name)' is cannot be said")
    }
  }
}
