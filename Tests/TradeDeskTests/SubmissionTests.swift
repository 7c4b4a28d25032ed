import Desk
import Notation
import Testing
import Trainees

@testable import TradeDesk

@Suite struct SubmissionTests {
  static let row =
    #"{"year": 2021, "reporter": "840", "partner": "156", "flow": "M", "hs": "85", "cmdCode": "85", "tradeValue": 1, "#
    + #""netWeight": 2, "qty": 3, "record_id": "X"}"#

  static func metadata(_ environment: TradeEnvironment) -> JSON {
    [
      "task_id": .string(environment.task.id), "query": environment.query.json, "row_count": 1,
      "schema": .array(TradeRecord.fields.map { .string($0) }),
      "dedup_key": .array(TradeRecord.key.map { .string($0) }),
    ]
  }

  /// Data that cannot be taken, and what the answer must name.
  static let badData: [(data: String, hint: String)] = [
    ("not json", "line 1"), ("[1, 2]", "must be an object"), (row + "\n{\"year\": NaN}", "line 2"),
    ("{\"year\": 1, \"year\": 2}", "stands twice"), ("{}", "'year' is missing"), ("null", "must be an object"),
    (row.replacing("\"tradeValue\": 1", with: "\"tradeValue\": \"1\""), "'tradeValue' must be a whole number"),
    (row.replacing("\"tradeValue\": 1", with: "\"tradeValue\": 1.5"), "'tradeValue' must be a whole number"),
    (row.replacing("\"tradeValue\": 1", with: "\"tradeValue\": -1"), "negative"),
    (row.replacing("\"tradeValue\": 1", with: "\"tradeValue\": 1e999"), "out of range"),
    (row.replacing("\"hs\": \"85\"", with: "\"hs\": 85"), "'hs' must be a string"),
    (row.replacing(", \"record_id\": \"X\"", with: ""), "'record_id' is missing"),
    (String(repeating: "[", count: 100_000), "line 1"), ("{\"a\": \"\\ud800\"}", "surrogate"),
  ]

