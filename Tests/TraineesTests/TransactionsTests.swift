import Testing

@testable import Trainees

@Suite struct TransactionsTests {
  private static let policy = """
    ## Terms
    - **Review period**: the last 5 complete calendar months before the day of the review. The present month does not count.
    - **Near the limit**: a payment is near the limit when it is lower than the approver's limit, by at most 4 percent of that
      limit. With a limit of 10,000 these are the amounts from 9,600.00 to 9,999.99.

    1. **New**: its first payment lies within the review period.
    2. **Frequent**: it was paid at least 3 times per active month on average.
    3. **Unrated**: it has no rating.

    Steady suppliers are known for more than a year and paid about once a month.
    """

  @Test func `the policy's numbers are read from its words`() throws {
    let policy = try ReviewPolicy(reading: TransactionsTests.policy)
    #expect(policy.months == 5)
    #expect(policy.margin == Ratio("0.04"))
    #expect(policy.payments == 3)
    #expect(policy.isAverage)
    #expect(
      try !ReviewPolicy(
        reading: TransactionsTests.policy.replacing("per active month on average", with: "in each of its active months")
      ).isAverage)
  }

  @Test(arguments: ["5 complete", "4 percent", "3 times"])
  func `a policy without one of its numbers is refused`(phrase: String) {
    #expect(throws: Stuck.self) { try ReviewPolicy(reading: TransactionsTests.policy.replacing(phrase, with: "some")) }
  }

  @Test(arguments: [
    "These are the limits: Sales_1 8,000; Human Resources 25,000; Sales_2 8,000.",
    "8,000 for Sales_1 and Sales_2, 25,000 for Human Resources.",
    "Sales_1 and Sales_2: 8000 each. Human Resources may sign up to 25,000.",
  ])
  func `limits are read from any order of words`(answer: String) {
    let limits = Limits.byDepartment(answer, departments: ["Sales_1", "Sales_2", "Human Resources", "Finance"])
    #expect(limits == ["Sales_1": 8000, "Sales_2": 8000, "Human Resources": 25_000])
  }

  @Test func `an answer without amounts is no list of limits`() {
    #expect(Limits.byDepartment("Please ask somebody in Finance.", departments: ["Finance"]) == nil)
  }

  @Test func `what is no database is refused`() {
    #expect(throws: Stuck.self) { try Payment.ledger(in: Array("not a database, not a database".utf8)) }
    #expect(throws: Stuck.self) { try Payment.ledger(in: []) }
  }

  @Test func `abnormal is who meets all four criteria`() throws {
    func payments(_ months: [Int], _ amount: Ratio = 970, isRated: Bool = false) -> [Payment] {
      months.map { Payment(supplier: "S", isRated: isRated, approver: "A", month: $0, amount: amount) }
    }
    let policy = ReviewPolicy(months: 6, margin: try #require(Ratio("0.05")), payments: 3, isAverage: false)
    let review = LedgerReview(policy: policy, limits: ["A": 1000], month: 100)
    #expect(review.isAbnormal(payments([94, 94, 94, 99, 99, 99])))
    #expect(!review.isAbnormal(payments([93, 94, 94, 94])))
    #expect(!review.isAbnormal(payments([94, 94, 94, 95, 95])))
    #expect(!review.isAbnormal(payments([94, 94, 94], isRated: true)))
    #expect(!review.isAbnormal(payments([94, 94, 94]) + payments([94], 1000)))
    #expect(review.isAbnormal(payments([94, 94, 94]) + payments([94], 950)))
    #expect(!review.isAbnormal(payments([94, 94, 94]) + payments([94], 949)))
  }
}
