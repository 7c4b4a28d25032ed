import Chance

/// Why a page is slow.
enum PageCause: String, CaseIterable, Sendable {
  case assets, upstream, cache, locks

  /// Draws one.
  static func drawn(by chance: Chance) -> PageCause {
    var chance = chance
    return chance.choice(allCases)
  }

  /// Whose logs show it.
  var serverType: ServerType {
    switch self {
    case .assets, .upstream: .web
    case .cache: .cache
    case .locks: .database
    }
  }

  /// Names under which logs may give its reading.
  var readings: [String] {
    switch self {
    case .assets: ["transfer_mb", "assets_mb", "payload_mb", "page_weight_mb"]
    case .upstream: ["upstream_ms", "api_wait_ms", "backend_ms", "partner_ms"]
    case .cache: ["miss_pct", "cache_miss_pct", "not_cached_pct", "misses_pct"]
    case .locks: ["lock_wait_ms", "row_lock_ms", "blocked_ms", "db_wait_ms"]
    }
  }

  /// Draws a limit in tenths, above which it slows a page down.
  func limit(drawing chance: inout Chance) -> Int {
    switch self {
    case .assets: chance.integer(in: 20...90)
    case .upstream: 100 * chance.integer(in: 30...70)
    case .cache: 10 * chance.integer(in: 15...48)
    case .locks: 100 * chance.integer(in: 20...60)
    }
  }

  /// A reading in tenths as logs write it: whole for all but `assets`.
  func text(tenths: Int) -> String { self == .assets ? "\(tenths / 10).\(tenths % 10)" : "\(tenths / 10)" }

  /// What may be done about it.
  var actions: [String] {
    switch self {
    case .assets: ["Compress the page's images", "Serve pictures in smaller sizes", "Load media only when scrolled to"]
    case .upstream:
      ["Answer from stored copies of the partner's data", "Shorten the time-out of the partner interface"]
    case .cache: ["Keep the page's parts longer in the cache", "Warm the cache after each deployment"]
    case .locks: ["Split the long transaction", "Move the report queries to the replica"]
    }
  }
}
