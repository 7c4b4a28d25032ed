import Desk
import Hummingbird
import Notation
import OrderedCollections
import Testing
import TradeDesk

@testable import Gateways

@Suite struct TradeRoutesTests {
  private let caller = Caller()

  /// Calls that meet pages, faults, waits, mistakes and the end.
  private static let calls: [ToolCall] =
    [ToolCall("get_task_info")] + (1...3).map { ToolCall("fetch_page", ["page": .integer($0)]) }
    + [
      ToolCall("wait", ["seconds": 9]), ToolCall("fetch_page", ["page": 2]), ToolCall("fetch_page", ["page": 0]),
      ToolCall("fetch_page", ["page": "two"]), ToolCall("wait", ["seconds": -1]), ToolCall("wait", ["minutes": 1]),
      ToolCall("submit_results", ["data_jsonl": "{}", "metadata_json": "{}"]), ToolCall("fetch_page", ["page": 3]),
    ]

  @Test(arguments: TradeTask.all.map(\.name))
  func `tools say over HTTP what they say in process`(task: String) async throws {
    var environment = TradeEnvironment(try #require(TradeTask.named(task)), seed: 5, level: 4)
    let id = try await caller.open(task, seed: 5, level: 4)
    for call in TradeRoutesTests.calls {
      let reply = try await caller.use(call.name, call.arguments, of: id)
      let answer = environment.answer(call)
      #expect(reply.text == answer.text)
      #expect(reply.status == answer.status(wasOver: false).code)
      #expect(reply.headers[.retryAfter] == answer.retryAfter.map { String($0) })
    }
  }

  @Test func `records come as from the published service, with real statuses`() async throws {
    let published = Caller(mode: .published)
    let id = try await published.open("T4")
    let path = "/api/data?task_id=T4_rate_limit_429&reporter=724&year=2019&page_size=500&episode_id=\(id)&page="
    let first = try await published.send(.get, path + "1")
    #expect(first.status == 200)
    #expect(
      Array((first.json.object ?? [:]).keys)
        == ["rows", "page", "page_size", "total_pages", "total_rows", "has_more", "task_id"])
    #expect(try await published.send(.get, path + "2").status == 429)
    #expect(try await published.send(.get, path + "2").status == 200)
  }

  @Test func `a rate limit says how long, and waiting is a call`() async throws {
    let id = try await caller.open("T4", seed: 7)
    _ = try await caller.send(.get, "/api/data?episode_id=\(id)&page=1")
    let refused = try await caller.send(.get, "/api/data?episode_id=\(id)&page=2")
    #expect(refused.status == 429)
    let seconds = try #require(refused.headers[.retryAfter].flatMap { Int($0) })
    #expect(refused.json["error"]?["retry_after_s"]?.integer == seconds)
    #expect(try await caller.use("wait", ["seconds": .integer(seconds)], of: id).status == 200)
    #expect(try await caller.send(.get, "/api/data?episode_id=\(id)&page=2").status == 200)
  }

