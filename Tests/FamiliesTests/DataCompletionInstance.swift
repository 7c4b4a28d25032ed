import Chance
import Families
import Notation
import Testing
import Workplace

/// A built instance with the table as published.
struct DataCompletionInstance: Sendable, CustomTestStringConvertible, CustomStringConvertible {
  let type: String
  let level: String
  let seed: Int
  let product: WorkProduct
  let table: PublishedTable

  struct Expected {
    let value: Double
    let absolute: Double
  }

  init(_ type: String, _ level: String, seed: Int) throws {
    self.type = type
    self.level = level
    self.seed = seed
    product = try DataCompletionKit.build(Self.order(type, level, seed: seed))
    table = try PublishedTable(product, type: type)
  }

  var description: String { "\(type) \(level) \(seed)" }
  var testDescription: String { description }

  /// What the judge expects, in the order of rows.
  var expectedCells: [Expected] {
    (product.facts["cells_rows"]?.array ?? []).flatMap { $0.array ?? [] }.compactMap { cell in
      guard let value = cell["value"]?.string.flatMap({ Double($0) }), let absolute = cell["absolute"]?.number else {
        return nil
      }
      return Expected(value: value, absolute: absolute)
    }
  }

  /// How many last places of the target make 1.
  var precision: Double {
    switch table.csv.header[table.target] {
    case "life_months", "impressions": 1
    case "qoq": 1_000_000
    case "ctr", "rolling_7d": 10_000
    default: 100
    }
  }

  func isReal(_ column: Int) -> Bool {
    !["entity", "quarter", "date", "day", "category", "carrier", "shipment", "job", "life_months", "impressions"]
      .contains(table.csv.header[column])
  }

  /// Every type at every level, with several seeds.
  static let all: [DataCompletionInstance] = published.keys.sorted().flatMap { type in
    presets.keys.sorted().flatMap { level in
      (0..<3).compactMap { try? DataCompletionInstance(type, level, seed: $0) }
    }
  }

  static let presets: [String: JSON] = [
    "very_easy": ["missing_rate": 0.05, "run": 1, "rows": 30],
    "easy": ["missing_rate": 0.08, "run": 1, "rows": 50],
    "medium": ["missing_rate": 0.15, "run": 3, "rows": 80],
    "hard": ["missing_rate": 0.25, "run": 5, "rows": 120],
    "very_hard": ["missing_rate": 0.35, "run": 7, "rows": 200],
  ]

  /// Domain, file name and header of each type, as published.
  static let published: [String: (domain: String, dataset: String, columns: String)] = [
    "quarter_from_months": ("sales", "sales_quarter_from_months", "entity,quarter,m1,m2,m3,quarter_total"),
    "qoq_rate": ("sales", "sales_qoq", "entity,quarter,quarter_total,qoq"),
    "tax_fee": ("transactions", "transactions_tax_fee", "entity,date,category,amount,fee"),
    "total_from_items": ("transactions", "transactions_total_from_items", "entity,date,item_a,item_b,item_c,total"),
    "ending_from_flow": (
      "inventory", "inventory_ending_from_flow", "entity,day,begin,inbound,outbound,shrinkage,ending"
    ),
    "daily_interpolation": ("inventory", "inventory_daily_interpolation", "day,stock_level"),
    "account_balance_from_details": ("finance", "finance_account_balance", "entity,detail1,detail2,detail3,balance"),
    "depreciation_straight_line": ("finance", "finance_depreciation", "entity,cost,salvage,life_months,monthly_dep"),
    "eta_distance_sla": ("logistics", "logistics_eta", "shipment,distance_km,carrier,eta_hours"),
    "segment_time_sum": ("logistics", "logistics_segment_sum", "job,seg1,seg2,seg3,total_time"),
    "rolling_avg": ("web", "web_rolling", "day,metric,rolling_7d"),
    "funnel": ("web", "web_funnel", "entity,impressions,ctr,clicks"),
  ]

  static func order(_ type: String, _ level: String, seed: Int, rows: JSON? = nil) -> WorkOrder {
    var arguments: JSON = [
      "domain": .string(published[type]?.domain ?? ""), "task_type": .string(type), "difficulty": .string(level),
    ]
    arguments["rows"] = rows
    return WorkOrder(
      taskID: "data_completion", variant: type, arguments: arguments, parameters: presets[level] ?? [:], output: nil,
      company: testCompany(seed: 1), start: Moment(minutes: 29_321_280), deadline: Moment(minutes: 29_322_000),
      chance: Chance(seed: seed).stream("data_completion").stream(level))
  }
}

@Suite struct DataCompletionArgumentsTests {
  @Test func `all sixty meta-tasks can be built`() { #expect(DataCompletionInstance.all.count == 180) }

  @Test(arguments: [(JSON.integer(8), 8), (.string("12"), 12), (.null, 80), (.integer(2000), 2000)])
  func `rows can be overridden`(rows: JSON, count: Int) throws {
    let product = try DataCompletionKit.build(DataCompletionInstance.order("funnel", "medium", seed: 0, rows: rows))
    #expect(product.facts["given_rows"]?.array?.count == count)
  }

  @Test(arguments: [JSON.integer(7), .integer(2001), .string("many"), .number(8.5)])
  func `impossible rows are refused`(rows: JSON) {
    #expect(throws: Unbuildable("'rows' must be a whole number from 8 to 2000")) {
      try DataCompletionKit.build(DataCompletionInstance.order("funnel", "medium", seed: 0, rows: rows))
    }
  }

  @Test(arguments: DataCompletionInstance.published.keys.sorted())
  func `the most rows of the hardest level can be built`(
    type: String
  ) throws {
    let product = try DataCompletionKit.build(
      DataCompletionInstance.order(type, "very_hard", seed: 3, rows: .integer(type == "qoq_rate" ? 2000 : 500)))
    #expect((product.facts["blanks"]?.integer ?? 0) >= 170)
  }

  @Test func `a type outside its domain is refused`() {
    var order = DataCompletionInstance.order("funnel", "medium", seed: 0)
    order.arguments["domain"] = "sales"
    #expect(throws: Unbuildable("'funnel' belongs to the domain 'web'")) { try DataCompletionKit.build(order) }
    order.arguments["task_type"] = "funel"
    #expect(throws: Unbuildable("'task_type' is 'funel'; did you mean 'funnel'?")) {
      try DataCompletionKit.build(order)
    }
  }

  @Test func `parameters need somebody who keeps them`() {
    var order = DataCompletionInstance.order("tax_fee", "medium", seed: 0)
    order.company.people.removeAll { $0.department == "Finance" }
    #expect(throws: Unbuildable("the company has nobody in Finance, who keeps the parameters of 'tax_fee'")) {
      try DataCompletionKit.build(order)
    }
  }
}
