import Chance
import Families
import Notation
import Testing
import Workplace

@Suite struct TransactionsTests {
  static let seeds = Array(0..<200)

  static func order(seed: Int, regular: Int? = nil, abnormal: Int? = nil) -> WorkOrder {
    WorkOrder(
      taskID: "transactions", variant: "review",
      arguments: [
        "num_normal_transactions": .integer(regular ?? 2 + seed % 4),
        "num_abnormal_transactions": .integer(abnormal ?? seed % 3),
      ],
      parameters: [:], output: "transaction_data_review_report.json", company: testCompany(seed: seed % 7),
      start: Moment(minutes: 29_321_280 + seed % 40 * 1440), deadline: Moment(minutes: 29_322_000 + seed % 40 * 1440),
      chance: Chance(seed: seed).stream("transactions"))
  }

  struct Instance {
    let order: WorkOrder
    let product: WorkProduct
    let ledger: PublishedLedger
    let review: PublishedReview

    init(_ order: WorkOrder) throws {
      self.order = order
      product = try TransactionsKit.build(order)
      ledger = try PublishedLedger(try #require(product.workspace["transactions.db"]).bytes)
      review = try PublishedReview(facts: product.facts, company: order.company, today: order.start)
    }

    var abnormal: [String] { product.facts["abnormal"]?.array?.compactMap(\.string) ?? [] }
  }

  @Test(arguments: seeds) func `truth is what the policy says of the published rows`(seed: Int) throws {
    let instance = try Instance(Self.order(seed: seed))
    let rows = instance.ledger.rows
    #expect(instance.review.suppliers(meeting: PublishedReview.Criterion.allCases, in: rows) == instance.abnormal)
    #expect(instance.abnormal.count == seed % 3)
    #expect(instance.product.facts["near_limit"]?.integer == rows.count(where: instance.review.isNear))
  }

  @Test(arguments: seeds) func `no criterion can be left out, and none is enough`(seed: Int) throws {
    let instance = try Instance(Self.order(seed: seed))
    for left in PublishedReview.Criterion.allCases {
      let others = PublishedReview.Criterion.allCases.filter { $0 != left }
      #expect(instance.review.suppliers(meeting: others, in: instance.ledger.rows) != instance.abnormal)
      #expect(instance.review.suppliers(meeting: [left], in: instance.ledger.rows) != instance.abnormal)
    }
  }

  @Test(arguments: seeds) func `the number of suppliers and of rows stays within bounds`(seed: Int) throws {
    let instance = try Instance(Self.order(seed: seed))
    let suppliers = Set(instance.ledger.rows.map(\.supplier))
    let asked = 2 + seed % 4 + seed % 3
    #expect((asked + 4...asked + 5).contains(suppliers.count))
    #expect(Set(instance.ledger.rows.map(\.supplierID)).count == suppliers.count)
    #expect((50...320).contains(instance.ledger.rows.count))
  }

  @Test(arguments: seeds.prefix(40)) func `rows come by date, within complete months, with ids used once`(seed: Int)
    throws
  {
    let instance = try Instance(Self.order(seed: seed))
    let rows = instance.ledger.rows
    #expect(rows.map(\.date) == rows.map(\.date).sorted())
    #expect(rows.map(\.id) == Array(1...rows.count))
    #expect(rows.allSatisfy { $0.month < instance.order.start.dateText.prefix(7) })
    #expect(Set(rows.flatMap { [$0.transaction, $0.invoice, $0.approval] }).count == 3 * rows.count)
    let departments = Dictionary(
      uniqueKeysWithValues: instance.order.company.people.map { ($0.name, $0.department) })
    #expect(rows.allSatisfy { departments[$0.applicant] == departments[$0.approver] })
    #expect(!rows.contains { departments[$0.approver] == "Executive" })
  }

  @Test(arguments: seeds.prefix(20)) func `invoices and approvals agree with the ledger`(seed: Int) throws {
    let instance = try Instance(Self.order(seed: seed))
    #expect(instance.product.cloudDisk.count == 2 * instance.ledger.rows.count)
    for row in instance.ledger.rows {
      let invoice = try #require(instance.product.cloudDisk["financial/invoices/\(row.invoice).txt"]?.text)
      #expect(invoice.contains("Issue date: \(row.date)\n"))
      #expect(invoice.contains("Supplier: \(row.supplier)\n"))
      let amount = try #require(invoice.split(separator: "\n").last?.split(separator: " ").last)
      #expect(Double(amount) == row.amount)
      let approval = try #require(instance.product.cloudDisk["financial/approvals/\(row.approval).txt"]?.text)
      #expect(approval.contains("Approved by: \(row.approver)\n"))
      #expect(approval.contains("Supplier rating: \(row.rating ?? "")\n"))
    }
  }

  @Test func `every seed tells another story`() throws {
    let products = try (0..<150).map { try TransactionsKit.build(Self.order(seed: $0, regular: 3, abnormal: 1)) }
    #expect(Set(products.map { Digest(of: $0.workspace["transactions.db"]?.bytes ?? []) }).count == products.count)
    #expect(Set(products.compactMap { $0.facts["abnormal"] }).count == products.count)
    #expect(Set(products.compactMap { $0.facts["limits_text"] }).count == products.count)
    for (fact, values) in [("months", 4), ("payments", 3), ("margin", 6), ("every_month", 2)] {
      #expect(Set(products.compactMap { $0.facts[fact] }).count == values, "\(fact)")
    }
  }

  @Test func `an instance keeps its bytes`() throws {
    let product = try TransactionsKit.build(Self.order(seed: 11, regular: 4, abnormal: 2))
    let files = product.cloudDisk.merging(product.workspace) { first, _ in first }
    #expect(
      Digest(of: files.map { (name: $0.key, digest: Digest(of: $0.value.bytes)) }).hex
        == "cf3db501400255e7ca764f37e6d578e421b175cb34facab98d12c618348cd23f")
    #expect(Digest(of: product.facts.text()).hex == "68401be4ecb8c452135b429eeaeb7e116c8928bc1e3ece686ddee2f10a3723dc")
  }

  @Test func `the same order gives the same product, whatever was built in between`() throws {
    let first = try TransactionsKit.build(Self.order(seed: 3))
    _ = try TransactionsKit.build(Self.order(seed: 4))
    let second = try TransactionsKit.build(Self.order(seed: 3))
    #expect(first.workspace == second.workspace)
    #expect(first.cloudDisk == second.cloudDisk)
    #expect(first.facts == second.facts)
  }

  @Test(arguments: [(0, 1), (13, 1), (3, -1), (3, 7)]) func `counts out of range are refused`(
    regular: Int, abnormal: Int
  ) {
    #expect(throws: Unbuildable.self) {
      try TransactionsKit.build(Self.order(seed: 1, regular: regular, abnormal: abnormal))
    }
  }

  @Test(arguments: [(1, 0), (12, 6)]) func `the ends of the accepted range can be built`(regular: Int, abnormal: Int)
    throws
  {
    for seed in 0..<20 {
      let instance = try Instance(Self.order(seed: seed, regular: regular, abnormal: abnormal))
      #expect(instance.abnormal.count == abnormal)
    }
  }

  @Test func `a company with one department has no other limits to tell apart`() {
    var order = Self.order(seed: 1)
    order.company.people.removeAll { $0.department != "Marketing" }
    #expect(throws: Unbuildable.self) { try TransactionsKit.build(order) }
  }
}
