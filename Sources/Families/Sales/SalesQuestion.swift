import Chance
import Notation
import Workplace

/// What a task asks of the sales figures.
struct SalesQuestion: Sendable {
  /// The published task types.
  enum Kind: String, CaseIterable, Sendable {
    case top = "top_sales_employee"
    case statistics = "sales_statistics"
    case extremeOfAll = "cross_depts_extreme_employee"
    case extremeOfEach = "per_dept_extreme_employee"
    case averages = "per_dept_avg_sales"
    case topOfEach = "per_dept_top_n"
    case topOfAll = "cross_depts_top_n"
    case peopleCompared = "dept_person_qoq_count"
    case departmentsCompared = "all_depts_qoq_count"
  }

  /// The departments that sell.
  static let allDepartments = ["Sales_1", "Sales_2", "Sales_3"]

  let kind: Kind
  /// The departments it is about, in the config's order.
  let departments: [String]
  let quarter: Int
  /// Whether the lowest is meant rather than the highest.
  let isBottom: Bool
  /// How many people head a ranking.
  let count: Int
  /// Whether those that fell are counted rather than those that rose.
  let isDown: Bool

  /// Reads an order; the quarter is drawn where the arguments leave it open.
  init(_ order: WorkOrder) throws {
    let name = order.arguments["task_type"]?.string ?? ""
    guard let kind = Kind(rawValue: name) else {
      throw Unbuildable("'task_type' is '\(name)'; " + Spelling.remedy(for: name, among: Kind.allCases.map(\.rawValue)))
    }
    let given = order.arguments["task_params"] ?? [:]
    self.kind = kind
    departments =
      switch kind {
      case .departmentsCompared: SalesQuestion.allDepartments
      case .top, .statistics, .peopleCompared: [given["department"]?.string].compactMap(\.self)
      case .extremeOfAll, .extremeOfEach, .averages, .topOfEach, .topOfAll:
        given["departments"]?.array?.compactMap(\.string) ?? SalesQuestion.allDepartments
      }
    guard !departments.isEmpty, Set(departments).count == departments.count,
      Set(departments).isSubset(of: SalesQuestion.allDepartments)
    else {
      throw Unbuildable("the departments must be some of \(SalesQuestion.allDepartments.joined(separator: ", "))")
    }
    isBottom = given["mode"]?.string == "bottom"
    count = try Int(given["n"] ?? 3, named: "n", in: 1...50)
    isDown = given["direction"]?.string == "down"
    let quarters = SalesQuestion.quarters(of: kind)
    var chance = order.chance.stream("quarter")
    quarter = try given["quarter"].map { try Int($0, named: "quarter", in: quarters) } ?? chance.integer(in: quarters)
  }

  /// Whether the answer stands in an extract.
  func needs(_ extract: SalesExtract) -> Bool {
    departments.contains(extract.department) && extract.quarter == quarter
  }

  /// The quarters that can be asked about; the first has none before it to compare with.
  private static func quarters(of kind: Kind) -> ClosedRange<Int> {
    switch kind {
    case .peopleCompared, .departmentsCompared: 2...4
    case .top, .statistics, .extremeOfAll, .extremeOfEach, .averages, .topOfEach, .topOfAll: 1...4
    }
  }
}
