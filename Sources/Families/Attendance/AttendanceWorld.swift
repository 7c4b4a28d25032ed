import Chance
import Notation
import Workplace

/// A roster, a month of records, and the answer to a question about them.
struct AttendanceWorld: Sendable {
  let policy: AttendancePolicy
  let employees: [Employee]
  /// In the order of the employees.
  let sheets: [MonthSheet]
  let answer: AttendanceAnswer

  /// What a task asks about.
  struct Inquiry: Sendable {
    /// The kind of question, as configs name it.
    var kind: String
    var question: AttendanceQuestion
    /// The department; `nil` for all.
    var department: String?
    /// What the config says of people's habits.
    var settings: JSON?

    func concerns(_ employee: Employee) -> Bool { department == nil || employee.department == department }
  }

  /// Draws worlds until one makes the question worth asking.
  /// - Throws: `Unbuildable` when none does.
  init(_ inquiry: Inquiry, policy: AttendancePolicy, company: Company, chance: Chance) throws {
    for attempt in 0..<AttendanceWorld.patience {
      let chance = chance.stream(attempt)
      let staff = try Staffing(policy, company: company, chance: chance.stream("staff")).employees()
      let draft = Draft(inquiry, policy: policy, staff: staff, chance: chance)
      if let world = AttendanceWorld(draft) {
        self = world
        return
      }
    }
    throw Unbuildable(
      "with these habits ('rng_cfg') no month was found that has a clear answer; keep closer to the usual")
  }

  /// How many worlds are drawn. Of those with the usual habits, one or two are enough.
  private static let patience = 40

  private init?(_ draft: Draft) {
    guard let answer = draft.answer() else { return nil }
    policy = draft.policy
    employees = draft.employees
    sheets = draft.sheets()
    self.answer = answer
  }
}

/// A world in the making.
private struct Draft {
  let inquiry: AttendanceWorld.Inquiry
  let policy: AttendancePolicy
  private(set) var employees: [Employee]
  private let casting: Casting
  private let chance: Chance
  private var parts: [String: Casting.Part] = [:]

  init(_ inquiry: AttendanceWorld.Inquiry, policy: AttendancePolicy, staff: [Employee], chance: Chance) {
    self.inquiry = inquiry
    self.policy = policy
    self.chance = chance
    employees = staff
    casting = Casting(inquiry.question, policy: policy, drawing: chance.stream("scene"))
    cast()
  }

  /// Says who is exempt, and who plays which part.
  private mutating func cast() {
    var draws = chance.stream("cast")
    let eligible = draws.shuffled(employees.indices.filter { policy.counts(employees[$0]) })
    var concerned = eligible.filter { inquiry.concerns(employees[$0]) }
    let size = concerned.count
    for part in [Casting.Part.exempt, .chosen, .nearly] {
      for _ in 0..<casting.count(of: part, among: size, drawing: &draws) {
        guard let index = concerned.popLast() else { break }
        parts[employees[index].id] = part
        if part == .exempt { employees[index].isExempt = true }
      }
    }
    // Exempt people elsewhere, of whom the question knows nothing.
    let elsewhere = eligible.filter { !inquiry.concerns(employees[$0]) }
    for index in elsewhere.prefix(draws.integer(in: 1...2)) { employees[index].isExempt = true }
  }

  private func sheet(of employee: Employee) -> MonthSheet {
    let chance = chance.stream("months").stream(employee.id)
    guard let department = policy.departments.first(where: { $0.name == employee.department }) else { return .init() }
    var draws = chance.stream("habits")
    var habits = Habits(settings: inquiry.settings, remote: department.remote).personal(drawing: &draws)
    if inquiry.concerns(employee) {
      habits = casting.habits(habits, as: parts[employee.id] ?? .other, drawing: &draws)
    }
    return MonthMaker(policy: policy, hours: department.hours, habits: habits)
      .sheet(until: employee.lastDay, drawing: chance)
  }

  func sheets() -> [MonthSheet] { employees.map(sheet) }

  /// The answer, if it is a clear one that whoever counts the exempt people misses.
  func answer() -> AttendanceAnswer? {
    let everybody = employees.filter(inquiry.concerns).compactMap { employee in
      policy.hours(of: employee).map {
        AttendanceAnswer.Entry(employee, policy.tally(of: sheet(of: employee), hours: $0))
      }
    }
    let counted = everybody.filter { policy.counts($0.employee) }
    let withExempt = everybody.filter { policy.counts($0.employee) || $0.employee.isExempt }
    guard counted.count >= 4 else { return nil }
    let answer = AttendanceAnswer(inquiry.question, about: counted)
    guard answer.differs(from: AttendanceAnswer(inquiry.question, about: withExempt)) else { return nil }
    return isClear(answer, among: counted.map(\.tally)) ? answer : nil
  }

  /// Whether the answer is neither nothing nor everybody.
  private func isClear(_ answer: AttendanceAnswer, among tallies: [Tally]) -> Bool {
    let few = max(3, tallies.count / 10)
    let total = tallies.reduce(Tally(), +)
    func isNamed(atMost limit: Int) -> Bool {
      if case .people(_, let rows) = answer { (1...limit).contains(rows.count) } else { false }
    }
    return switch inquiry.question {
    case .extreme(let offence, let isMost):
      isNamed(atMost: few) && (!isMost || total.extent(of: offence).days > 0)
    case .top: isNamed(atMost: tallies.count)
    case .mostRemote: isNamed(atMost: few) && total.remoteDays > 0
    case .perfect: isNamed(atMost: few)
    case .anyLateOrEarly: (casting.scene == .none) == (total.lateDays + total.earlyDays == 0)
    case .absenceDays: total.absenceDays > 0
    case .overtimeHours: total.overtimeMinutes > 0
    case .statistics, .averageDays: true
    }
  }
}
