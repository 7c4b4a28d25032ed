import Desk
import Notation
import OrderedCollections
import Testing

@testable import TradeDesk

@Suite struct PublishedJudgeTests {
  /// Judges rows of a task's own data with metadata and log as they come.
  private func total(_ name: String, rows: Int, _ changes: JSON = [:], log: String) throws -> Double {
    let task = try #require(TradeTask.named(name))
    let query = try #require(task.query)
    var metadata: JSON = [
      "task_id": .string(task.id), "query": query.json, "row_count": .integer(rows),
      "schema": .array(TradeRecord.fields.map { .string($0) }),
      "dedup_key": .array(TradeRecord.key.map { .string($0) }), "request_count": 1,
    ]
    for (name, value) in changes.object ?? [:] { metadata[name] = value.isNull ? nil : value }
    let data = PublishedData.records(of: task, query: query).prefix(rows).map { TradeRow.record($0) }
    let handover = Handover(TradeSubmission(rows: data, metadata: metadata, log: log))
    return PublishedJudge(task, query: query, handover: handover).score.total
  }

  @Test func `one page of T9 under a claimed 223 seconds`() throws {
    let log = "info task_id page request complete\n2\n3\n4\n5"
    #expect(try total("T9", rows: 15, ["execution_time_seconds": 223], log: log) == 75.7)
  }

  @Test func `T1 without a key for duplicates`() throws {
    #expect(try total("T1", rows: 800, ["dedup_key": .null], log: "task_id page\nrequest\ncomplete\n4") == 71)
  }

  @Test func `an empty T1 with claims that agree`() throws {
    #expect(try total("T1", rows: 0, log: "info warn error\ntask_id\npage request\ncomplete\n5") == 65.5)
  }

  @Test func `nothing but an empty object`() throws {
    var environment = TradeEnvironment(try #require(TradeTask.named("T4")), mode: .published, seed: 0)
    let result = environment.apply(
      ToolCall("submit_results", ["data_jsonl": "{}", "metadata_json": "{}", "run_log": ""]))
    #expect(environment.score?.total == 14.4)
    #expect(result.text.contains("\"score\":14.4"))
  }

  @Test func `the complete T6 in twelve requests`() throws {
    let log = "info warn error task_id page request complete\n2\n3\n4\n5"
    #expect(try total("T6", rows: 36, ["request_count": 12], log: log) == 88)
  }

  @Test(
    arguments: [
      (["query": 3], 0.0), (["execution_time_seconds": "fast"], 0), (["totals_handling": []], 0),
    ] as [(JSON, Double)])
  func `some claims break the published judge off`(_ changes: JSON, _ expected: Double) throws {
    #expect(try total("T7", rows: 750, changes, log: "page") == expected)
  }

  @Test(arguments: [(97.55, 97.5), (95.67, 95.7), (75.735, 75.7), (0.25, 0.2), (98, 98)])
  func `totals are rounded as the binary value demands`(_ value: Double, _ expected: Double) {
    #expect(PublishedJudge.rounded(value, to: 1) == expected)
  }
}

@Suite struct LogClaimTests {
  private static let facts: [TradeLedger.Request] = [
    .init(at: 0, page: 1, rows: 10), .init(at: 1, page: 2, status: 429, retryAfter: 5, isRetryable: true),
    .init(at: 7, page: 2, rows: 10), .init(at: 8, page: 3, rows: 5),
  ]

  /// Logs, and how well they tell the same four requests.
  static let logs: [(String, Double)] = [
    (
      "request=1 page=1 status=200\nrequest=2 page=2 status=429\nrequest=3 page=2 status=200\nrequest=4 page=3 status=200",
      1
    ),
    (
      "request=1 page=1 status=200 rows=10\nrequest=2 page=2 status=429 rows=0\nrequest=3 page=2 status=200 rows=10\n"
        + "request=4 page=3 status=200 rows=5", 1
    ),
    ("Page 1 ok. Page 2 answered 429, so I waited 5 s; page 2 then came with 10 rows.\nPage 3: 5 rows.", 1),
    (#"{"page": 1, "status": 200}"# + "\n" + #"{"page": 2, "status": 429}"#, 2.0 / 3),
    ("Page 1 came with 500 rows.\nPage 2 gave 429.\nPage 2 brought 404 records, ok.\nPage 3 gave no rows but 200", 1),
    ("page=1\npage=2\npage=2\npage=3", 0.5),
    ("retry status=429 retrying exponential backoff max limit 500 success complete done info warn error", 0),
    ("task_id=T4_rate_limit_429 page request complete", 0), ("", 0),
    ("page=9 status=200\npage=8 status=500", 0),
    (
      (1...40).map { "page=\($0) status=200\npage=\($0) status=429\npage=\($0) status=500" }.joined(separator: "\n"),
      0.1
    ),
  ]

  @Test(arguments: logs) func `a log is worth what it tells`(_ log: String, _ worth: Double) {
    let agreement = LogClaim.agreement(of: LogClaim.claims(in: log), with: LogClaimTests.facts)
    if worth == 0.1 { #expect(agreement < 0.1) } else { #expect(abs(agreement - worth) < 1e-9) }
  }
}
