import MetaTasks
import Workplace

extension Company {
  /// Those who lead a department or part of one, in the company's order. The executives lead the company and are not among
  /// them.
  var departmentManagers: [Person] {
    people.filter { $0.isManager && $0.department != nil && $0.department != CompanyRule.executiveDepartment }
  }
}
