import Notation
import Testing
import Workplace

/// A table as somebody outside reads it: the published bytes, the handbook's numbers, binary arithmetic.
struct PublishedTable {
  let csv: CSV
  let target: Int
  let step: Double
  let direction: String
  private let type: String
  private let parameters: [String: [String: Double]]

  init(_ product: WorkProduct, type: String) throws {
    let facts = product.facts
    let path = try #require(facts["path"]?.string)
    let csv = try #require(product.cloudDisk[path]?.text.flatMap { CSV(parsing: $0) })
    self.csv = csv
    let rules = facts["house_rules"]?.array ?? []
    // Growth is blank in first quarters whatever the target is.
    let incomplete = csv.header.indices.filter { column in
      csv.rows.contains { $0[column].isEmpty && !(csv.header[column] == "qoq" && $0[1] == "1") }
    }
    let column = try #require(incomplete.first)
    #expect(incomplete.count == 1)
    target = column
    let name = csv.header[column]
    let rule = try #require(rules.first { $0["column"]?.string == name })
    step = try #require(rule["step"]?.string.flatMap { Double($0) })
    direction = try #require(rule["direction"]?.string)
    self.type = type
    var parameters: [String: [String: Double]] = [:]
    for entry in facts["parameters"]?.array ?? [] {
      let name = try #require(entry["name"]?.string)
      for key in ["rate", "speed", "handling"] {
        parameters[name, default: [:]][key] = entry[key]?.string.flatMap { Double($0) }
      }
    }
    self.parameters = parameters
  }

  /// The rows whose target is to be filled.
  var blanks: [Int] {
    csv.rows.indices.filter { csv.rows[$0][target].isEmpty && !(csv.header[target] == "qoq" && csv.rows[$0][1] == "1") }
  }

  func number(_ row: Int, _ name: String) -> Double? {
    csv.column(name).flatMap { csv.rows.indices.contains(row) ? Double(csv.rows[row][$0]) : nil }
  }

  /// The value as the house writes it.
  func written(_ value: Double) -> Double {
    let steps = value / step
    let rule: FloatingPointRoundingRule =
      switch direction {
      case "down": .down
      case "up": .up
      default: .toNearestOrAwayFromZero
      }
    return steps.rounded(rule) * step
  }

  /// What the handbook's relation gives for a blank, unrounded; `nil` when it cannot be worked out.
  func solved(_ row: Int) -> Double? {
    func cell(_ name: String) -> Double? { number(row, name) }
    switch type {
    case "quarter_from_months": return sum(row, ["m1", "m2", "m3"], "quarter_total")
    case "total_from_items": return sum(row, ["item_a", "item_b", "item_c"], "total")
    case "account_balance_from_details": return sum(row, ["detail1", "detail2", "detail3"], "balance")
    case "segment_time_sum": return sum(row, ["seg1", "seg2", "seg3"], "total_time")
    case "ending_from_flow": return sum(row, ["begin", "inbound", "-outbound", "-shrinkage"], "ending")
    case "qoq_rate": return growth(row)
    case "daily_interpolation": return interpolated(row)
    case "tax_fee", "eta_distance_sla": return parametric(row, parameters)
    case "rolling_avg":
      let days = (max(0, row - 6)...row).compactMap { number($0, "metric") }
      return days.reduce(0, +) / Double(days.count)
    case "depreciation_straight_line":
      let (cost, salvage, life, monthly) = (cell("cost"), cell("salvage"), cell("life_months"), cell("monthly_dep"))
      if let cost, let salvage, let life { return (cost - salvage) / life }
      if let cost, let salvage, let monthly { return (cost - salvage) / monthly }
      if let cost, let life, let monthly { return cost - life * monthly }
      if let salvage, let life, let monthly { return salvage + life * monthly }
    case "funnel":
      let (impressions, rate, clicks) = (cell("impressions"), cell("ctr"), cell("clicks"))
      if let impressions, let rate { return impressions * rate }
      if let impressions, let clicks { return clicks / impressions }
      if let rate, let clicks { return clicks / rate }
    default: break
    }
    return nil
  }

