public import Notation

extension Website {
  /// A reading that moves evenly with virtual time until it reaches a limit and the server fails, or until it is mended.
  ///
  /// Readings are whole numbers of tenths. The words may contain `{reading}`, `{whole}` (the reading without its tenth) and
  /// `{minutes}`, the minutes left.
  public struct Gauge: Codable, Hashable, Sendable {
    /// The reading at a moment.
    public struct Point: Codable, Hashable, Sendable {
      /// When.
      public var at: Moment
      /// The reading in tenths.
      public var tenths: Int

      /// Creates a point.
      public init(at: Moment, tenths: Int) {
        self.at = at
        self.tenths = tenths
      }
    }

    /// Where it starts.
    public var start: Point
    /// Where the server fails.
    public var limit: Point
    /// The minutes left from which the status is `CRITICAL`; before that it is `WARNING`.
    public var criticalMinutes: Int
    /// Where the reading comes to rest under maintenance, in tenths.
    public var mendedTenths: Int
    /// How many minutes maintenance takes.
    public var mendingMinutes: Int
    /// What the health view says while the reading moves.
    public var moving: String
    /// What it says once the server has failed.
    public var failed: String
    /// What it says during and after maintenance.
    public var mended: String

    enum CodingKeys: String, CodingKey {
      case start, limit
      case criticalMinutes = "critical_minutes"
      case mendedTenths = "mended_tenths"
      case mendingMinutes = "mending_minutes"
      case moving, failed, mended
    }

    /// Creates a gauge.
    public init(
      start: Point, limit: Point, criticalMinutes: Int, mendedTenths: Int, mendingMinutes: Int, moving: String,
      failed: String, mended: String
    ) {
      self.start = start
      self.limit = limit
      self.criticalMinutes = criticalMinutes
      self.mendedTenths = mendedTenths
      self.mendingMinutes = mendingMinutes
      self.moving = moving
      self.failed = failed
      self.mended = mended
    }
  }
}

extension Website.Gauge {
  /// The reading at a moment, in tenths.
  /// - Parameter maintenance: Since when it is being mended, if it is; too late when the limit was reached before.
  func reading(at now: Moment, maintenance: Moment?) -> Int {
    guard let begun = maintenance, begun <= limit.at, begun <= now else {
      return Self.between(start, limit, at: now)
    }
    let begin = Point(at: begun, tenths: Self.between(start, limit, at: begun))
    return Self.between(begin, Point(at: begun + mendingMinutes, tenths: mendedTenths), at: now)
  }

  /// What the health view says at a moment.
  func health(at now: Moment, maintenance: Moment?) -> (status: String, details: String) {
    let reading = reading(at: now, maintenance: maintenance)
    if let begun = maintenance, begun <= limit.at, begun <= now {
      return (now < begun + mendingMinutes ? "MAINTENANCE" : "OK", worded(mended, reading, minutes: 0))
    }
    let left = max(0, limit.at - now)
    if left == 0 { return ("FAILED", worded(failed, reading, minutes: 0)) }
    return (left <= criticalMinutes ? "CRITICAL" : "WARNING", worded(moving, reading, minutes: left))
  }

  private func worded(_ words: String, _ tenths: Int, minutes: Int) -> String {
    let reading = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    return words.replacing("{reading}", with: reading).replacing("{whole}", with: "\(tenths / 10)")
      .replacing("{minutes}", with: "\(minutes)")
  }

  /// The reading on the line from one point to the other; beyond their ends it stands still.
  private static func between(_ first: Point, _ last: Point, at now: Moment) -> Int {
    if now >= last.at { return last.tenths }
    if now <= first.at { return first.tenths }
    return first.tenths + (last.tenths - first.tenths) * (now - first.at) / (last.at - first.at)
  }
}
