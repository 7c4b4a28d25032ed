public import Notation
import OrderedCollections

/// What a recurring task compares with its deliverable of the day before: figures by the names that they have there.
public struct FollowUp: Hashable, Sendable {
  /// One figure.
  public struct Member: Hashable, Sendable {
    /// Its name in the deliverable.
    public var name: String
    /// Its right value: a number, or a list of texts.
    public var value: JSON

    /// Creates a figure.
    package init(name: String, value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// The figures, in order.
  public var members: [Member]
  /// Checkpoints of the task that must earn something before a comparison earns anything.
  public var requires: [String]
  /// What each comparison earns.
  public var points: Double
  /// How far the difference of two numbers may be off; whole numbers must be exact.
  public var absolute: Double

  /// The keys of a follow-up in a rule, beside `when`.
  static let fields = (required: ["members", "requires"], optional: ["points", "absolute"])

  /// Reads a follow-up that a rule's entry resolved to.
  init(_ fields: Fielded) throws(Problem) {
    guard let values = fields["members"]?.object, !values.isEmpty else {
      throw Problem("'members' must be an object of figures by name", at: fields.place)
    }
    members = values.map { Member(name: $0.key, value: $0.value) }
    requires = try fields.strings("requires") ?? []
    points = try fields.number("points") ?? 0.5
    absolute = try fields.number("absolute") ?? 0.011
    for member in members where member.value.number == nil && member.value.texts == nil {
      throw Problem("the figure '\(member.name)' is neither a number nor a list of texts", at: fields.place)
    }
  }
}

extension FollowUp {
  /// The figures as they are filed: an object.
  package var filed: JSON {
    .object(OrderedDictionary(uniqueKeysWithValues: members.map { ($0.name, $0.value) }))
  }

  /// What has to be handed in at the next time: for a number the difference, for a list what was added and what removed.
  /// - Parameters:
  ///   - earlier: The same task's figures of the time before.
  ///   - file: The workspace path of the comparison.
  package func checkpoints(since earlier: FollowUp, in file: String) -> [Checkpoint] {
    zip(members, earlier.members).flatMap { now, before -> [Checkpoint] in
      if let new = now.value.number, let old = before.value.number {
        let isExact = now.value.integer != nil && before.value.integer != nil
        return [
          checkpoint(
            now.name, at: "/\(now.name)", in: file,
            .number(FollowUp.rounded(new - old), absolute: isExact ? 0 : absolute, relative: 0))
        ]
      }
      let (new, old) = (now.value.texts ?? [], before.value.texts ?? [])
      let sides = [("added", new.filter { !old.contains($0) }), ("removed", old.filter { !new.contains($0) })]
      return sides.map {
        side, names in
        checkpoint(
          "\(now.name)/\(side)", at: "/\(now.name)/\(side)", in: file, .set(names.map { .string($0) }))
      }
    }
  }

  private func checkpoint(_ name: String, at pointer: String, in file: String, _ expect: Checkpoint.Expectation)
    -> Checkpoint
  {
    Checkpoint(
      id: "since/\(name)", points: points,
      feedback:
        "What has changed since the filed figures is not right. Compare today's figures with those that were filed, name by name.",
      requires: requires, test: .json(.init(file: file, at: [pointer], expect: expect)))
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
