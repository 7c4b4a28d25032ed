import Hummingbird
import Synchronization

/// Reads requests' bodies, and keeps all those that are being read or worked on within one bound.
final class BodyReader: Sendable {
  /// The most bytes of bodies at once.
  let capacity: Int
  private let held = Mutex(0)

  /// - Parameter capacity: In bytes; at least that of the longest body which is to be taken.
  init(capacity: Int) { self.capacity = capacity }

  /// Lends a request's body.
  ///
  /// A body that is too long is not kept; the server reads on without keeping it, so that its sender gets to hear why.
  /// - Parameters:
  ///   - limit: The most bytes it may have.
  ///   - remedy: What to tell whoever sends more.
  /// - Throws: `Refusal` 413 for more, 503 when too many bodies are there at once, and whatever `use` throws.
  func withBody<Result>(
    of request: Request, upTo limit: Int, remedy: String, _ use: ([UInt8]) async throws -> Result
  ) async throws -> Result {
    if let declared = request.headers[.contentLength].flatMap(Int.init), declared > limit {
      throw Refusal(
        .contentTooLarge, "too_long", "the body has \(declared) bytes, more than the \(limit) allowed; \(remedy)")
    }
    var bytes: [UInt8] = []
    var reserved = 0
    defer { release(reserved) }
    for try await chunk in request.body {
      guard bytes.count + chunk.readableBytes <= limit else {
        throw Refusal(.contentTooLarge, "too_long", "the body has more than the \(limit) bytes allowed; \(remedy)")
      }
      try reserve(chunk.readableBytes)
      reserved += chunk.readableBytes
      bytes.append(contentsOf: chunk.readableBytesView)
    }
    return try await use(bytes)
  }

  private func reserve(_ count: Int) throws(Refusal) {
    let fits = held.withLock { held in
      guard held + count <= capacity else { return false }
      held += count
      return true
    }
    guard fits else {
      let message = "the server is reading \(capacity) bytes of other requests; send it again in a second"
      throw Refusal(.serviceUnavailable, "server_busy", message, retryAfter: 1)
    }
  }

  private func release(_ count: Int) { held.withLock { $0 -= count } }
}
