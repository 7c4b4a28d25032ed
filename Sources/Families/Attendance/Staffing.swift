import Chance
import MetaTasks
import Notation
import Workplace

/// Draws who stands on the roster: the departments' own people, and others who have no account in the chat.
struct Staffing {
  private let policy: AttendancePolicy
  private let company: Company
  private let chance: Chance

  init(_ policy: AttendancePolicy, company: Company, chance: Chance) {
    self.policy = policy
    self.company = company
    self.chance = chance
  }

  /// The departments that have people, in the company's order; executives need not clock in.
  static func departments(of company: Company) -> [String] {
    company.people.compactMap(\.department).uniqued().filter { $0 != CompanyRule.executiveDepartment }
  }

  /// The roster in the order of departments.
  /// - Throws: `Unbuildable` when the company's names do not yield enough others.
  func employees() throws -> [Employee] {
    var spare = try otherNames()
    var draws = chance.stream("people")
    var staff: [Employee] = []
    for department in policy.departments {
      let own = company.people.filter { $0.department == department.name }
      for person in own {
        let usual = draws.weightedChoice(Employee.Employment.allCases, weights: [0.85, 0.1, 0.05])
        staff.append(employee(person.name, department, person.isManager ? .fullTime : usual))
      }
      let leavers = draws.boolean(probability: 0.4) ? 1 : 0
      for index in 0..<max(0, department.headcount - own.count) + leavers {
        guard let name = spare.popLast() else {
          throw Unbuildable("the company is too small: its people's names do not yield enough others for the roster")
        }
        let employment = draws.weightedChoice(Employee.Employment.allCases, weights: [0.5, 0.25, 0.25])
        staff.append(employee(name, department, employment))
        if index < leavers {
          staff[staff.count - 1].lastDay = draws.choice(policy.calendar.workdays.dropFirst(2).dropLast(4))
        }
      }
    }
    return numbered(staff)
  }

  private func employee(
    _ name: String, _ department: AttendancePolicy.Department, _ employment: Employee.Employment
  ) -> Employee {
    Employee(id: "", name: name, department: department.name, employment: employment)
  }

  /// Full names made of the names of people in the company, none of them somebody's there; the best ones last.
  private func otherNames() throws -> [String] {
    let parts = company.people.map { $0.name.split(separator: " ") }.filter { $0.count > 1 }
    let (given, family) = (parts.map { $0[0] }.uniqued(), parts.compactMap(\.last).uniqued())
    let taken = Set(company.everybody.map(\.name))
    let names = given.flatMap { first in family.map { "\(first) \($0)" } }.filter { !taken.contains($0) }
    var chance = chance.stream("names")
    let plain = chance.shuffled(names)
    // Small companies have few names; an initial makes more of them.
    let longer = chance.shuffled(given.flatMap { first in family.map { (first, $0) } }).map { first, last in
      "\(first) \(chance.choice(Array("BCDFGHJKLMNPRSTW"))). \(last)"
    }
    return longer + plain
  }

  /// Gives everybody an id of its own, in no order.
  private func numbered(_ staff: [Employee]) -> [Employee] {
    var chance = chance.stream("ids")
    let numbers = chance.sample(1001...1999, count: staff.count)
    return zip(staff, numbers).map { employee, number in
      var employee = employee
      employee.id = "E\(number)"
      return employee
    }
  }
}
