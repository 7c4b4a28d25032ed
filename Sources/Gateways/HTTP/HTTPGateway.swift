import Foundation
package import Hummingbird
import Logging
import NIOCore
import Notation
import ServiceLifecycle
import UnixSignals

/// Paths that are served over HTTP.
package protocol HTTPRoutes: Sendable {
  /// Adds the paths to a router.
  func add(to router: Router<BasicRequestContext>)
}

/// Serves routes over HTTP until it is told to stop.
package struct HTTPGateway: Sendable {
  private let host: String
  private let port: Int
  private let routes: any HTTPRoutes

  /// How long a connection may be silent: trainees think for minutes between two calls.
  private static let idleTimeout = TimeAmount.minutes(30)
  /// How long requests that are under way may take once the server is told to stop.
  private static let farewell = Duration.seconds(5)
  /// The most connections at once; those beyond wait to be taken, instead of using up the process's files.
  private static let mostConnections = 900

  /// Creates a gateway.
  /// - Parameter port: Where to listen; 0 for any that is free.
  package init(_ routes: any HTTPRoutes, host: String, port: Int) {
    self.routes = routes
    self.host = host
    self.port = port
  }

  /// Listens until the process gets SIGTERM or SIGINT.
  ///
  /// - Parameter onReady: Called with the URL, for example `http://127.0.0.1:8000`, once it listens.
  /// - Throws: `Problem` when it cannot listen there.
  package func run(onReady: @escaping @Sendable (_ url: String) -> Void) async throws {
    var logger = Logger(label: "practicum")
    logger.logLevel = .critical
    let host = host
    let application = Application(
      responder: HTTPGateway.responder(routes),
      server: .http1(configuration: .init(idleTimeout: HTTPGateway.idleTimeout)),
      configuration: ApplicationConfiguration(
        address: .hostname(host, port: port), backlog: 1024,
        availableConnectionsDelegate: .maximum(HTTPGateway.mostConnections, logger: logger)),
      onServerRunning: { channel in
        let shown = host.contains(":") ? "[\(host)]" : host
        onReady("http://\(shown):\(channel.localAddress?.port ?? 0)")
      }, logger: logger)
    var configuration = ServiceGroupConfiguration(
      services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = HTTPGateway.farewell
    do {
      try await ServiceGroup(configuration: configuration).run()
    } catch let error as IOError {
      throw problem(String(cString: strerror(error.errnoCode)).lowercased())
    } catch is SocketAddressError.UnknownHost {
      throw problem("there is no host of that name")
    }
  }

  /// Answers requests without a network: what `run` serves.
  package static func responder(_ routes: any HTTPRoutes) -> RouterResponder<BasicRequestContext> {
    let router = Router()
    router.add(middleware: OriginGuard())
    routes.add(to: router)
    router.add(middleware: Signposts(to: router.routes))
    return router.buildResponder()
  }

  private func problem(_ reason: String) -> Problem {
    Problem(
      "cannot listen: \(reason)", at: .init(file: "\(host):\(port)"),
      remedy: "choose another --port (0 for any that is free) or --host")
  }
}
