import Hummingbird

/// Keeps web pages of other sites out: a browser that has one open would let it ask whatever listens on this machine.
struct OriginGuard<Context: RequestContext>: RouterMiddleware {
  private static var local: [String] { ["localhost", "127.0.0.1", "[::1]"] }

  @concurrent func handle(
    _ request: Request, context: Context, next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    if let origin = request.headers[.origin], !OriginGuard.isLocal(origin) {
      let message = "the Origin '\(origin.prefix(80))' is not of this machine; programs need not send one"
      throw Refusal(.forbidden, "foreign_origin", message)
    }
    return try await next(request, context)
  }

  /// Whether an origin, such as `http://localhost:3000`, is on this machine.
  static func isLocal(_ origin: String) -> Bool {
    let authority = origin.split(separator: "/", omittingEmptySubsequences: false).dropFirst(2).first ?? ""
    return local.contains { authority == $0 || authority.hasPrefix($0 + ":") }
  }
}
