import MetaTasks
import Workplace

/// What a run achieved: the numbers of every form of report.
package struct RunSummary: Sendable {
  /// A summary under a name.
  package struct Part: Hashable, Sendable {
    /// The family's or day's name.
    package var name: String
    /// The name for people.
    package var title: String
    /// The numbers.
    package var summary: Summary
  }

  /// The run.
  package let record: RunRecord
  /// Everything together.
  package let overall: Summary
  /// By family, in alphabetical order.
  package let families: [Part]
  /// By the day's place in its scenario, in natural order.
  package let days: [Part]
  /// By where a dial stood when the days were sampled, ascending; of a dial that never moved, nothing.
  package let dials: [Dial: [Part]]
  /// How the days were handled; `nil` where that was not measured.
  package let measures: MeasureSummary?

  /// A dial of `sample`.
  package enum Dial: String, CaseIterable, Hashable, Sendable {
    case pressure, difficulty

    func value(_ dials: Dials) -> Double? {
      switch self {
      case .pressure: dials.pressure
      case .difficulty: dials.difficulty
      }
    }
  }

  /// Summarises a run.
  package init(_ record: RunRecord) {
    self.record = record
    let entries = record.episodes.flatMap { episode in
      episode.tasks.map { Entry(cluster: "\(episode.id.scenario)/\(episode.id.day)", episode: episode, task: $0) }
    }
    overall = Summary(RunSummary.clusters(entries), label: "overall")
    families = RunSummary.parts(entries, kind: "family", name: \.task.score.family, title: \.task.title)
    days = RunSummary.parts(entries, kind: "day", name: \.episode.id.day, title: \.dayTitle)
    let turned = Dial.allCases.map { dial in
      let settings = entries.compactMap { entry -> Entry? in
        guard let value = dial.value(entry.episode.dials) else { return nil }
        var entry = entry
        entry.setting = Figures.text(value)
        return entry
      }
      let parts = RunSummary.parts(settings, kind: dial.rawValue, name: \.setting, title: \.setting)
      return (dial, parts.count > 1 ? parts : [])
    }
    dials = Dictionary(turned, uniquingKeysWith: { first, _ in first })
    measures = MeasureSummary(record.episodes)
  }

  /// Episodes that were played and scored.
  package var done: [Episode] { record.episodes.filter { $0.failure == nil } }
  /// Episodes whose infrastructure failed.
  package var failed: [Episode] { record.episodes.filter { $0.failure != nil } }
  /// How many episodes the plan calls for that were not played yet.
  package var missing: Int { max(0, record.plan.episodes - record.episodes.count) }

  private struct Entry {
    var cluster: String
    var episode: Episode
    var task: Episode.Task
    var setting = ""
    var dayTitle: String { episode.id.day.replacing("_", with: " ") }
  }

  private static func clusters(_ entries: [Entry]) -> [[Scorecard.Task]] {
    let groups = Dictionary(grouping: entries, by: \.cluster)
    return groups.keys.sorted().map { key in (groups[key] ?? []).map(\.task.score) }
  }

  private static func parts(
    _ entries: [Entry], kind: String, name: KeyPath<Entry, String>, title: KeyPath<Entry, String>
  ) -> [Part] {
    let groups = Dictionary(grouping: entries) { $0[keyPath: name] }
    return groups.keys.sorted(by: NaturalOrder.precedes).compactMap { key in
      guard let group = groups[key], let first = group.first else { return nil }
      return Part(
        name: key, title: first[keyPath: title], summary: Summary(clusters(group), label: "\(kind)/\(key)"))
    }
  }
}

/// The order of names in which `day_2` comes before `day_10`.
enum NaturalOrder {
  static func precedes(_ left: String, _ right: String) -> Bool {
    let (a, b) = (parts(left), parts(right))
    for (one, other) in zip(a, b) where one != other {
      if let x = Int(one), let y = Int(other), x != y { return x < y }
      return one < other
    }
    return a.count != b.count ? a.count < b.count : left < right
  }

  /// Runs of digits and of other characters, alternating.
  private static func parts(_ text: String) -> [String] {
    var parts: [String] = []
    var wasDigit: Bool?
    for character in text {
      let isDigit = character.isASCII && character.isNumber
      if isDigit == wasDigit, !parts.isEmpty {
        parts[parts.count - 1].append(character)
      } else {
        parts.append(String(character))
      }
      wasDigit = isDigit
    }
    return parts
  }
}
