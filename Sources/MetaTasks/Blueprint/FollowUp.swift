package import Notation
package import OrderedCollections

/// What a recurring task compares with its deliverable of the day before.
package struct FollowUp: Hashable, Sendable {
  /// The figures by the names that they have in the deliverable: numbers, or lists of texts.
  package let members: OrderedDictionary<String, JSON>
  /// Checkpoints of the task that must earn something before a comparison earns anything.
  package let requires: [String]
  /// What each comparison earns.
  let points: Double
  /// How far the difference of two numbers may be off; whole numbers must be exact.
  let absolute: Double

  /// The keys of a follow-up in a rule, beside `when`.
  static let fields = (required: ["members", "requires"], optional: ["points", "absolute"])

  /// Reads a follow-up that a rule's entry resolved to.
  init(_ fields: Fielded) throws(Problem) {
    guard let values = fields["members"]?.object, !values.isEmpty else {
      throw Problem("'members' must be an object of figures by name", at: fields.place)
    }
    members = values
    requires = try fields.strings("requires") ?? []
    points = try fields.number("points") ?? 0.5
    absolute = try fields.number("absolute") ?? 0.011
    for (name, value) in members where value.number == nil && value.texts == nil {
      throw Problem("the figure '\(name)' is neither a number nor a list of texts", at: fields.place)
    }
  }
}

extension FollowUp {
  /// What has to be handed in at the next time: for a number the difference, for a list what was added and what removed.
  /// - Parameters:
  ///   - earlier: The same task's figures of the time before.
  ///   - file: The workspace path of the comparison.
  package func checkpoints(since earlier: FollowUp, in file: String) -> [Checkpoint] {
    members.flatMap { name, now -> [Checkpoint] in
      let before = earlier.members[name] ?? .null
      if let new = now.number, let old = before.number {
        let isExact = now.integer != nil && before.integer != nil
        let difference = FollowUp.rounded(new - old)
        return [checkpoint(name, in: file, .number(difference, absolute: isExact ? 0 : absolute, relative: 0))]
      }
      let (new, old) = (now.texts ?? [], before.texts ?? [])
      let sides = [("added", new.filter { !old.contains($0) }), ("removed", old.filter { !new.contains($0) })]
      return sides.map { checkpoint("\(name)/\($0)", in: file, .set($1.map { .string($0) })) }
    }
  }

  /// - Parameter name: The figure's path within the comparison.
  private func checkpoint(_ name: String, in file: String, _ expect: Checkpoint.Expectation) -> Checkpoint {
    Checkpoint(
      id: "since/\(name)", points: points,
      feedback:
        "What has changed since the filed figures is not right. Compare today's figures with those that were filed, name by name.",
      requires: requires, test: .json(.init(file: file, at: ["/\(name)"], expect: expect)))
  }

  /// Without what binary fractions leave behind the sixth place.
  private static func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
}

extension JSON {
  /// The elements of a list of texts; `nil` for anything else.
  fileprivate var texts: [String]? {
    guard let elements = array else { return nil }
    let texts = elements.compactMap(\.string)
    return texts.count == elements.count ? texts : nil
  }
}
