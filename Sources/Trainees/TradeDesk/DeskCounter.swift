public import Desk
import Notation
import OrderedCollections

/// A trade counter behind a desk: calls the four tools, and reads their texts.
///
/// With it a trade trainee can work wherever the tools are, in a workday or over the wire.
public struct DeskCounter: TradeCounter {
  private let desk: any Desk

  /// Takes the tools of a desk.
  public init(_ desk: any Desk) { self.desk = desk }

  /// What a tool said that cannot be understood.
  public struct Misunderstanding: Error, CustomStringConvertible {
    public let description: String
  }

  private func call(_ tool: String, _ arguments: JSON = [:]) async throws -> (json: JSON, isError: Bool) {
    let observation = try await desk.perform([ToolCall(tool, arguments)])
    guard let result = observation.results.first, let json = try? JSON(parsing: result.text) else {
      throw Misunderstanding(description: "\(tool) answered what is no JSON")
    }
    return (json, result.isError)
  }

  public mutating func order() async throws -> TradeOrder {
    DeskCounter.order(try await call("get_task_info").json)
  }

  /// Reads what `get_task_info` says.
  static func order(_ info: JSON) -> TradeOrder {
    TradeOrder(
      task: info["task_id"]?.string ?? "", description: info["description"]?.string ?? "", query: info["query"] ?? [:],
      constraints: info["constraints"] ?? [:], requestsUsed: info["requests_used"]?.integer ?? 0,
      requestsRemaining: info["requests_remaining"]?.integer ?? 0, time: info["time_s"]?.integer ?? 0)
  }

  public mutating func fetch(page: Int?, cursor: String?) async throws -> TradeReply {
    DeskCounter.reply(try await call("fetch_page", DeskCounter.request(page: page, cursor: cursor)).json, page: page)
  }

  /// The arguments of `fetch_page`.
  static func request(page: Int?, cursor: String?) -> JSON {
    var arguments: JSON = [:]
    arguments["page"] = page.map { .integer($0) }
    arguments["cursor"] = cursor.map { .string($0) }
    return arguments
  }

  /// Reads what `fetch_page` says.
  static func reply(_ json: JSON, page: Int?) -> TradeReply {
    guard let rows = json["rows"]?.array else { return .refused(DeskCounter.refusal(json)) }
    return .page(
      TradePage(
        number: json["page"]?.integer ?? page ?? 1, hasMore: json["has_more"]?.bool ?? false,
        totalPages: json["total_pages"]?.integer, totalRows: json["total_rows"]?.integer, notes: json,
        rows: rows.map { TradeRow($0) }, time: json["time_s"]?.integer ?? 0))
  }

  private static func refusal(_ json: JSON) -> TradeRefusal {
    let error = json["error"] ?? [:]
    return TradeRefusal(
      status: error["status"]?.integer ?? json["status"]?.integer, code: error["code"]?.string ?? "",
      message: error["message"]?.string ?? error.string ?? "",
      isRetryable: error["retryable"]?.bool ?? json["retry"]?.bool ?? false,
      retryAfter: error["retry_after_s"]?.integer, notes: error, time: json["time_s"]?.integer ?? 0)
  }

  public mutating func wait(seconds: Int) async throws {
    _ = try await call("wait", ["seconds": .integer(seconds)])
  }

  public mutating func submit(_ submission: TradeSubmission) async throws -> TradeReceipt {
    let answer = try await call("submit_results", DeskCounter.arguments(of: submission))
    if let score = answer.json["score"]?.number { return .accepted(score: score) }
    return .refused(answer.json["error"]?["message"]?.string ?? answer.json["error"]?.string ?? "")
  }
}

extension DeskCounter {
  /// The arguments of `submit_results`.
  static func arguments(of submission: TradeSubmission) -> JSON {
    [
      "data_jsonl": .string(submission.rows.map { $0.json.text() }.joined(separator: "\n")),
      "metadata_json": .string(submission.metadata.text()), "run_log": .string(submission.log),
    ]
  }
}

/// A trade trainee at a desk, as trainees of workdays are.
public struct AtDesk: Trainee {
  private let trainee: any TradeTrainee

  /// Seats a trade trainee at whatever desk it is given.
  public init(_ trainee: any TradeTrainee) { self.trainee = trainee }

  public var name: String { trainee.name }

  public func live(at desk: any Desk) async throws {
    var counter = DeskCounter(desk)
    try await trainee.work(at: &counter)
  }
}
