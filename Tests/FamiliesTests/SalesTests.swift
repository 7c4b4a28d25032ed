import Chance
import Families
import Notation
import Testing
import Workplace

@Suite struct SalesTests {
  @Test(arguments: SalesReading.kinds, 0..<5) func `truth is what the handbook makes of the extracts`(
    kind: String, seed: Int
  ) throws {
    let reading = try SalesReading(kind, seed: seed)
    let earned = reading.earned(try reading.report().text())
    #expect(earned.values.allSatisfy { $0 == 1 }, "\(earned)")
  }

  @Test(arguments: SalesReading.kinds, 0..<3) func `adding up the files is never enough`(kind: String, seed: Int)
    throws
  {
    let reading = try SalesReading(kind, seed: seed)
    let naive = try reading.report(ignoringRules: true)
    for (name, share) in reading.earned(naive.text()) where !["manual", "rates", "people"].contains(name) {
      #expect(share == 0, "\(name)")
    }
  }

  @Test(arguments: SalesReading.kinds, 0..<1) func `there are twelve extracts in which everything occurs`(
    kind: String, seed: Int
  ) throws {
    let reading = try SalesReading(kind, seed: seed)
    #expect(reading.files.count == 12)
    for (path, text) in reading.files {
      let match = try #require(path.wholeMatch(of: /sales\/sales_(Sales_[123])_Q([1-4])_2024\.csv/))
      let table = try #require(CSV(parsing: text))
      #expect(
        table.header.joined(separator: ",")
          == "order_id,date,employee_id,name,department,kind,status,amount,currency")
      let rows = table.rows.map { Dictionary(uniqueKeysWithValues: zip(table.header, $0)) }
      #expect((40...150).contains(rows.count))
      #expect(Set(rows.compactMap { $0["order_id"] }).count < rows.count)
      #expect(rows.contains { $0["kind"] == "refund" } && rows.contains { $0["status"] == "cancelled" })
      #expect(Set(rows.compactMap { $0["currency"] }).count == 4)
      let months = Set(rows.compactMap { $0["date"]?.split(separator: "-").dropFirst().first.flatMap { Int($0) } })
      #expect(months.contains { String(($0 + 2) / 3) != match.2 })
      #expect(rows.allSatisfy { $0["employee_id"] == $0["name"]?.lowercased().replacing(" ", with: "_") })
    }
    let lines = reading.files.values.joined(separator: "\n")
    #expect(
      reading.task.order.company.people.filter { $0.department == "Sales_1" }.allSatisfy { lines.contains($0.name) })
  }

  @Test(arguments: 0..<6) func `departments are larger than any ranking asked for`(seed: Int) throws {
    let reading = try SalesReading("per_dept_top_n", seed: seed)
    for department in ["Sales_1", "Sales_2", "Sales_3"] {
      for quarter in 1...4 { #expect(try reading.people(department, quarter).count >= 6) }
    }
  }

  @Test func `each rule is needed in both of its forms`() throws {
    let facts = try (0..<25).map { try SalesReading("sales_statistics", seed: $0).task.facts }
    for name in ["repeat", "counts_strays", "deducts_refunds", "counts_managers"] {
      #expect(Set(facts.compactMap { $0[name] }).count == 2)
    }
    #expect(Set(facts.compactMap { $0["rates_text"] }).count == facts.count)
    #expect(Set(facts.compactMap { $0["counted"] }).count > 18)
    #expect(Set(facts.compactMap { $0["quarter"] }).count == 4)
  }

  @Test(arguments: SalesReading.kinds) func `every seed tells another story`(kind: String) throws {
    let readings = try (0..<8).map { try SalesReading(kind, seed: $0) }
    #expect(Set(readings.map(\.files)).count == readings.count)
    let order = SalesReading.order(kind, seed: 3)
    let (first, second) = (try SalesKit.build(order), try SalesKit.build(order))
    #expect(first.cloudDisk == second.cloudDisk && first.facts == second.facts)
  }

  @Test(arguments: 0..<10) func `a comparison is neither of nobody nor of all`(seed: Int) throws {
    for kind in ["dept_person_qoq_count", "all_depts_qoq_count"] {
      let count = try #require(SalesReading(kind, seed: seed).task.facts["count"]?.integer)
      #expect(count >= 1 && (kind != "all_depts_qoq_count" || count <= 2))
    }
  }

  @Test(
    arguments: [
      ("cross_depts_top_n", ["departments": ["Sales_3"], "n": 50]),
      ("per_dept_top_n", ["departments": ["Sales_2", "Sales_1", "Sales_3"], "n": 50]),
      ("cross_depts_top_n", ["n": 1]), ("sales_statistics", ["department": "Sales_1", "quarter": 4]),
      ("dept_person_qoq_count", ["department": "Sales_3", "direction": "down"]),
      ("all_depts_qoq_count", ["direction": "up"]),
    ] as [(String, JSON)]) func `what is left out is drawn, and few people are all there are`(
      kind: String, parameters: JSON
    ) throws
  {
    for seed in 0..<2 {
      let reading = try SalesReading(kind, seed: seed, parameters: parameters)
      #expect(reading.earned(try reading.report().text()).values.allSatisfy { $0 == 1 })
    }
  }

  @Test(
    arguments: [
      ("best", [:]), ("sales_statistics", [:]), ("sales_statistics", ["department": "Sales_4"]),
      ("cross_depts_top_n", ["departments": ["Sales_1", "Sales_1"]]), ("cross_depts_top_n", ["n": 0]),
      ("all_depts_qoq_count", ["quarter": 1]),
    ] as [(String, JSON)]) func `what cannot be asked is refused`(kind: String, parameters: JSON)
  {
    #expect(throws: Unbuildable.self) { try SalesKit.build(SalesReading.order(kind, seed: 1, parameters: parameters)) }
  }

  @Test func `a company without sellers is refused`() {
    var order = SalesReading.order("sales_statistics", seed: 1)
    order.company.people.removeAll { $0.department?.hasPrefix("Sales") == true }
    #expect(throws: Unbuildable.self) { try SalesKit.build(order) }
  }
}
