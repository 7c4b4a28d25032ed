import Chance
import Notation
import Workplace

/// The rules by which a month's records are read: what the level lays down, and the small print that is drawn.
struct AttendancePolicy: Sendable {
  /// A department, its hours and what is usual there.
  struct Department: Sendable {
    let name: String
    let hours: WorkHours
    let headcount: Int
    let remote: Double
  }

  let calendar: WorkCalendar
  /// In the company's order.
  let departments: [Department]
  let singleRecordIsAbsence: Bool
  let makesUp: Bool
  /// Whether people with a contract are part of the figures.
  let countsContractors: Bool
  /// Whether minutes count from where the tolerance ends, not from the scheduled time.
  let countsFromEdge: Bool
  /// Whether overtime counts in whole blocks only, not to the minute once it reaches a block.
  let countsWholeBlocks: Bool

  /// The shortest overtime that counts, in minutes.
  static let overtimeBlock = 30
  /// The minutes of the day between which a record is taken for one.
  static let recordTimes = 6 * 60...23 * 60 + 59

  /// Draws the rules of one task: the month with its special days by `chance`, the rest by `house`.
  /// - Throws: `Unbuildable` when nobody works in any department.
  init(_ level: AttendanceLevel, company: Company, today: Moment, drawing chance: Chance, house: Chance) throws {
    guard let calendar = WorkCalendar(before: today, drawing: chance.stream("calendar")) else {
      throw Unbuildable("there is no complete month before \(today.dateText)")
    }
    let names = Staffing.departments(of: company)
    guard !names.isEmpty else { throw Unbuildable("the company has no departments whose attendance could be counted") }
    var small = house.stream("small print")
    self.calendar = calendar
    singleRecordIsAbsence = level.singleRecordIsAbsence
    makesUp = level.makesUp
    countsContractors = small.boolean(probability: 0.6)
    countsFromEdge = small.boolean()
    countsWholeBlocks = small.boolean()
    let lunch = small.choice([45, 60])
    var hours = house.stream("hours")
    let special = hours.sample(names, count: min(level.special?.departments ?? 0, names.count))
    departments = names.map { name in
      let profile = special.contains(name) ? level.special?.profile ?? level.base : level.base
      return Department(
        name: name, hours: profile.hours(drawing: &hours, lunch: lunch), headcount: profile.headcount,
        remote: profile.remote)
    }
  }

  /// The hours of somebody's department; `nil` for a department that is none.
  func hours(of employee: Employee) -> WorkHours? { departments.first { $0.name == employee.department }?.hours }

  /// Whether somebody is part of the figures.
  func counts(_ employee: Employee) -> Bool {
    employee.isActive && !employee.isExempt && (countsContractors || employee.employment != .contract)
  }
}
