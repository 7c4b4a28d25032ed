import Notation
import OrderedCollections

/// A follow-up to a task: which figures of its deliverable to compare with those that were filed.
struct Comparison: Hashable {
  /// What was filed, on the cloud disk.
  let filed: String
  /// The task's deliverable.
  let today: String
  /// Where the changes go.
  let output: String
  /// The names of the figures.
  let members: [String]

  /// Reads the line that asks for it; `nil` when it does not name all of this.
  init?(reading line: String) {
    let spans = CodeSpans.all(in: line)
    let files = spans.filter { $0.hasSuffix(".json") }
    let deliverables = files.filter { !$0.hasPrefix("CloudDisk:") }
    guard let filed = files.first(where: { $0.hasPrefix("CloudDisk:") }), deliverables.count == 2 else { return nil }
    self.filed = filed
    (today, output) = (deliverables[0], deliverables[1])
    members = spans.filter { !files.contains($0) && $0 != "added" && $0 != "removed" }
  }

  /// What has changed from one deliverable to the other.
  /// - Throws: `Stuck` when a figure stands in one of them only.
  func changes(from old: JSON, to new: JSON) throws -> JSON {
    var changes: OrderedDictionary<String, JSON> = [:]
    for member in members {
      if let before = old[member]?.number, let now = new[member]?.number {
        changes[member] = .number(((now - before) * 1e6).rounded() / 1e6)
      } else if let before = old[member]?.array, let now = new[member]?.array {
        changes[member] = [
          "added": .array(now.filter { !before.contains($0) }), "removed": .array(before.filter { !now.contains($0) }),
        ]
      } else {
        throw Stuck("there is nothing to compare '\(member)' with")
      }
    }
    return .object(changes)
  }
}

extension Office {
  /// Hands in what has changed since the day before, where that is asked for.
  func compare(_ comparison: Comparison?) async throws {
    guard let comparison else { return }
    let texts = [try await study(comparison.filed), try await read(comparison.today)]
    guard let old = try? JSON(parsing: texts[0]), let new = try? JSON(parsing: texts[1]) else {
      throw Stuck("what was filed, or what was handed in, is no JSON")
    }
    try await write(comparison.changes(from: old, to: new), to: comparison.output)
  }
}
