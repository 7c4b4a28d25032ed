import Notation
import Testing

@testable import Trainees

@Suite struct SalesTests {
  private static let handbook = """
    1. **Repeated orders.** Of several lines with the same `order_id`, only the **last** one in the file is looked at.
    2. **Status.** Only lines with the status `paid` or `open` count.
    3. **Department.** The column `department` decides for which department a line counts.
    4. **Date.** A line whose `date` lies outside the quarter of its file does not count.
    5. **Refunds.** The amount of a `refund` is deducted from what the person sold.
    6. **Managers.** What managers sell is left out everywhere.

    - All results are in CHF. Other amounts are converted; ask anybody in Sales_1 or Sales_2.
    """

  @Test func `the handbook's rules are read from its words`() throws {
    let rules = try SalesHandbook(reading: SalesTests.handbook)
    #expect(rules.statuses == ["paid", "open"])
    #expect(rules.lastCounts == true && rules.goesByColumn && !rules.countsStrays && rules.deductsRefunds)
    #expect(!rules.countsManagers && rules.currency == "CHF" && rules.keepers.contains("Sales_2"))
    let other = try SalesHandbook(
      reading: SalesTests.handbook.replacing("**last**", with: "**first**").replacing(
        "does not count", with: "counts all the same"
      )
      .replacing("The amount of a `refund` is deducted from what the person sold.", with: "A `refund` is left out.")
      .replacing("What managers sell is left out everywhere.", with: "Managers are treated like everybody else."))
    #expect(other.lastCounts == false && other.countsStrays && !other.deductsRefunds && other.countsManagers)
  }

  @Test(arguments: ["order_id", "Only", "decides", "outside", "deducted", "anagers", "results", "ask"])
  func `a handbook without one of its rules is refused`(word: String) {
    #expect(throws: Stuck.self) { try SalesHandbook(reading: SalesTests.handbook.replacing(word, with: "")) }
  }

  @Test(arguments: [
    "These are our rates: 1 EUR = 0.9412 CHF; 1 USD = 1.0871 CHF.", "1 USD is 1.0871 CHF and 1 EUR is 0.9412 CHF.",
    "EUR 0.9412, USD 1.0871 (CHF for one unit)",
  ])
  func `rates are read from any order of words`(answer: String) throws {
    let (euro, dollar) = (try #require(Ratio("0.9412")), try #require(Ratio("1.0871")))
    #expect(SalesRates.byCurrency(answer, in: "CHF") == ["CHF": 1, "EUR": euro, "USD": dollar])
  }

  @Test(arguments: ["Ask Sales.", "What do you mean?"]) func `an answer without rates is none`(answer: String) {
    #expect(SalesRates.byCurrency(answer, in: "CHF") == nil)
  }

  @Test(
    arguments: [
      (
        "dept_Sales_1_Q3_top_sales.json", SalesOrder.Kind.people(count: 1, isBottom: false, eachDepartment: false),
        ["Sales_1"]
      ),
      ("dept_Sales_2_Q1_sales_stats.json", .statistics, ["Sales_2"]),
      (
        "depts_Sales_3-Sales_1_Q3_bottom_employee.json", .people(count: 1, isBottom: true, eachDepartment: false),
        ["Sales_3", "Sales_1"]
      ),
      (
        "depts_Sales_3-Sales_1_Q3_top_per_dept.json", .people(count: 1, isBottom: false, eachDepartment: true),
        ["Sales_3", "Sales_1"]
      ),
      ("depts_Sales_1-Sales_2-Sales_3_Q4_avg.json", .averages, ["Sales_1", "Sales_2", "Sales_3"]),
      ("depts_Sales_1_Q2_top12_per_dept.json", .people(count: 12, isBottom: false, eachDepartment: true), ["Sales_1"]),
      (
        "depts_Sales_2-Sales_1_Q2_top3.json", .people(count: 3, isBottom: false, eachDepartment: false),
        ["Sales_2", "Sales_1"]
      ),
      ("dept_Sales_2_Q2_up_person_count.json", .comparison(ofPeople: true, isDown: false), ["Sales_2"]),
      ("all_Q4_down_dept_count.json", .comparison(ofPeople: false, isDown: true), []),
    ] as [(String, SalesOrder.Kind, [String])])
  func `the report's name says what is asked for`(output: String, kind: SalesOrder.Kind, departments: [String]) throws {
    let order = try SalesOrder(reading: "By `CloudDisk:sales/manuals_for_sales.md`, write `\(output)`.")
    #expect(order.kind == kind && order.departments == departments && order.output == output && order.folder == "sales")
  }

  @Test func `an unknown report is refused`() {
    #expect(throws: Stuck.self) { try SalesOrder(reading: "`sales/manuals_for_sales.md`, `dept_Sales_1_Q5_avg.json`") }
    #expect(throws: Stuck.self) { try SalesOrder(reading: "`sales/manuals_for_sales.md`") }
  }
}
