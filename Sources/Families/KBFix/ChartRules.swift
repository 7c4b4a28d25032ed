import Chance

/// What the manual lays down about charts, drawn for each task.
struct ChartRules: Hashable, Sendable {
  /// The edition that articles cite.
  let cited: String
  /// The edition that they do not.
  let other: String
  /// What stands in place of a link to a chart that was withdrawn.
  let notice: String

  /// Draws the rules.
  init(drawing chance: Chance) {
    var chance = chance
    let editions = chance.shuffled(chance.choice(ChartRules.editions))
    (cited, other) = (editions[0], editions[1])
    let words = "\(chance.choice(ChartRules.nouns)) \(chance.choice(ChartRules.endings))"
    notice = chance.boolean() ? "[\(words)]" : "(\(words))"
  }

  private static let editions = [
    ["monthly", "quarterly"], ["live", "frozen"], ["regional", "global"], ["internal", "public"], ["gross", "net"],
    ["draft", "audited"], ["weekly", "yearly"], ["summary", "detailed"], ["nominal", "adjusted"],
  ]
  private static let nouns = ["chart", "diagram", "figure", "graph", "this chart", "the chart", "chart and data"]
  private static let endings = [
    "withdrawn", "retired", "discontinued", "no longer kept", "taken down", "closed", "not continued", "given up",
  ]
}