  private func sum(_ row: Int, _ terms: [String], _ total: String) -> Double? {
    var result = number(row, total)
    var known = 0.0
    var sign = 1.0
    for term in terms {
      let termSign = term.hasPrefix("-") ? -1.0 : 1.0
      if let value = number(row, term.hasPrefix("-") ? String(term.dropFirst()) : term) {
        known += termSign * value
      } else {
        sign = termSign
      }
    }
    if result == nil { return known }
    result = result.map { sign * ($0 - known) }
    return result
  }

  private func growth(_ row: Int) -> Double? {
    if csv.header[target] == "qoq" {
      guard let total = number(row, "quarter_total"), let before = number(row - 1, "quarter_total") else { return nil }
      return (total - before) / before
    }
    let entity = row / 4 * 4..<row / 4 * 4 + 4
    if let anchor = entity.last(where: { $0 < row && number($0, "quarter_total") != nil }) {
      return (anchor + 1...row).reduce(number(anchor, "quarter_total")) { total, later in
        number(later, "qoq").flatMap { rate in total.map { $0 * (1 + rate) } }
      }
    }
    guard let anchor = entity.first(where: { $0 > row && number($0, "quarter_total") != nil }) else { return nil }
    return (row + 1...anchor).reduce(number(anchor, "quarter_total")) { total, later in
      number(later, "qoq").flatMap { rate in total.map { $0 / (1 + rate) } }
    }
  }

  private func interpolated(_ row: Int) -> Double? {
    guard let left = (0..<row).last(where: { number($0, "stock_level") != nil }),
      let right = (row + 1..<csv.rows.count).first(where: { number($0, "stock_level") != nil }),
      let from = number(left, "stock_level"), let through = number(right, "stock_level")
    else { return nil }
    return from + (through - from) * Double(row - left) / Double(right - left)
  }

  private func parametric(_ row: Int, _ parameters: [String: [String: Double]]) -> Double? {
    if type == "tax_fee" {
      guard let rate = csv.column("category").flatMap({ parameters[csv.rows[row][$0]]?["rate"] }) else { return nil }
      return number(row, "amount").map { $0 * rate } ?? number(row, "fee").map { $0 / rate }
    }
    guard let carrier = csv.column("carrier").flatMap({ parameters[csv.rows[row][$0]] }), let speed = carrier["speed"],
      let handling = carrier["handling"]
    else { return nil }
    return number(row, "distance_km").map { $0 / speed + handling }
      ?? number(row, "eta_hours").map { ($0 - handling) * speed }
  }

  /// What a blank would be if complete rows told the parameters; `nil` where none of the category is complete.
  func inferred(_ row: Int) -> Double? {
    guard let column = csv.column("category") ?? csv.column("carrier") else { return nil }
    let name = csv.rows[row][column]
    let complete = csv.rows.indices.filter { csv.rows[$0][column] == name && !csv.rows[$0][target].isEmpty }
    if type == "tax_fee" {
      guard let sample = complete.first, let amount = number(sample, "amount"), let fee = number(sample, "fee") else {
        return nil
      }
      let rate = (fee / amount * 1000).rounded() / 1000
      return parametric(row, [name: ["rate": rate]])
    }
    let points = complete.compactMap { other in
      number(other, "distance_km").flatMap { x in number(other, "eta_hours").map { (x: x, y: $0) } }
    }
    guard let near = points.min(by: { $0.x < $1.x }), let far = points.max(by: { $0.x < $1.x }), far.x - near.x > 200
    else { return nil }
    let speed = ((far.x - near.x) / (far.y - near.y)).rounded()
    let handling = ((near.y - near.x / speed) * 10).rounded() / 10
    return parametric(row, [name: ["speed": speed, "handling": handling]])
  }
}
