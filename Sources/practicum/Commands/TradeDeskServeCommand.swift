import ArgumentParser
import Foundation
import Gateways
import Notation

/// `practicum tradedesk serve`
struct TradeDeskServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serves the trade desk over HTTP, for agents that speak it.",
    discussion: """
      Prints its address once it listens, and stops on SIGTERM or SIGINT. Whoever reaches it can open episodes; by \
      default only this machine does. See docs/tradedesk.md.
      """)

  @Option(help: "The address to listen on.") var host = "127.0.0.1"
  @Option(help: "The port to listen on; 0 takes any that is free.") var port = 8000
  @Option(help: "By which rules: strict, or published (the original benchmark's, mistakes included).")
  var judge = JudgeChoice.strict
  @Option(help: "How many episodes may be open at once.") var maxEpisodes = 1000
  @Flag(help: "Print the address as a JSON object.") var json = false

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port must be between 0 and 65535, not \(port)")
    }
    guard (1...1_000_000).contains(maxEpisodes) else {
      throw ValidationError("--max-episodes must be between 1 and 1000000, not \(maxEpisodes)")
    }
    guard !host.isEmpty else { throw ValidationError("--host must not be empty") }
  }

  func run() async throws {
    let gateway = HTTPGateway(TradeRoutes(mode: judge.mode, capacity: maxEpisodes), host: host, port: port)
    try await gateway.run { [json, judge, maxEpisodes] url in
      let address: JSON = [
        "url": .string(url), "judge": .string(judge.rawValue), "max_episodes": .integer(maxEpisodes),
      ]
      let line = json ? address.text() : "trade desk at \(url) (\(judge.rawValue) judge; stop it with Ctrl-C)"
      // Not `print`: who waits for the line reads a pipe, which `print` would fill first.
      FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }
  }
}
