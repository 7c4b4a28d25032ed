import Notation

/// The files that the objective of a trade data pull names.
struct TradePullOrder {
  let output: String
  let summary: String

  /// Reads an objective.
  /// - Throws: `Stuck` when it names no report or no summary.
  init(reading objective: String) throws {
    guard let output = Paths.files(".json", in: objective).first, let summary = Paths.files(".md", in: objective).first
    else { throw Stuck("the objective names no report or no summary") }
    self.output = output
    self.summary = summary
  }

  /// Writes both.
  func write(_ figures: TradeSummary, _ office: Office) async throws {
    try await office.write(figures.json, to: output)
    try await office.write("# Trade data\n\nTotal trade value: \(figures.total)\n", to: summary)
  }
}
