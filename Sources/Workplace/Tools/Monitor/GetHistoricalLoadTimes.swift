import Notation

extension Tool {
  static let getHistoricalLoadTimes = Tool(
    name: "GetHistoricalLoadTimes", summary: "Tells the average load times of the website's pages, as JSON.",
    parameters: [window, page]
  ) { arguments, world throws(Refusal) in
    let window = try arguments[window]
    let page = try arguments[page]
    let pages = world.website.pages.filter { page.isEmpty || $0.path == page }
    let rows = pages.map {
      ["page": .string($0.path), "avg_load_time_ms": .integer($0.loadTime(over: window))] as JSON
    }
    return .tell(JSON.array(rows).text())
  }

  private static let window = Parameter.timeWindow(default: "last_7_days")
  private static let page = Parameter.text(
    "page_url", "One page's path, for example /home; all pages without it.", default: "")
}

extension Parameter where Value == String {
  /// The stretch of time that the monitor looks back over.
  static func timeWindow(default fallback: String) -> Self {
    word("time_window", "How far to look back.", of: ["last_7_days", "last_24_hours"], default: fallback)
  }
}
