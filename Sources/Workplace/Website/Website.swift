public import Notation

/// The monitored website: what the monitor tools show, as a function of virtual time and of whether it is being mended.
public struct Website: Codable, Hashable, Sendable {
  /// The pages, in order.
  public var pages: [Page]
  /// The servers, in order.
  public var servers: [Server]
  /// The clue, as `task id/clue id`, with whose telling the maintenance of failing servers begins; `nil`: it never does.
  public var cure: String?

  /// Creates a website.
  public init(pages: [Page], servers: [Server], cure: String? = nil) {
    self.pages = pages
    self.servers = servers
    self.cure = cure
  }

  /// A page's load times in milliseconds.
  public struct Page: Codable, Hashable, Sendable {
    /// The page's path, for example `/blog`.
    public var path: String
    /// The average over the last seven days.
    public var week: Int
    /// The average over the last 24 hours.
    public var day: Int
    /// The slowest single request, by which the summary goes; `nil`: the averages say it all.
    public var peak: Int?

    /// Creates a page.
    public init(path: String, week: Int, day: Int, peak: Int? = nil) {
      self.path = path
      self.week = week
      self.day = day
      self.peak = peak
    }
  }

  /// A monitored server.
  public struct Server: Codable, Hashable, Sendable {
    /// Its id, for example `DB-Prod-01`.
    public var id: String
    /// Its kind, for example `DATABASE`.
    public var type: String
    /// Its status while nothing moves, for example `OK`.
    public var status: String
    /// What the health view says of it while nothing moves.
    public var details: String
    /// Its log, oldest line first; lines of the future are not shown yet.
    public var log: [LogLine]
    /// The reading that moves, if one does; status and details then follow from it.
    public var gauge: Gauge?

    /// Creates a server.
    public init(id: String, type: String, status: String, details: String, log: [LogLine] = [], gauge: Gauge? = nil) {
      self.id = id
      self.type = type
      self.status = status
      self.details = details
      self.log = log
      self.gauge = gauge
    }
  }

  /// A line of a log.
  public struct LogLine: Codable, Hashable, Sendable {
    /// When it was written.
    public var at: Moment
    /// What it says, its level first.
    public var text: String

    /// Creates a line.
    public init(at: Moment, text: String) {
      self.at = at
      self.text = text
    }
  }

  /// A website where nothing is wrong.
  public static let quiet = Website(
    pages: [
      Page(path: "/home", week: 350, day: 360), Page(path: "/pricing", week: 450, day: 455),
      Page(path: "/docs", week: 600, day: 610), Page(path: "/contact", week: 400, day: 405),
    ],
    servers: [
      Server(id: "WebApp-Prod-01", type: "WEB_SERVER", status: "OK", details: "CPU 15 %, memory 25 %"),
      Server(id: "DB-Prod-01", type: "DATABASE", status: "OK", details: "disk 48 % full"),
    ])
}
