import Hummingbird
import Logging
import NIOEmbedded
import Notation
import TradeDesk

@testable import Gateways

/// Calls routes without a network.
struct Caller {
  let responder: RouterResponder<BasicRequestContext>

  init(mode: TradeEnvironment.Mode = .strict, capacity: Int = 100) {
    responder = HTTPGateway.responder(TradeRoutes(mode: mode, capacity: capacity))
  }

  /// What came back.
  struct Reply {
    let status: Int
    let headers: HTTPFields
    let text: String

    var json: JSON { (try? JSON(parsing: text)) ?? .null }
    /// The sentence of an error.
    var sentence: String { json["error"]?["message"]?.string ?? json["error"]?.string ?? "" }
  }

  func send(
    _ method: HTTPRequest.Method, _ path: String, _ body: String = "", headers: HTTPFields = [:]
  ) async throws -> Reply {
    let head = HTTPRequest(method: method, scheme: "http", authority: "here", path: path, headerFields: headers)
    let source = ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Logger(label: "test"))
    let response = try await responder.respond(
      to: Request(head: head, body: RequestBody(buffer: ByteBuffer(string: body))),
      context: BasicRequestContext(source: source))
    let sink = Sink()
    try await response.body.write(Writer(sink: sink))
    return Reply(
      status: response.status.code, headers: response.headers, text: String(buffer: await sink.buffer))
  }

  /// Opens an episode.
  func open(_ task: String, seed: Int = 1, level: Int = 3) async throws -> String {
    let reply = try await send(.post, "/api/reset", #"{"task_id": "\#(task)", "seed": \#(seed), "level": \#(level)}"#)
    return reply.json["episode_id"]?.string ?? reply.text
  }

  /// Uses a tool.
  func use(_ tool: String, _ arguments: JSON = [:], of id: String) async throws -> Reply {
    try await send(.post, "/api/tools/\(tool)?episode_id=\(id)", arguments.text())
  }

  private actor Sink {
    var buffer = ByteBuffer()
    func append(_ more: ByteBuffer) { buffer.writeImmutableBuffer(more) }
  }

  private struct Writer: ResponseBodyWriter {
    let sink: Sink
    func write(_ buffer: ByteBuffer) async throws { await sink.append(buffer) }
    func finish(_ trailingHeaders: HTTPFields?) async throws {}
  }
}
