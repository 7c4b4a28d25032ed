import Chance
import Families
import MetaTasks
import Notation
import Testing
import Workplace

/// Instances of all variants, levels and scopes, by number.
struct AttendanceInstance {
  let order: WorkOrder
  let product: WorkProduct
  let published: PublishedAttendance

  init(_ order: WorkOrder) throws {
    self.order = order
    product = try AttendanceKit.build(order)
    published = try PublishedAttendance(product)
  }

  static let levels = ["L1", "L2", "L3", "L4", "L5"]
  static let departments = [
    "Engineering", "Sales_1", "all", "Sales_2", "Sales_3", "Marketing", "Product", "Human Resources", "Finance",
  ]

  /// The 19 variants of the family.
  static let variants: [JSON] =
    ["most_late", "least_late", "most_early", "least_early"].map {
      ["task_type_name": "late_early_employee", "task_params": ["mode": .string($0)]]
    }
    + ["late", "early"].flatMap { metric in
      [5, 10, 15, 20].map { percent in
        [
          "task_type_name": "top_percent_employees",
          "task_params": ["percent": .integer(percent), "metric": .string(metric)],
        ]
      }
    }
    + [
      "attendance_statistics", "avg_late_early_days", "has_late_or_early", "total_absence_days",
      "average_overtime_hours", "employees_with_most_remote_days", "employees_with_perfect_attendance",
    ].map { ["task_type_name": .string($0), "task_params": [:]] }

  /// The arguments of a variant at a level.
  static func arguments(_ variant: Int, level: String, department: String, habits: JSON? = nil) -> JSON {
    var arguments = variants[variant]
    var params = arguments["task_params"] ?? [:]
    params["department"] = .string(department)
    arguments["task_params"] = params
    arguments["difficulty"] = habits.map { ["level": .string(level), "rng_cfg": $0] } ?? ["level": .string(level)]
    return arguments
  }

  static func order(_ arguments: JSON, seed: Int) throws -> WorkOrder {
    let rule = try #require(try RuledTask.hub.get().rule(family: "attendance"))
    return WorkOrder(
      taskID: "attendance", variant: try #require(rule.variant(for: arguments)).id, arguments: arguments,
      parameters: rule.parameters(for: arguments), output: nil, company: testCompany(seed: seed % 7),
      start: Moment(minutes: 29_321_280 + seed % 40 * 1440), deadline: Moment(minutes: 29_322_000 + seed % 40 * 1440),
      chance: Chance(seed: seed).stream("attendance"))
  }

  /// One after the other, all variants at all levels, in changing departments.
  static func order(number: Int) throws -> WorkOrder {
    try order(
      arguments(
        number % variants.count, level: levels[number % levels.count],
        department: departments[number / 3 % departments.count]), seed: number)
  }
}
