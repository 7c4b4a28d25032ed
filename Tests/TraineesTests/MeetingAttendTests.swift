import Notation
import Testing

@testable import Trainees

@Suite struct `Reading minutes` {
  @Test func `wishes are read and corrected`() throws {
    let minutes = try PurchaseMinutes(
      reading: """
        - Ann Lee: I need two of the "Nova Mouse", at 35 apiece. My wish is the "Dune Mug": 3 pieces for 3 each.
        - Bob Ray: I would like the "Alto Camera", unit price 590, and 1 of them.
        - Ann Lee: On second thoughts, make that four of the "Nova Mouse".
        - Bob Ray: I looked it up again: the "Alto Camera" costs 600 each.

        Write to `summary.json`, by the procurement rules: {"requirement": [{"total": 1}], "statistics": 1}
        """)
    #expect(minutes.wishes.map(\.quantity) == [4, 3, 1] && minutes.wishes.map(\.price) == [35, 3, 600])
    let limits = try PurchaseMinutes.Limits(
      reading: """
        1. They are at most 5 pieces, all items taken together.
        2. No single piece costs more than the limit, which is at most 600.
        3. Their total is at most 1,000.
        """)
    #expect(minutes.summary(within: nil)["statistics"] == 749)
    #expect(minutes.summary(within: limits)["requirement"]?.array?.count == 1)
  }
}
