import Chance
import MetaTasks
import Testing

@testable import Generation

/// Days that leave enough time for whoever looks up while it waits, and that are therefore certified.
@Suite struct FeasibleDayTests {
  private static let review = """
    {name: Transaction Data Review, arguments: {num_normal_transactions: 3, num_abnormal_transactions: 1}, \
    deadline: "2025-10-01T18:00:00"
    """
  private static let sales = """
    {name: Sales Analysis, arguments: {task_type: top_sales_employee, task_params: {department: Sales_1}}
    """

  private static let waitsForMinutes = review + #", clues: [{clue: limits, in: minutes, at: "16:00"}]}"#
  private static let waitsForPeer = review + #", clues: [{clue: limits, in: peer, until: "12:00"}]}"#

  static let days: [(what: String, tasks: [String])] = [
    (
      "a task arrives while another waits for a meeting",
      [waitsForMinutes, sales + #", arrives: {at: "10:00"}, deadline: "2025-10-01T12:50:00"}"#]
    ),
    (
      "a task arrives while another waits for a colleague",
      [waitsForPeer, sales + #", arrives: {at: "10:00"}, deadline: "2025-10-01T11:50:00"}"#]
    ),
    (
      "a task is amended while another waits",
      [
        waitsForMinutes,
        sales
          + #", deadline: "2025-10-01T12:50:00", changes: [{at: "10:00", arguments: {task_params: {department: Sales_2}}}]}"#,
      ]
    ),
    (
      "two amendments that are told change the data and leave the words",
      [
        review
          + #", changes: [{at: "09:13", arguments: {num_abnormal_transactions: 2}}, {at: "12:07", arguments: {num_normal_transactions: 2}}]}"#
      ]
    ),
    (
      "the same, posted",
      [
        review
          + #", changes: [{at: "09:13", channel: posted, arguments: {num_abnormal_transactions: 2}}, {at: "12:07", channel: posted, arguments: {num_normal_transactions: 2}}]}"#
      ]
    ),
  ]

  @Test(arguments: days.indices) func `such a day is certified`(number: Int) async throws {
    let day = Self.days[number]
    let tasks = day.tasks.map { "          - \($0)" }.joined(separator: "\n")
    let builder = try TestHub.builder(
      yaml: "seed: 11\nscenarios:\n  - name: feasible\n    days:\n      - name: day_1\n        tasks:\n\(tasks)\n")
    let certificate = try await Certifier().certificate(for: builder.bundle(scenario: 0, day: 0))
    #expect(certificate.complaints == [], "\(day.what)")
  }
}
