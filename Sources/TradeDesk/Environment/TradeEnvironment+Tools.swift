public import Desk
public import Notation
import OrderedCollections

extension TradeEnvironment {
  /// The tools, as a trainee is told. Their time is the episode's own; what they cost in a workday is the day's business.
  public var tools: [ToolDescription] {
    switch mode {
    case .strict: TradeEnvironment.strictTools
    case .published: TradeEnvironment.publishedTools
    }
  }

  private static let strictTools = tools(.strict)
  private static let publishedTools = tools(.published)

  private static func tools(_ mode: Mode) -> [ToolDescription] {
    var fetch = [
      Field("page", "integer", "The page's number, from 1."),
      Field("page_size", "integer", "Rows a page; it is the task's own and can be left out."),
    ]
    if mode == .strict {
      fetch.append(Field("cursor", "string", "A token of an earlier reply, where the task has them."))
    }
    return [
      tool("get_task_info", "Says which records are wanted, within which limits, and what is left of them. Free.", []),
      tool("fetch_page", "Fetches one page of records. Takes a second and one request, whatever comes of it.", fetch),
      tool(
        "wait", "Lets virtual time pass.",
        [Field("seconds", "integer", "How many seconds.", isRequired: true)]),
      tool(
        "submit_results", "Hands in the work and ends the episode.",
        [
          Field("data_jsonl", "string", "One JSON object a line, each one record.", isRequired: true),
          Field(
            "metadata_json", "string",
            "A JSON object with task_id, query, row_count, schema, dedup_key; also request_count, request_stats, "
              + "totals_handling.", isRequired: true),
          Field("run_log", "string", "One line for each request, in order: request=1 page=1 status=200 rows=20."),
        ]),
    ]
  }

  /// A tool's parameter.
  private struct Field {
    let name: String
    let type: String
    let summary: String
    let isRequired: Bool

    init(_ name: String, _ type: String, _ summary: String, isRequired: Bool = false) {
      self.name = name
      self.type = type
      self.summary = summary
      self.isRequired = isRequired
    }
  }

  private static func tool(_ name: String, _ summary: String, _ fields: [Field]) -> ToolDescription {
    var properties: JSON = [:]
    for field in fields {
      properties[field.name] = ["type": .string(field.type), "description": .string(field.summary)]
    }
    let required = fields.filter(\.isRequired).map { JSON.string($0.name) }
    return ToolDescription(
      name: name, summary: summary,
      parameters: [
        "type": "object", "properties": properties, "required": .array(required), "additionalProperties": false,
      ], cost: 0)
  }
}

// MARK: Calls

extension TradeEnvironment {
  /// The longest data that are taken, in bytes.
  package static let longestData = 16 << 20
  /// The most lines of data that are taken.
  private static let mostLines = 100_000
  /// The longest metadata or log, in bytes.
  package static let longestText = 2 << 20

  /// Does what a call asks. A bad call is refused with a sentence; it costs nothing and changes nothing but the ledger.
  public mutating func apply(_ call: ToolCall) -> ToolResult {
    let answer = answer(call)
    return ToolResult(id: call.id, name: call.name, text: answer.text, isError: answer.outcome != .done)
  }

  /// Does what a call asks, and says how it ended; see `apply(_:)`.
  public mutating func answer(_ call: ToolCall) -> TradeAnswer {
    do throws(BadCall) {
      let arguments = try arguments(of: call)
      switch call.name {
      case "get_task_info": return TradeAnswer(.done, info)
      case "fetch_page":
        let reply = ask(
          page: try arguments.integer("page"), pageSize: try arguments.integer("page_size"),
          cursor: try arguments.text("cursor"))
        return TradeAnswer(outcome: reply.outcome, text: text(of: reply))
      case "wait":
        guard let seconds = try arguments.integer("seconds") else { throw BadCall("'seconds' is missing") }
        if let fault = pass(seconds: seconds) { throw BadCall(fault) }
        return TradeAnswer(.done, ["time_s": .integer(now)])
      default: return handIn(try handover(arguments))
      }
    } catch {
      return TradeAnswer(error.outcome, failure(code: "bad_call", error.sentence))
    }
  }

  /// Why a call cannot be done.
  private struct BadCall: Error {
    let sentence: String
    var outcome = TradeAnswer.Outcome.badCall

    init(_ sentence: String) { self.sentence = sentence }

    init(tooLong name: String, _ count: Int, _ unit: String, limit: Int) {
      sentence = "'\(name)' has \(count) \(unit), more than the \(limit) allowed"
      outcome = .tooLong
    }
  }

  /// The arguments of a call, all of which its tool knows.
  private struct CallArguments {
    let members: JSON

    func integer(_ name: String) throws(BadCall) -> Int? {
      guard let value = members[name], !value.isNull else { return nil }
      guard let number = value.integer else {
        throw BadCall("'\(name)' must be a whole number, not \(value.typeName)")
      }
      return number
    }

    func text(_ name: String) throws(BadCall) -> String? {
      guard let value = members[name], !value.isNull else { return nil }
      guard let text = value.string else { throw BadCall("'\(name)' must be a string, not \(value.typeName)") }
      return text
    }

    func text(_ name: String, limit: Int) throws(BadCall) -> String {
      guard let text = try text(name) else { throw BadCall("'\(name)' is missing") }
      guard text.utf8.count <= limit else {
        throw BadCall(tooLong: name, text.utf8.count, "bytes", limit: limit)
      }
      return text
    }
  }

