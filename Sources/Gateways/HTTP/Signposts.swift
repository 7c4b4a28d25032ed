import Hummingbird
import Notation

/// Tells whoever asks for a path that there is not, or with a method that it does not take, what there is.
struct Signposts<Context: RequestContext>: RouterMiddleware {
  private let methods: [String: [HTTPRequest.Method]]

  /// Knows the routes of a router; add it after them all.
  init(to routes: [Router<Context>.RouteDescription]) {
    methods = Dictionary(grouping: routes, by: \.path.description).mapValues { $0.map(\.method) }
  }

  @concurrent func handle(
    _ request: Request, context: Context, next: @concurrent (Request, Context) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch let error as HTTPError where error.status == .notFound {
      throw refusal(of: request)
    }
  }

  private func refusal(of request: Request) -> Refusal {
    let path = request.uri.path
    guard let allowed = methods[path] else {
      let shown = String(path.prefix(80))
      let remedy = Spelling.remedy(for: shown, among: methods.keys.sorted())
      return Refusal(.notFound, "unknown_path", "there is no path '\(shown)'; \(remedy)")
    }
    let names = allowed.map(\.rawValue).joined(separator: " or ")
    var refusal = Refusal(
      .methodNotAllowed, "wrong_method", "'\(path)' takes \(names), not \(request.method.rawValue.prefix(20))")
    refusal.allowed = allowed
    return refusal
  }
}
