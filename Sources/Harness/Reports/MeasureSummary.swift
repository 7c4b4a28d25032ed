import Chance
import Workplace

/// How the days of a run were handled: means over days.
package struct MeasureSummary: Hashable, Sendable {
  /// One measure as reports show it.
  struct Measure: Sendable {
    /// Its name in JSON.
    let name: String
    /// The heading of its column.
    let title: String
    /// Its value on one day; `nil` where it does not apply.
    let value: @Sendable (DayMeasures) -> Double?
  }

  static let measures = [
    Measure(name: "weighted_on_time_rate", title: "on time by priority") { $0.onTime },
    Measure(name: "value_ratio", title: "of best schedule") { $0.value },
    Measure(name: "regret", title: "regret") { $0.regret },
    Measure(name: "lateness_minutes", title: "late, min") { $0.lateness },
    Measure(name: "wasted_minutes", title: "wasted, min") { Double($0.wastedMinutes) },
    Measure(name: "reaction_minutes", title: "reaction, min") { $0.reactionMinutes },
    Measure(name: "clue_coverage", title: "clues found") { $0.clueCoverage },
    Measure(name: "redundant_questions", title: "asked twice") { Double($0.redundantQuestions) },
  ]

  /// The days measured.
  package let days: Int
  /// The means, in the order of `measures`; of days to which a measure does not apply nothing goes in.
  let estimates: [Estimate]

  /// Summarises episodes; `nil` where none was measured.
  init?(_ episodes: [Episode]) {
    let measured = episodes.filter { $0.measures != nil }
    guard !measured.isEmpty else { return nil }
    days = measured.count
    let groups = Dictionary(grouping: measured) { "\($0.id.scenario)/\($0.id.day)" }
    let clusters = groups.sorted { $0.key < $1.key }.map { $0.value.compactMap(\.measures) }
    estimates = MeasureSummary.measures.map { measure in
      .mean(
        clusters.map { $0.compactMap(measure.value) }, Chance(seed: "report").stream("measures").stream(measure.name))
    }
  }
}
