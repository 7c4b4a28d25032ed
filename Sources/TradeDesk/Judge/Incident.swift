/// A fault with what the trainee made of it: all refusals of one page until it was given.
struct Incident: Sendable {
  /// The refusals, in order, with how long after each the next request for the same thing came; `nil` for never.
  private var refusals: [(status: Int, retryAfter: Int?, wait: Int?)] = []
  private(set) var page: Int?
  private(set) var isRecovered = false

  /// The most retries that count as reasonable.
  private static let mostRetries = 5

  /// Finds the incidents of an episode.
  static func incidents(in requests: [TradeLedger.Request]) -> [Incident] {
    var open: [Int: Incident] = [:]
    var closed: [Incident] = []
    for (place, request) in requests.enumerated() {
      guard let page = request.page else { continue }
      if request.status == 200 {
        guard var incident = open.removeValue(forKey: page) else { continue }
        incident.isRecovered = true
        closed.append(incident)
      } else if request.isRetryable {
        open[page, default: Incident(page: page)].add(request, before: requests[(place + 1)...])
      }
    }
    return closed + open.values.sorted { ($0.page ?? 0) < ($1.page ?? 0) }
  }

  private init(page: Int) { self.page = page }

  private mutating func add(_ request: TradeLedger.Request, before later: ArraySlice<TradeLedger.Request>) {
    // A rate limit holds for any request, a failure for its own page.
    let next = later.first { request.status == 429 || $0.page == request.page }
    refusals.append((request.status, request.retryAfter, next.map { $0.at - request.at - Gate.latency }))
  }

  /// The share of the points that the handling earns.
  /// - Parameter isHandedIn: Whether the page's records were handed in as they are.
  func share(isHandedIn: Bool) -> Double {
    let tenths: Double =
      (isRecovered ? 5 : 0) + 2 * patience + (waitsGrow ? 1 : 0)
      + (refusals.count <= Incident.mostRetries ? 1 : 0) + (isHandedIn ? 1 : 0)
    return tenths / 10
  }

  /// The share of refusals after which the trainee waited as long as it should; going away for good is not waiting.
  private var patience: Double {
    let patient = refusals.count { refusal in
      guard let wait = refusal.wait else { return false }
      return wait >= refusal.retryAfter ?? Gate.backOff
    }
    return Double(patient) / Double(max(1, refusals.count))
  }

  /// Whether, where nobody said how long to wait, each wait was at least as long as the one before.
  private var waitsGrow: Bool {
    let waits = refusals.filter { $0.retryAfter == nil }.compactMap(\.wait)
    return zip(waits, waits.dropFirst()).allSatisfy { $0 <= $1 }
  }
}