  private func arguments(of call: ToolCall) throws(BadCall) -> CallArguments {
    let tools = tools
    guard let tool = tools.first(where: { $0.name == call.name }) else {
      let remedy = Spelling.remedy(for: String(call.name.prefix(40)), among: tools.map(\.name))
      throw BadCall("there is no tool '\(call.name.prefix(40))'; \(remedy)")
    }
    let given = call.arguments.isNull ? [:] : call.arguments
    guard let members = given.object else {
      throw BadCall("\(call.name) takes its arguments as an object, not \(given.typeName)")
    }
    let known = tool.parameters["properties"]?.object?.keys.elements ?? []
    if let unknown = members.keys.first(where: { !known.contains($0) }) {
      let shown = String(unknown.prefix(40))
      let remedy = known.isEmpty ? "it takes no arguments" : Spelling.remedy(for: shown, among: known)
      throw BadCall("\(call.name) has no argument '\(shown)'; \(remedy)")
    }
    return CallArguments(members: given)
  }

  private func handover(_ arguments: CallArguments) throws(BadCall) -> Handover {
    let data = try arguments.text("data_jsonl", limit: TradeEnvironment.longestData)
    let lines = Handover.lineCount(of: data)
    guard lines <= TradeEnvironment.mostLines else {
      throw BadCall(tooLong: "data_jsonl", lines, "lines", limit: TradeEnvironment.mostLines)
    }
    let text = try arguments.text("metadata_json", limit: TradeEnvironment.longestText)
    let log =
      try arguments.members["run_log"] == nil ? "" : arguments.text("run_log", limit: TradeEnvironment.longestText)
    do throws(JSONSyntaxError) {
      return Handover(data: data, metadata: try JSON(parsing: text), log: log)
    } catch {
      // The published benchmark takes unreadable metadata for none.
      guard mode == .strict else { return Handover(data: data, metadata: [:], log: log) }
      throw BadCall("'metadata_json' is no JSON: \(error)")
    }
  }
}

// MARK: Replies as JSON

extension TradeEnvironment {
  private func failure(code: String, _ message: String) -> JSON {
    guard mode == .strict else { return ["error": .string(message)] }
    return ["error": ["code": .string(code), "message": .string(message), "retryable": false]]
  }

  /// What `get_task_info` says.
  public var info: JSON {
    let order = order
    return [
      "task_id": .string(order.task), "description": .string(order.description), "query": order.query,
      "constraints": order.constraints, "requests_used": .integer(order.requestsUsed),
      "requests_remaining": .integer(order.requestsRemaining), "time_s": .integer(order.time),
    ]
  }

  private func text(of reply: TradeReply) -> String {
    switch (reply, mode) {
    case (.page(let page), .strict): text(of: page)
    case (.page(let page), .published): publishedForm(of: page).text()
    case (.refused(let refusal), .strict): rendered(refusal).text()
    case (.refused(let refusal), .published): publishedForm(of: refusal).text()
    }
  }

  private func publishedForm(of page: TradePage) -> JSON {
    [
      "rows": .array(page.rows.map(\.json)), "page": .integer(page.number), "page_size": .integer(task.pageSize),
      "total_pages": .integer(page.totalPages ?? 0), "total_rows": .integer(page.totalRows ?? 0),
      "has_more": .bool(page.hasMore), "task_id": .string(task.id),
    ]
  }

  private func publishedForm(of refusal: TradeRefusal) -> JSON {
    refusal.status.map { ["status": .integer($0), "error": .string(refusal.message), "retry": true] }
      ?? ["error": .string(refusal.message)]
  }

  /// What steers the work comes before the rows, so that a reader who cuts long texts does not lose it.
  private func text(of page: TradePage) -> String {
    var json: JSON = ["status": 200, "page": .integer(page.number), "has_more": .bool(page.hasMore)]
    json["total_pages"] = page.totalPages.map { .integer($0) }
    json["total_rows"] = page.totalRows.map { .integer($0) }
    for (name, value) in page.notes.object ?? [:] { json[name] = value }
    json["requests_remaining"] = .integer(requestsRemaining)
    json["time_s"] = .integer(page.time)
    json["rows"] = []
    var text = json.bytes()
    text.removeLast("]}".utf8.count)
    TradeRow.write(page.rows, to: &text)
    text += "]}".utf8
    return String(decoding: text, as: UTF8.self)
  }

  private func rendered(_ refusal: TradeRefusal) -> JSON {
    var error: JSON = ["code": .string(refusal.code), "message": .string(refusal.message)]
    error["status"] = refusal.status.map { .integer($0) }
    error["retryable"] = .bool(refusal.isRetryable)
    error["retry_after_s"] = refusal.retryAfter.map { .integer($0) }
    for (name, value) in refusal.notes.object ?? [:] { error[name] = value }
    return [
      "error": error, "requests_remaining": .integer(requestsRemaining), "time_s": .integer(refusal.time),
    ]
  }

  private mutating func handIn(_ handover: Handover) -> TradeAnswer {
    switch take(handover) {
    case .refused(let reason): return TradeAnswer(.notTaken, failure(code: "not_taken", reason))
    case .accepted: return TradeAnswer(.done, scorecard ?? [:])
    }
  }

  /// What the work that was handed in has earned; `nil` before there is any.
  public var scorecard: JSON? {
    guard let score else { return nil }
    return [
      "reward": .number(PublishedJudge.rounded(min(1, score.total / 100), to: 4)), "score": .number(score.total),
      "breakdown": score.breakdown, "errors": .array(score.remarks.map { .string($0) }), "done": true,
    ]
  }
}

extension TradeReply {
  /// How the call that got this ended.
  fileprivate var outcome: TradeAnswer.Outcome {
    switch self {
    case .page: .done
    case .refused(let refusal): .refused(status: refusal.status, retryAfter: refusal.retryAfter)
    }
  }
}