  @Test func `64 episodes at once are equal for equal seeds and different for different ones`() async throws {
    let texts = try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for number in 0..<64 {
        group.addTask { [caller] in
          let id = try await caller.open("T9", seed: number % 2)
          var text = ""
          for page in [1, 2, 3, 3, 4] {
            text += try await caller.send(.get, "/api/data?episode_id=\(id)&page=\(page)").text
          }
          return (number % 2, text)
        }
      }
      return try await group.reduce(into: [Int: Set<String>]()) { $0[$1.0, default: []].insert($1.1) }
    }
    #expect(texts[0]?.count == 1)
    #expect(texts[1]?.count == 1)
    #expect(texts[0] != texts[1])
  }

  @Test func `the score is told once the work was taken, and nothing can be done after`() async throws {
    let id = try await caller.open("T1")
    let before = try await caller.send(.get, "/api/result?episode_id=\(id)")
    #expect(before.json["done"] == false)
    #expect(before.json["score"] == nil)
    let page = try await caller.use("fetch_page", of: id)
    let rows = page.json["rows"]?.array ?? []
    let query = try await caller.use("get_task_info", of: id).json["query"] ?? .null
    let metadata: JSON = [
      "task_id": "T1_single_page", "query": query, "row_count": .integer(rows.count),
      "schema": .array(TradeRecordNames.fields), "dedup_key": .array(TradeRecordNames.key),
    ]
    let work: JSON = [
      "data_jsonl": .string(rows.map { $0.text() }.joined(separator: "\n")), "metadata_json": .string(metadata.text()),
      "run_log": .string("request=1 page=1 status=200 rows=\(rows.count)"),
    ]
    let taken = try await caller.use("submit_results", work, of: id)
    #expect(taken.status == 200)
    #expect(taken.json["score"]?.number == 100)
    let after = try await caller.send(.get, "/api/result?episode_id=\(id)")
    #expect(after.json["done"] == true)
    #expect(after.json["score"]?.number == 100)
    #expect(after.json["breakdown"] == taken.json["breakdown"])
    for (tool, arguments) in [("submit_results", work), ("fetch_page", [:]), ("wait", ["seconds": 1])] {
      let refused = try await caller.use(tool, arguments, of: id)
      #expect(refused.status == 409)
      #expect(refused.sentence.contains("the episode is over"))
    }
  }

  /// Requests that are refused: method, path, body, status, and what the sentence must say.
  private static let bad: [(HTTPRequest.Method, String, String, Int, String)] = [
    (.get, "/api/dta", "", 404, "did you mean '/api/data'?"), (.get, "/", "", 404, "there is no path '/'; known are:"),
    (.post, "/api/tools/fetchpage", "", 404, "did you mean '/api/tools/fetch_page'?"),
    (.get, "/api/reset", "", 405, "takes POST, not GET"), (.delete, "/api/data", "", 405, "takes GET, not DELETE"),
    (.get, "/api/data", "", 400, "'episode_id' is missing"), (.get, "/api/data?episode_id=x", "", 404, "'x'"),
    (.get, "/api/result?episode_id=%00", "", 404, "there is no episode"),
    (.post, "/api/tools/wait?episode_id=nobody", #"{"seconds": 1}"#, 404, "open one with POST /api/reset"),
    (.post, "/api/close?episode_id=nobody", "", 404, "there is no episode"),
    (.get, "/api/data?episode=x", "", 400, "did you mean 'episode_id'?"),
    (.get, "/api/data?episode_id=x&episode_id=y", "", 400, "stands twice"),
    (.post, "/api/reset", "", 400, "'task_id' is missing"), (.post, "/api/reset", "[]", 400, "an object, not an array"),
    (.post, "/api/reset", #"{"task_id": "T99"}"#, 400, "no task 'T99'"),
    (.post, "/api/reset", #"{"task_id": 4}"#, 400, "must be a string"),
    (.post, "/api/reset", #"{"task_id": "T4", "seed": "1", "level": 6, "x": 1}"#, 400, "from 1 to 5, not 6"),
    (.post, "/api/reset", #"{"task_id": "T4", "seed": 1e99}"#, 400, "'seed' must be a whole number"),
    (.post, "/api/reset", #"{"task_id": "T4", "seed": NaN}"#, 400, "line 1, column 27"),
    (.post, "/api/reset", #"{"task_id": "T4", "task_id": "T4"}"#, 400, "stands twice"),
    (.post, "/api/reset", String(repeating: "[", count: 70_000), 413, "more than the 65536"),
  ]

  @Test(arguments: bad)
  func `a bad request gets a sentence`(
    _ bad: (method: HTTPRequest.Method, path: String, body: String, status: Int, hint: String)
  ) async throws {
    let reply = try await caller.send(bad.method, bad.path, bad.body)
    #expect(reply.status == bad.status)
    #expect(reply.sentence.contains(bad.hint), "\(reply.text)")
  }

  /// Queries of an episode of T4 that contradict it.
  @Test(arguments: ["page=two", "page=", "task_id=T5", "reporter=999", "year=1999", "hs=07", "offset=10"])
  func `a query that contradicts the episode costs nothing`(_ query: String) async throws {
    let id = try await caller.open("T4")
    #expect(try await caller.send(.get, "/api/data?episode_id=\(id)&\(query)").status == 400)
    #expect(try await caller.send(.get, "/api/result?episode_id=\(id)").json["requests_used"] == 0)
  }

  @Test func `a submission that is too long leaves the episode as it was`() async throws {
    let id = try await caller.open("T4")
    let long = try await caller.send(
      .post, "/api/tools/submit_results?episode_id=\(id)", String(repeating: "a", count: 50 << 20))
    #expect(long.status == 413)
    #expect(long.sentence.contains("the episode goes on"))
    let data = String(repeating: "a", count: 17 << 20)
    let known = try await caller.use("submit_results", ["data_jsonl": .string(data), "metadata_json": "{}"], of: id)
    #expect(known.status == 413)
    #expect(known.sentence.contains("'data_jsonl' has 17825792 bytes"))
    let lines = String(repeating: "{}\n", count: 200_000)
    let many = try await caller.use("submit_results", ["data_jsonl": .string(lines), "metadata_json": "{}"], of: id)
    #expect(many.sentence.contains("'data_jsonl' has 200000 lines"))
    #expect(try await caller.use("fetch_page", of: id).status == 200)
  }

  @Test func `HEAD gets no body`() async throws {
    let reply = try await caller.send(.head, "/health")
    #expect(reply.status == 405)
    #expect(reply.headers[.allow] == "GET")
    #expect(reply.text.isEmpty)
  }

  @Test func `a full server says so`() async throws {
    let small = Caller(capacity: 1)
    let id = try await small.open("T4")
    let refused = try await small.send(.post, "/api/reset", #"{"task_id": "T4"}"#)
    #expect(refused.status == 503)
    #expect(refused.sentence.contains("--max-episodes"))
    #expect(refused.headers[.retryAfter] != nil)
    #expect(try await small.send(.post, "/api/close?episode_id=\(id)").status == 200)
    #expect(try await small.send(.post, "/api/reset", #"{"task_id": "T4"}"#).status == 201)
  }

  @Test func `the published judge knows ten tasks`() async throws {
    let published = Caller(mode: .published)
    #expect(try await published.send(.get, "/api/tasks").json["tasks"]?.array?.count == 10)
    #expect(try await caller.send(.get, "/api/tasks").json["tasks"]?.array?.count == 20)
    let refused = try await published.send(.post, "/api/reset", #"{"task_id": "T11"}"#)
    #expect(refused.status == 400)
    #expect(refused.sentence.contains("it knows T1 to T10"))
  }

  @Test(arguments: [
    ("http://localhost:3000", 200), ("http://127.0.0.1", 200), ("https://[::1]:8000", 200), ("null", 403),
    ("http://evil.example", 403), ("http://localhost.evil.example", 403), ("http://127.0.0.1.evil.example:80", 403),
  ])
  func `web pages of other sites are kept out`(_ origin: String, status: Int) async throws {
    #expect(try await caller.send(.get, "/health", headers: [.origin: origin]).status == status)
  }
}

/// The names that metadata list.
private enum TradeRecordNames {
  static let fields: [JSON] = [
    "year", "reporter", "partner", "flow", "hs", "cmdCode", "tradeValue", "netWeight", "qty", "record_id",
  ]
  static let key: [JSON] = ["year", "reporter", "partner", "flow", "hs", "record_id"]
}
