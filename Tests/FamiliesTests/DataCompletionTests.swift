import Chance
import Families
import Notation
import Testing
import Workplace

@Suite struct DataCompletionTests {
  @Test(arguments: DataCompletionInstance.all) func `truth is what the handbook says of the published cells`(
    _ instance: DataCompletionInstance
  ) throws {
    let table = instance.table
    for (row, cell) in zip(table.blanks, instance.expectedCells) {
      let solved = try #require(table.solved(row), "row \(row + 1) cannot be solved")
      #expect(abs(table.written(solved) - cell.value) <= cell.absolute / 10, "row \(row + 1)")
    }
  }

  @Test(arguments: DataCompletionInstance.all) func `exactly the blanks are expected, and all else as published`(
    _ instance: DataCompletionInstance
  ) throws {
    let table = instance.table
    let expected = try #require(instance.product.facts["cells_rows"]?.array)
    let given = try #require(instance.product.facts["given_rows"]?.array)
    let blanks = Set(table.blanks)
    #expect(expected.count == table.csv.rows.count && given.count == table.csv.rows.count)
    for (row, published) in table.csv.rows.enumerated() {
      for (column, text) in published.enumerated() {
        let isBlank = column == table.target && blanks.contains(row)
        #expect((expected[row].array?[column].isNull == false) == isBlank)
        #expect(given[row].array?[column] == (isBlank ? .null : .string(text)))
      }
    }
  }

  @Test(arguments: DataCompletionInstance.all)
  func `textbook arithmetic fills no blank right, and no usual rounding all`(
    _ instance: DataCompletionInstance
  ) throws {
    let cells = instance.expectedCells
    let solved = try instance.table.blanks.map { try #require(instance.table.solved($0)) }
    func hits(_ rounding: (Double) -> Double) -> Int {
      zip(solved, cells).count { abs(rounding($0) - $1.value) <= $1.absolute }
    }
    #expect(hits { $0 } == 0)
    #expect(hits { ($0 * instance.precision).rounded() / instance.precision } == 0)
    for power in [1, 10, 100, 1000, 10_000, 100_000, 1_000_000] as [Double] where power < instance.precision {
      for rule in [.toNearestOrEven, .toNearestOrAwayFromZero, .down] as [FloatingPointRoundingRule] {
        #expect(hits { ($0 * power).rounded(rule) / power } < cells.count, "in steps of 1/\(Int(power))")
      }
    }
  }

  @Test(arguments: DataCompletionInstance.all.filter { ["tax_fee", "eta_distance_sla"].contains($0.type) })
  func `complete rows do not give the parameters away`(_ instance: DataCompletionInstance) {
    for (row, cell) in zip(instance.table.blanks, instance.expectedCells) {
      guard let value = instance.table.inferred(row) else { continue }
      #expect(abs(instance.table.written(value) - cell.value) > cell.absolute, "row \(row + 1)")
    }
  }

  @Test(arguments: DataCompletionInstance.all.filter { $0.expectedCells.count > 1 })
  func `no constant fills the column`(_ instance: DataCompletionInstance) {
    #expect(Set(instance.expectedCells.map(\.value)).count > 1)
  }

  @Test(arguments: DataCompletionInstance.all) func `as many cells are blank as the level says`(
    _ instance: DataCompletionInstance
  ) {
    let preset = DataCompletionInstance.presets[instance.level] ?? [:]
    let rate = preset["missing_rate"]?.number ?? 0
    let run = max(1, preset["run"]?.integer ?? 0)
    let rows = instance.table.csv.rows.count
    let isQuarterly = instance.table.csv.header.contains("quarter")
    #expect(rows == (isQuarterly ? 4 : 1) * (preset["rows"]?.integer ?? 0))
    let eligible =
      switch instance.table.csv.header[instance.table.target] {
      case "qoq": rows * 3 / 4
      case "stock_level": rows - 2
      default: rows
      }
    let due = max(1, Int(Double(eligible) * rate + 1e-9))
    #expect((due..<due + run).contains(instance.table.blanks.count))
    if instance.type == "daily_interpolation" {
      #expect(!instance.table.blanks.contains(0) && !instance.table.blanks.contains(rows - 1))
    }
  }

  @Test(arguments: DataCompletionInstance.all) func `files have the published names, columns and notation`(
    _ instance: DataCompletionInstance
  ) throws {
    let (domain, dataset, columns) = try #require(DataCompletionInstance.published[instance.type])
    let path = "data_completion/\(domain)/\(dataset).csv"
    #expect(instance.product.cloudDisk.keys.sorted() == [path])
    let text = try #require(instance.product.cloudDisk[path]?.text)
    #expect(text.hasPrefix(columns + "\r\n") && text.hasSuffix("\r\n"))
    #expect(text.utf8.count(where: { $0 == 0x0A }) == instance.table.csv.rows.count + 1)
    for (column, name) in instance.table.csv.header.enumerated() where instance.isReal(column) {
      for fields in instance.table.csv.rows where !fields[column].isEmpty {
        #expect(Double(fields[column]).map { "\($0)" } == fields[column], "\(name)")
      }
    }
  }

  @Test(arguments: DataCompletionInstance.published.keys.sorted()) func `every seed gives another table`(type: String)
    throws
  {
    let products = try (0..<60).map {
      try DataCompletionKit.build(DataCompletionInstance.order(type, "very_easy", seed: 1000 + $0))
    }
    #expect(Set(products.map { Digest(of: $0.cloudDisk.values.first?.bytes ?? []) }).count == products.count)
    #expect(Set(products.compactMap { $0.facts["house_rules"]?.text() }).count >= 8)
    let targets = Set(products.compactMap { $0.facts["target"]?.string })
    #expect(targets.count == products[0].facts["house_rules"]?.array?.count)
  }

  /// Pins all bytes and facts; a change here needs a new `generatorVersion`.
  @Test func `instances never change`() {
    let digests = DataCompletionInstance.all.map { instance in
      (
        name: "\(instance)",
        digest: Digest(
          of: instance.product.facts.text() + (instance.product.cloudDisk.values.first?.text ?? ""))
      )
    }
    #expect(Digest(of: digests).hex == "c4a7d1d601be0bddb6a5efc6537365e09267677bffef943015f181e3006d2661")
  }
}
