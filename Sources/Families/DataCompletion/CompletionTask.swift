import Chance
import Notation

/// The published task types of the family.
enum CompletionTask: String, CaseIterable, Sendable {
  case quarterFromMonths = "quarter_from_months"
  case growthRate = "qoq_rate"
  case fee = "tax_fee"
  case totalFromItems = "total_from_items"
  case endingFromFlow = "ending_from_flow"
  case interpolation = "daily_interpolation"
  case balanceFromDetails = "account_balance_from_details"
  case depreciation = "depreciation_straight_line"
  case arrival = "eta_distance_sla"
  case segmentSum = "segment_time_sum"
  case rollingAverage = "rolling_avg"
  case funnel

  /// The business domain, which is also the folder of the data.
  var domain: String {
    switch self {
    case .quarterFromMonths, .growthRate: "sales"
    case .fee, .totalFromItems: "transactions"
    case .endingFromFlow, .interpolation: "inventory"
    case .balanceFromDetails, .depreciation: "finance"
    case .arrival, .segmentSum: "logistics"
    case .rollingAverage, .funnel: "web"
    }
  }

  /// The department whose members know the parameters; `nil` where none are needed.
  var office: String? {
    switch self {
    case .fee: "Finance"
    case .arrival: "Sales_1"
    case .quarterFromMonths, .growthRate, .totalFromItems, .endingFromFlow, .interpolation, .balanceFromDetails,
      .depreciation, .segmentSum, .rollingAverage, .funnel:
      nil
    }
  }

  /// The dataset with so many rows (entities, where each has four quarters).
  func dataset(rows: Int, today: Moment, drawing chance: inout Chance) -> any Dataset {
    switch self {
    case .quarterFromMonths: SumDataset.quarters(entities: rows)
    case .growthRate: GrowthDataset(entities: rows)
    case .fee: FeeDataset(rows: rows, today: today, drawing: &chance)
    case .totalFromItems: SumDataset.items(rows: rows, today: today)
    case .endingFromFlow: SumDataset.flow(rows: rows, today: today)
    case .interpolation: StockDataset(rowCount: rows, today: today)
    case .balanceFromDetails: SumDataset.balance(rows: rows)
    case .depreciation: DepreciationDataset(rowCount: rows)
    case .arrival: ArrivalDataset(rows: rows, drawing: &chance)
    case .segmentSum: SumDataset.segments(rows: rows)
    case .rollingAverage: RollingDataset(rowCount: rows, today: today)
    case .funnel: FunnelDataset(rowCount: rows)
    }
  }
}

extension SumDataset {
  fileprivate static func quarters(entities: Int) -> SumDataset {
    let steps = [25, 50, 200, 250, 500, 2000, 2500]
    return SumDataset(
      name: "sales_quarter_from_months", keys: .quarters,
      terms: ["m1", "m2", "m3"].map { Term(name: $0, range: 100_000...1_000_000, steps: steps) },
      total: Column("quarter_total", places: 2, steps: steps), rowCount: entities * 4)
  }

  fileprivate static func items(rows: Int, today: Moment) -> SumDataset {
    let steps = [20, 25, 50, 200, 250, 500]
    return SumDataset(
      name: "transactions_total_from_items", keys: .dates(today: today),
      terms: ["item_a", "item_b", "item_c"].map { Term(name: $0, range: 1000...50_000, steps: steps) },
      total: Column("total", places: 2, steps: steps), rowCount: rows)
  }

  fileprivate static func flow(rows: Int, today: Moment) -> SumDataset {
    let steps = [20, 25, 50, 200, 250]
    return SumDataset(
      name: "inventory_ending_from_flow", keys: .days(today: today),
      terms: [
        Term(name: "begin", range: 10_000...30_000, steps: steps),
        Term(name: "inbound", range: 0...5000, steps: [20, 25, 50]),
        Term(name: "outbound", range: 0...5000, isSubtracted: true, steps: [20, 25, 50]),
        Term(name: "shrinkage", range: 0...500, isSubtracted: true, steps: [5, 20, 25]),
      ],
      total: Column("ending", places: 2, steps: steps), rowCount: rows)
  }

  fileprivate static func balance(rows: Int) -> SumDataset {
    let steps = [20, 25, 50, 200, 250, 500]
    return SumDataset(
      name: "finance_account_balance", keys: .numbers("entity"),
      terms: [
        Term(name: "detail1", range: 10_000...100_000, steps: steps),
        Term(name: "detail2", range: -20_000...80_000, steps: steps),
        Term(name: "detail3", range: -10_000...50_000, steps: steps),
      ],
      total: Column("balance", places: 2, steps: steps), rowCount: rows)
  }

  fileprivate static func segments(rows: Int) -> SumDataset {
    SumDataset(
      name: "logistics_segment_sum", keys: .numbers("job"),
      terms: ["seg1", "seg2", "seg3"].map { Term(name: $0, range: 50...300, steps: [5, 20, 25]) },
      total: Column("total_time", places: 2, steps: [5, 20, 25]), rowCount: rows)
  }
}