  @Test(arguments: badData)
  func `unreadable data get a sentence and leave the episode open`(_ bad: (data: String, hint: String)) throws {
    var environment = TradeEnvironment(try #require(TradeTask.named("T1")), seed: 1)
    let result = environment.apply(
      ToolCall(
        "submit_results",
        ["data_jsonl": .string(bad.data), "metadata_json": .string(SubmissionTests.metadata(environment).text())]))
    #expect(result.isError)
    #expect(result.text.contains(bad.hint), "\(result.text)")
    #expect(!environment.isOver)
    #expect(environment.score == nil)
  }

  /// Metadata that cannot be taken, and what the answer must name.
  static let badMetadata: [(text: String, hint: String)] = [
    ("", "no JSON"), ("[]", "must hold an object"), ("{}", "'task_id' is missing"), ("{\"a\": NaN}", "no JSON"),
    ("{\"a\": 1, \"a\": 2}", "stands twice"), ("{\"task_id\": \"T2_multi_page\"}", "'task_id' must be"),
    ("{\"row_count\": \"1\"}", "'row_count' must be"), ("{\"schema\": [1]}", "'schema' must be"),
    ("{\"dedup_key\": \"record_id\"}", "'dedup_key' must be"), ("{\"request_count\": []}", "'request_count' must be"),
    ("{\"totals_handling\": 3}", "'totals_handling' must be"), ("{\"query\": 3}", "'query' must be"),
  ]

  @Test(arguments: badMetadata)
  func `unreadable metadata get a sentence and leave the episode open`(_ bad: (text: String, hint: String)) throws {
    var environment = TradeEnvironment(try #require(TradeTask.named("T1")), seed: 1)
    let result = environment.apply(
      ToolCall("submit_results", ["data_jsonl": .string(SubmissionTests.row), "metadata_json": .string(bad.text)]))
    #expect(result.isError)
    #expect(result.text.contains(bad.hint), "\(result.text)")
    #expect(!environment.isOver)
  }

  @Test func `fifty megabytes are refused`() throws {
    var environment = TradeEnvironment(try #require(TradeTask.named("T1")), seed: 1)
    let data = String(repeating: "x", count: 50 << 20)
    let result = environment.apply(
      ToolCall("submit_results", ["data_jsonl": .string(data), "metadata_json": "{}"]))
    #expect(result.isError)
    #expect(result.text.contains("more than the"))
    #expect(environment.ledger.events.isEmpty)
  }

  /// Calls that cannot be done, and what the answer must name.
  static let badCalls: [(call: ToolCall, hint: String)] = [
    (ToolCall("fetch_pages"), "did you mean 'fetch_page'"), (ToolCall("fetch_page", ["page": "1"]), "whole number"),
    (ToolCall("fetch_page", ["pgae": 1]), "did you mean 'page'"), (ToolCall("fetch_page", [1]), "as an object"),
    (ToolCall("fetch_page", ["page": 1.5]), "whole number"), (ToolCall("wait"), "missing"),
    (ToolCall("wait", ["seconds": -1]), "between 0"), (ToolCall("wait", ["seconds": 1_000_000]), "between 0"),
    (ToolCall("submit_results"), "missing"), (ToolCall("submit_results", ["data_jsonl": 3]), "must be a string"),
    (ToolCall(""), "no tool"),
  ]

  @Test(arguments: badCalls, TradeEnvironment.Mode.allCases)
  func `a bad call costs nothing`(_ bad: (call: ToolCall, hint: String), _ mode: TradeEnvironment.Mode) throws {
    var environment = TradeEnvironment(try #require(TradeTask.named("T4")), mode: mode, seed: 1)
    let result = environment.apply(bad.call)
    #expect(result.isError)
    #expect(result.text.contains(bad.hint), "\(result.text)")
    #expect(environment.requestsUsed == 0)
  }

  @Test func `an episode ends once work was taken`() async throws {
    var environment = try await played("T4", by: named("expert"), seed: 1)
    #expect(environment.isOver)
    let reply = environment.apply(ToolCall("fetch_page", ["page": 1]))
    #expect(reply.isError && reply.text.contains("episode_over"))
    let again = environment.apply(ToolCall("submit_results", ["data_jsonl": "", "metadata_json": "{}"]))
    #expect(again.isError)
    #expect(environment.score?.total == 100)
  }

  @Test func `after ten tries the episode is over`() throws {
    var environment = TradeEnvironment(try #require(TradeTask.named("T1")), seed: 1)
    for _ in 0..<10 {
      #expect(!environment.isOver)
      _ = environment.apply(ToolCall("submit_results", ["data_jsonl": "x", "metadata_json": "{}"]))
    }
    #expect(environment.score?.total == 0)
  }

  @Test func `untrue claims cap the score`() async throws {
    let liar = Liar()
    let environment = try await played("T2", by: liar, seed: 1)
    let score = try #require(environment.score)
    #expect(score.total == 50)
    #expect(score.remarks.contains { $0.contains("'request_count' is said to be 1") })
  }

  private struct Liar: TradeTrainee {
    let name = "liar"

    func work(at counter: inout some TradeCounter) async throws {
      var wrapped = Front(counter: counter)
      try await Trader("expert", Set(Trader.Habit.allCases)).work(at: &wrapped)
      counter = wrapped.counter
    }

    private struct Front<Counter: TradeCounter>: TradeCounter {
      var counter: Counter
      mutating func order() async throws -> TradeOrder { try await counter.order() }
      mutating func fetch(page: Int?, cursor: String?) async throws -> TradeReply {
        try await counter.fetch(page: page, cursor: cursor)
      }
      mutating func wait(seconds: Int) async throws { try await counter.wait(seconds: seconds) }
      mutating func submit(_ submission: TradeSubmission) async throws -> TradeReceipt {
        var submission = submission
        submission.metadata["request_count"] = 1
        return try await counter.submit(submission)
      }
    }
  }
}
