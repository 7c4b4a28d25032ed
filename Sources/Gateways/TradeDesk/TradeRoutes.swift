import Desk
package import Hummingbird
import Notation
import OrderedCollections
package import TradeDesk

/// The trade desk over HTTP: the tools of its episodes, and the records as the published benchmark's service serves them.
package struct TradeRoutes: HTTPRoutes {
  private let floor: TradeFloor
  private let bodies = BodyReader(capacity: 3 * TradeRoutes.longestSubmission)

  /// The longest body with which work is handed in, in bytes: all that is taken, were every second byte escaped.
  static let longestSubmission = 2 * (TradeEnvironment.longestData + 2 * TradeEnvironment.longestText)
  /// The longest body of any other request, in bytes.
  static let longestBody = 64 << 10

  /// Creates the routes.
  /// - Parameters:
  ///   - mode: By which rules episodes are played and judged.
  ///   - capacity: The most episodes at once.
  package init(mode: TradeEnvironment.Mode, capacity: Int) {
    floor = TradeFloor(mode: mode, capacity: capacity)
  }

  package func add(to router: Router<BasicRequestContext>) {
    router.get("/health") { request, _ in try health(request) }
    router.get("/api/tasks") { request, _ in try tasks(request) }
    router.post("/api/reset") { request, _ in try await reset(request) }
    router.get("/api/data") { request, _ in try await records(request) }
    router.get("/api/result") { request, _ in try await result(request) }
    router.post("/api/close") { request, _ in try close(request) }
    for tool in ["get_task_info", "fetch_page", "wait", "submit_results"] {
      router.post("/api/tools/\(tool)") { request, _ in try await use(tool, request) }
    }
  }
}

// MARK: The server

extension TradeRoutes {
  private func health(_ request: Request) throws -> Response {
    _ = try Query(request, known: [])
    return Response(json: [
      "status": "ok", "judge": .string(floor.mode.rawValue), "episodes": .integer(floor.count),
    ])
  }

  private func tasks(_ request: Request) throws -> Response {
    _ = try Query(request, known: [])
    let tasks = TradeTask.all.filter { floor.mode == .strict || $0.isPublished }
    return Response(json: [
      "tasks": .array(tasks.map { ["name": .string($0.name), "task_id": .string($0.id)] })
    ])
  }
}

// MARK: Episodes

extension TradeRoutes {
  private func reset(_ request: Request) async throws -> Response {
    _ = try Query(request, known: [])
    let wanted = try EpisodeRequest(
      try await body(of: request, upTo: TradeRoutes.longestBody, remedy: "an episode is opened with less"),
      mode: floor.mode)
    let environment = TradeEnvironment(wanted.task, mode: floor.mode, seed: wanted.seed, level: wanted.level)
    let id = try floor.open(environment)
    var json: JSON = [
      "episode_id": .string(id), "judge": .string(floor.mode.rawValue), "seed": .integer(wanted.seed),
      "level": .integer(wanted.level), "done": false, "instructions": .string(TradeEnvironment.instructions),
    ]
    for (name, value) in environment.info.object ?? [:] { json[name] = value }
    json["tools"] = .array(
      environment.tools.map {
        ["name": .string($0.name), "description": .string($0.summary), "parameters": $0.parameters]
      })
    return Response(status: .created, json: json)
  }

  private func result(_ request: Request) async throws -> Response {
    let id = try Query(request, known: ["episode_id"]).text("episode_id")
    var json: JSON = ["episode_id": .string(id)]
    for (name, value) in await (try floor.episode(id)).standing.object ?? [:] { json[name] = value }
    return Response(json: json)
  }

  private func close(_ request: Request) throws -> Response {
    let id = try Query(request, known: ["episode_id"]).text("episode_id")
    try floor.close(id)
    return Response(json: ["episode_id": .string(id), "closed": true])
  }
}

// MARK: Tools

extension TradeRoutes {
  private func use(_ tool: String, _ request: Request) async throws -> Response {
    let id = try Query(request, known: ["episode_id"]).text("episode_id")
    let episode = try floor.episode(id)
    let isSubmission = tool == "submit_results"
    let limit = isSubmission ? TradeRoutes.longestSubmission : TradeRoutes.longestBody
    let remedy =
      isSubmission
      ? "'data_jsonl' may have at most \(TradeEnvironment.longestData). Nothing was taken and the episode goes on"
      : "the arguments of \(tool) are shorter"
    return try await bodies.withBody(of: request, upTo: limit, remedy: remedy) { bytes in
      let arguments = try TradeRoutes.json(bytes, limit: limit)
      return try await answer(ToolCall(tool, arguments), id: id, episode)
    }
  }

  /// The records of a page, asked for as the published service is.
  private func records(_ request: Request) async throws -> Response {
    let query = try Query(
      request,
      known: [
        "episode_id", "task_id", "page", "page_size", "cursor", "reporter", "partner", "flow", "hs", "year",
      ])
    let id = try query.text("episode_id")
    let episode = try floor.episode(id)
    try await check(query, of: episode)
    var arguments: JSON = [:]
    arguments["page"] = try query.integer("page").map { .integer($0) }
    arguments["page_size"] = try query.integer("page_size").map { .integer($0) }
    arguments["cursor"] = query["cursor"].map { .string($0) }
    return try await answer(ToolCall("fetch_page", arguments), id: id, episode)
  }

  /// The published service gives whatever records it is asked for; an episode is about those of its task.
  private func check(_ query: Query, of episode: ServedEpisode) async throws(Refusal) {
    if let name = query["task_id"], TradeTask.named(name) != episode.task {
      throw Refusal(
        .badRequest, "bad_query",
        "the episode plays \(episode.task.id), not '\(name.prefix(40))'; leave 'task_id' out, or open another episode")
    }
    for (name, value) in await episode.query.object ?? [:] {
      let wanted = value.string ?? value.text()
      guard let given = query[name], given != wanted else { continue }
      throw Refusal(
        .badRequest, "bad_query", "'\(name)' is \(wanted) in this episode, not '\(given.prefix(40))'; leave it out")
    }
  }

  private func answer(_ call: ToolCall, id: String, _ episode: ServedEpisode) async throws -> Response {
    let reply = try await episode.answer(call)
    if reply.isOver { floor.finish(id) }
    return reply.response
  }
}

// MARK: Bodies

extension TradeRoutes {
  private func body(of request: Request, upTo limit: Int, remedy: String) async throws -> JSON {
    try await bodies.withBody(of: request, upTo: limit, remedy: remedy) { try TradeRoutes.json($0, limit: limit) }
  }

  /// Reads a body; an empty one is an object without members.
  private static func json(_ bytes: [UInt8], limit: Int) throws(Refusal) -> JSON {
    guard !bytes.isEmpty else { return [:] }
    do throws(JSONSyntaxError) {
      return try JSON(parsing: bytes, limits: JSON.Limits(bytes: limit))
    } catch {
      throw Refusal(.badRequest, "bad_json", "the body is no JSON: \(error)")
    }
  }
}
