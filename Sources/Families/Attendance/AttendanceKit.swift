import Chance
import MetaTasks
import Notation
package import Workplace

/// The kit of Attendance Statistics: a roster, a month of clock records, and what the rules make of them.
package enum AttendanceKit: Kit {
  package static let name = "attendance"

  package static func build(_ order: WorkOrder) throws -> WorkProduct {
    let inquiry = try inquiry(of: order)
    guard order.company.people.contains(where: \.isManager) else {
      throw Unbuildable("the company has no manager who could say where the attendance rules are")
    }
    guard !order.company.names(of: .init(departments: ["Human Resources"])).isEmpty else {
      throw Unbuildable("the company has nobody in Human Resources, who keep the list of exempt people")
    }
    let policy = try AttendancePolicy(
      try AttendanceLevel(order.parameters), company: order.company, today: order.start,
      drawing: order.chance.stream("policy"), house: order.house)
    let world = try AttendanceWorld(
      inquiry, policy: policy, company: order.company, chance: order.chance.stream("world"))
    let files = AttendanceFiles(world: world, company: order.company)
    return WorkProduct(
      facts: AttendanceFacts(world: world, inquiry: inquiry, company: order.company).json,
      cloudDisk: files.all(drawing: order.chance.stream("requests")))
  }

  private static func inquiry(of order: WorkOrder) throws -> AttendanceWorld.Inquiry {
    let name = order.arguments["task_params"]?["department"]?.string ?? "all"
    let departments = Staffing.departments(of: order.company)
    guard name == "all" || departments.contains(name) else {
      throw Unbuildable(
        "'department' is '\(name)', where the company has nobody; " + Spelling.remedy(for: name, among: departments))
    }
    return AttendanceWorld.Inquiry(
      kind: order.arguments["task_type_name"]?.string ?? "", question: try AttendanceQuestion(order.arguments),
      department: name == "all" ? nil : name,
      settings: order.arguments["difficulty"]?["rng_cfg"])
  }
}
