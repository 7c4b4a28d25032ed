import Notation

extension Tool {
  static let getPerformanceSummary = Tool(
    name: "GetPerformanceSummary",
    summary: """
      Tells how the website performs overall, and a page to look at first, as JSON. The page is the one with the slowest \
      single request, which need not be the one that is slow on the average.
      """,
    parameters: [window]
  ) { arguments, world throws(Refusal) in
    let window = try arguments[window]
    let pages = world.website.pages
    let slowest = pages.max { $0.loadTime(over: window) < $1.loadTime(over: window) }
    let status = OverallStatus(slowest: slowest?.loadTime(over: window) ?? 0)
    let suspect = pages.max { ($0.peak ?? $0.loadTime(over: window)) < ($1.peak ?? $1.loadTime(over: window)) }
    let suggestion = status == .optimal ? "None" : suspect.map { "High load times on \($0.path)" } ?? "None"
    let summary: JSON = ["overall_status": .string(status.rawValue), "bottleneck_suggestion": .string(suggestion)]
    return .tell(summary.text())
  }

  private static let window = Parameter.timeWindow(default: "last_24_hours")
}

/// How the monitor judges the website by its slowest page.
private enum OverallStatus: String {
  case degraded = "Degraded"
  case slightlyDegraded = "Slightly Degraded"
  case optimal = "Optimal"

  init(slowest milliseconds: Int) {
    self = milliseconds > 1_500 ? .degraded : milliseconds > 1_000 ? .slightlyDegraded : .optimal
  }
}
