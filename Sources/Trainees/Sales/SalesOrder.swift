/// What the objective of a sales analysis asks for; the name of the report says it all.
struct SalesOrder: Hashable {
  enum Kind: Hashable {
    /// People with the highest or lowest totals, of all departments together or of each.
    case people(count: Int, isBottom: Bool, eachDepartment: Bool)
    case statistics
    case averages
    /// People, or departments, whose total rose or fell since the quarter before.
    case comparison(ofPeople: Bool, isDown: Bool)
  }

  let kind: Kind
  let departments: [String]
  let quarter: Int
  let output: String
  let handbook: String
  /// The folder of the extracts.
  let folder: String

  /// Reads an objective.
  /// - Throws: `Stuck` when it names no report, or one of an unknown kind.
  init(reading objective: String) throws {
    guard let output = Paths.files(".json", in: objective).first(where: { !$0.contains("/") }),
      let handbook = Paths.files(".md", in: objective).first(where: { $0.contains("manual") })
    else { throw Stuck("the objective names no report or no handbook") }
    guard let match = output.firstMatch(of: /^(?:depts?_([A-Za-z0-9_\-]+?)|all)_Q([1-4])_([a-z0-9_]+)\.json$/),
      let kind = Kind(String(match.3))
    else { throw Stuck("'\(output)' is no report that is known") }
    self.output = output
    self.handbook = Paths.plain(handbook)
    self.kind = kind
    folder = Paths.folder(of: handbook)
    quarter = Int(match.2) ?? 1
    departments = match.1?.split(separator: "-").map(String.init) ?? []
  }

  /// The quarters whose extracts are needed.
  var quarters: [Int] { if case .comparison = kind { [quarter - 1, quarter] } else { [quarter] } }
}

extension SalesOrder.Kind {
  /// Reads the end of a report's name.
  fileprivate init?(_ name: String) {
    switch name {
    case "top_sales": self = .people(count: 1, isBottom: false, eachDepartment: false)
    case "top_employee", "bottom_employee":
      self = .people(count: 1, isBottom: name.hasPrefix("bottom"), eachDepartment: false)
    case "top_per_dept", "bottom_per_dept":
      self = .people(count: 1, isBottom: name.hasPrefix("bottom"), eachDepartment: true)
    case "sales_stats": self = .statistics
    case "avg": self = .averages
    case "up_person_count", "down_person_count": self = .comparison(ofPeople: true, isDown: name.hasPrefix("down"))
    case "up_dept_count", "down_dept_count": self = .comparison(ofPeople: false, isDown: name.hasPrefix("down"))
    default:
      guard let match = name.firstMatch(of: /^top(\d+)(_per_dept)?$/), let count = Int(match.1) else { return nil }
      self = .people(count: count, isBottom: false, eachDepartment: match.2 != nil)
    }
  }
}
