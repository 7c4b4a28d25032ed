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

  /// Summarises a run.
  package init(_ record: RunRecord) {
    self.record = record
    let entries = record.episodes.flatMap { episode in
      episode.tasks.map { Entry(cluster: "\(episode.id.scenario)/\(episode.id.day)", episode: episode, task: $0) }
    }
    overall = Summary(RunSummary.clusters(entries), label: "overall")
    families = RunSummary.parts(entries, kind: "family", name: \.task.score.family, title: \.task.title)
    days = RunSummary.parts(entries, kind: "day", name: \.episode.id.day, title: \.dayTitle)
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
