/// The monitored website as the monitor tools show it.
public struct Website: Codable, Hashable, Sendable {
  /// A page's load times in milliseconds.
  public struct Page: Codable, Hashable, Sendable {
    /// The page's path, for example `/blog`.
    public var path: String
    /// The average over the last seven days.
    public var week: Int
    /// The average over the last 24 hours.
    public var day: Int

    /// Creates a page.
    public init(path: String, week: Int, day: Int) {
      self.path = path
      self.week = week
      self.day = day
    }
  }

  /// A monitored server.
  public struct Server: Codable, Hashable, Sendable {
    /// Its id, for example `DB-Prod-01`.
    public var id: String
    /// Its kind, for example `DATABASE`.
    public var type: String
    /// Its status, for example `OK`.
    public var status: String
    /// What the health view says of it.
    public var details: String
    /// Its log, oldest line first.
    public var log: [String]

    /// Creates a server.
    public init(id: String, type: String, status: String, details: String, log: [String]) {
      self.id = id
      self.type = type
      self.status = status
      self.details = details
      self.log = log
    }
  }

  /// The pages, in order.
  public var pages: [Page]
  /// The servers, in order.
  public var servers: [Server]

  /// Creates a website.
  public init(pages: [Page], servers: [Server]) {
    self.pages = pages
    self.servers = servers
  }

  /// A website where nothing is wrong.
  public static let quiet = Website(
    pages: [
      Page(path: "/home", week: 350, day: 360), Page(path: "/pricing", week: 450, day: 455),
      Page(path: "/docs", week: 600, day: 610), Page(path: "/contact", week: 400, day: 405),
    ],
    servers: [
      Server(
        id: "WebApp-Prod-01", type: "WEB_SERVER", status: "OK", details: "CPU 15 %, memory 25 %",
        log: ["INFO health check passed"]),
      Server(
        id: "DB-Prod-01", type: "DATABASE", status: "OK", details: "disk 48 % full", log: ["INFO checkpoint complete"]),
    ])
}
