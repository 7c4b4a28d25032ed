import Desk
import Notation
import TradeDesk

// The published names, on days that have a trade-data service.
extension Tool {
  static let getTaskInfo = Tool(
    name: "get_task_info",
    summary: "Says which records are wanted of the trade-data service, within which limits, and what is left of them."
  ) { _, _ throws(Refusal) in
    .work { world in world.answer(trade: ToolCall("get_task_info")) }
  }

  static let fetchPage = Tool(
    name: "fetch_page",
    summary: """
      Fetches one page of records of the trade-data service; takes its minutes and one request, whatever comes of it. The \
      service's seconds are minutes of the office: `retry_after_s` of 8 asks to come back 8 minutes later.
      """,
    parameters: [page, cursor]
  ) { arguments, _ throws(Refusal) in
    var request: JSON = ["page": .integer(try arguments[page])]
    let token = try arguments[cursor]
    if !token.isEmpty { request["cursor"] = .string(token) }
    let call = ToolCall("fetch_page", request)
    return .work { world in world.answer(trade: call) }
  }

  static let submitResults = Tool(
    name: "submit_results", summary: "Hands in the records of the trade-data service, once and for all.",
    parameters: [data, metadata, log]
  ) { arguments, _ throws(Refusal) in
    let call = ToolCall(
      "submit_results",
      [
        "data_jsonl": .string(try arguments[data]), "metadata_json": .string(try arguments[metadata]),
        "run_log": .string(try arguments[log]),
      ])
    return .work { world in world.answer(trade: call) }
  }

  private static let page = Parameter.integer("page", "The page's number, from 1.", in: 1...100_000, default: 1)
  private static let cursor = Parameter.text(
    "cursor", "A token of an earlier reply, where the service has them.", default: "")
  private static let data = Parameter.content(
    "data_jsonl", "One JSON object a line, each one record.", atMostBytes: TradeEnvironment.longestData)
  private static let metadata = Parameter.content(
    "metadata_json",
    "A JSON object with task_id, query, row_count, schema, dedup_key; also request_count, request_stats, totals_handling.",
    atMostBytes: TradeEnvironment.longestText)
  private static let log = Parameter.content(
    "run_log", "One line for each request, in order: request=1 page=1 status=200 rows=20.",
    atMostBytes: TradeEnvironment.longestText)
}
